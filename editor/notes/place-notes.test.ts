import { expect, it } from 'vitest';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { boxOfNote, frameOf, freePlace, nearestStep, resized } from './place-notes.ts';

const size = { width: 280, height: 120 };
const cards = new Map([
  [triggerId, { x: 0, y: 0, ...size }],
  ['ask', { x: 0, y: 176, ...size }],
  ['wait', { x: 400, y: 352, ...size }],
]);
const note = { id: 'a', text: '', x: 16, y: 24 };

it('a pinned note stands beside its step, and where it was put once the step is gone', () => {
  const pin = { stepId: 'ask', x: 300, y: 8 };
  expect(boxOfNote({ ...note, pin }, cards)).toMatchObject({ x: 300, y: 184 });
  expect(boxOfNote({ ...note, pin: { ...pin, stepId: 'gone' } }, cards)).toMatchObject({
    x: 16,
    y: 24,
  });
  expect(boxOfNote(note, cards)).toEqual({ x: 16, y: 24, width: 240, height: 96 });
});

it('finds the step nearest by, which is never the start', () => {
  expect(nearestStep({ x: 0, y: 0, ...size }, cards)).toEqual({ stepId: 'ask', x: 0, y: 176 });
  expect(nearestStep({ x: 500, y: 500, ...size }, cards)?.stepId).toBe('wait');
  expect(nearestStep({ x: 0, y: 0, ...size }, new Map())).toBeNull();
});

it('frames the steps of a section that are there', () => {
  const section = { id: 's', title: 'S', steps: ['ask', 'wait', 'gone'] };
  expect(frameOf(section, cards)).toEqual({ x: -20, y: 132, width: 720, height: 360 });
  expect(frameOf({ ...section, steps: ['gone'] }, cards)).toBeNull();
});

it('sizes a note on the grid, and never too small to hold', () => {
  expect(resized({ width: 240, height: 96 }, { x: 33, y: 1 })).toEqual({ width: 272, height: 96 });
  expect(resized({ width: 240, height: 96 }, { x: -999, y: -999 })).toEqual({
    width: 160,
    height: 64,
  });
});

it('puts a new note beside one that stands there', () => {
  expect(freePlace({ x: 17, y: 23 }, [])).toEqual({ x: 16, y: 24 });
  expect(freePlace({ x: 17, y: 23 }, [note, { x: 40, y: 48 }])).toEqual({ x: 64, y: 72 });
});
