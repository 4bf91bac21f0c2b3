import { describe, expect, it } from 'vitest';
import { arrangeCards } from './arrange-cards.ts';
import { overlap, pushedDown } from './cards-apart.ts';
import { snapMove } from './snap-move.ts';

const size = { width: 280, height: 100 };
const boxes = new Map([
  ['a', { x: 0, y: 0, ...size }],
  ['b', { x: 400, y: 40, ...size }],
  ['c', { x: 800, y: 400, ...size }],
]);

describe('arranging cards', () => {
  it('puts them into a column or a row, none on another', () => {
    expect([...arrangeCards(boxes, 'left').values()]).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 128 },
      { x: 0, y: 400 },
    ]);
    expect(arrangeCards(boxes, 'centre').get('c')).toEqual({ x: 400, y: 400 });
    const row = arrangeCards(new Map([...boxes, ['d', { x: 90, y: 900, ...size }]]), 'top');
    expect([...row]).toEqual([
      ['a', { x: 0, y: 0 }],
      ['d', { x: 304, y: 0 }],
      ['b', { x: 608, y: 0 }],
      ['c', { x: 912, y: 0 }],
    ]);
  });

  it('leaves the same space between them, along the way they lie', () => {
    const across = arrangeCards(boxes, 'evenly');
    expect([...across.values()].map(({ x }) => x)).toEqual([0, 400, 800]);
    const column = new Map([
      ['a', { x: 0, y: 0, ...size }],
      ['b', { x: 0, y: 120, ...size }],
      ['c', { x: 0, y: 900, ...size }],
    ]);
    expect(arrangeCards(column, 'evenly').get('b')).toEqual({ x: 0, y: 448 });
    const crowded = new Map([
      ['a', { x: 0, y: 0, ...size }],
      ['b', { x: 0, y: 8, ...size }],
    ]);
    expect(arrangeCards(crowded, 'evenly').get('b')).toEqual({ x: 0, y: 128 });
  });
});

describe('a card that is put on another', () => {
  it('pushes it down, and that one the next', () => {
    const stack = new Map([
      ['moved', { x: 40, y: 20, ...size }],
      ['under', { x: 0, y: 0, ...size }],
      ['below', { x: 0, y: 150, ...size }],
      ['beside', { x: 400, y: 0, ...size }],
    ]);
    const pushed = pushedDown(stack, ['moved']);
    expect([...pushed.keys()]).toEqual(['under', 'below']);
    const after = new Map([...stack].map(([id, box]) => [id, { ...box, ...pushed.get(id) }]));
    const cards = [...after.values()];
    for (const card of cards) {
      expect(cards.filter((other) => other !== card && overlap(card, other))).toEqual([]);
    }
    expect(pushedDown(stack, ['beside']).size).toBe(0);
  });
});

describe('a dragged card', () => {
  const other = { x: 400, y: 204, ...size };

  it('stands in line with a card that is almost in line with it', () => {
    const { at, guides } = snapMove({ x: 405, y: 500, ...size }, [other]);
    expect(at).toEqual({ x: 400, y: 504 });
    expect(guides).toEqual([{ axis: 'x', at: 400, from: 204, to: 604 }]);
    const level = snapMove({ x: 0, y: 199, ...size }, [other, { ...other, y: 195 }]);
    expect(level.at).toEqual({ x: 0, y: 195 });
    expect(level.guides).toEqual([{ axis: 'y', at: 195, from: 0, to: 680 }]);
  });

  it('stands in line by its middle, where it is as wide as no other', () => {
    const { at, guides } = snapMove({ x: 462, y: 0, width: 160, height: 100 }, [other]);
    expect(at).toEqual({ x: 460, y: 0 });
    expect(guides[0]).toMatchObject({ axis: 'x', at: 540 });
  });

  it('stands on the grid elsewhere', () => {
    expect(snapMove({ x: 411, y: 300, ...size }, [other])).toEqual({
      at: { x: 408, y: 304 },
      guides: [],
    });
  });
});
