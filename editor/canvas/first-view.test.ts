import { describe, expect, it } from 'vitest';
import { firstView, viewShowing } from './first-view.ts';
import type { Layout } from './layout.ts';

const layoutOf = (width: number): Layout => ({
  positions: new Map(),
  corridors: new Map(),
  size: { width, height: 2_000 },
});

describe('the first view', () => {
  it('is in the middle, at full size, when there is room', () => {
    expect(firstView(layoutOf(600), { width: 1_000, height: 800 })).toEqual({
      x: 200,
      y: 24,
      zoom: 1,
    });
  });

  it('is smaller for a wide workflow, but never too small to read', () => {
    expect(firstView(layoutOf(1_000), { width: 884, height: 800 })).toMatchObject({
      x: 60,
      zoom: 0.8,
    });
    expect(firstView(layoutOf(4_000), { width: 848, height: 800 })).toMatchObject({
      x: 60,
      zoom: 0.75,
    });
  });
});

describe('the view that shows a card', () => {
  const canvas = { width: 800, height: 600 };
  const card = { x: 100, y: 100, width: 280, height: 120 };

  it('is the same when the card is seen already', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(viewShowing(card, view, canvas)).toEqual(view);
  });

  it('moves just so far that the card is seen whole', () => {
    expect(viewShowing({ ...card, y: 900 }, { x: 0, y: 0, zoom: 1 }, canvas).y).toBe(-444);
    expect(viewShowing(card, { x: -300, y: 0, zoom: 1 }, canvas).x).toBe(-76);
  });

  it('shows the beginning of a card that is larger than the canvas', () => {
    expect(viewShowing({ ...card, height: 900 }, { x: 0, y: 0, zoom: 1 }, canvas).y).toBe(-76);
  });
});
