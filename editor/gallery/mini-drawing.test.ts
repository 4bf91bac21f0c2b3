import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { blankWorkflow } from '../workflow-document/blank-workflow.ts';
import { miniDrawing } from './mini-drawing.ts';

it('draws every step once, in its colour, inside of the drawing', () => {
  const { cards, width, height } = miniDrawing(bookingWorkflow);
  expect(cards).toHaveLength(Object.keys(bookingWorkflow.steps).length + 1);
  expect(new Set(cards.map(({ tone }) => tone)).size).toBeGreaterThan(2);
  for (const { x, y } of cards) expect(x >= 0 && y >= 0 && x < width && y < height).toBe(true);
});

it('draws a line for each way that leads a row down, and none for what leads nowhere', () => {
  expect(miniDrawing(bookingWorkflow).lines.length).toBeGreaterThan(3);
  const blank = miniDrawing(blankWorkflow('x', 'X'));
  expect(blank.lines).toEqual([]);
  expect(blank.cards.map(({ tone }) => tone)).toEqual(['start']);
});
