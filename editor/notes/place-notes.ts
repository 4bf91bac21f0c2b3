import { type Box, boxAround, overlap } from '../canvas/cards-apart.ts';
import { gridPx, type Point } from '../canvas/layout.ts';
import type { Note, StepPlace } from '../workflow-document/edit-notes.ts';
import type { Section } from '../workflow-document/edit-sections.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';

type Boxes = ReadonlyMap<string, Box>;

export const noteSize = { width: 240, height: 96 };
const noteSizeMin = { width: 160, height: 64 };

/** A note that is pinned stands beside its step, wherever that is; without the step, where it was put. */
function placeOfNote({ x, y, pin }: Note, cards: Boxes): Point {
  const step = pin && cards.get(pin.stepId);
  return pin && step ? { x: step.x + pin.x, y: step.y + pin.y } : { x, y };
}

/** Where it stands, and how large it is: higher only where its text is. */
export function boxOfNote(note: Note, cards: Boxes): Box {
  const { width = noteSize.width, height = noteSize.height } = note;
  return { ...placeOfNote(note, cards), width, height };
}

/** The corner of the card of a step. Null: there is no such step. */
export function cornerOf(stepId: string | undefined, cards: Boxes): StepPlace | null {
  const card = stepId === undefined ? undefined : cards.get(stepId);
  return stepId === undefined || !card ? null : { stepId, x: card.x, y: card.y };
}

/** The step whose card is nearest to a note, from middle to middle. Null: there is no step. */
export function nearestStep(note: Box, cards: Boxes): StepPlace | null {
  const from = middle(note);
  const distance = (card: Box) => {
    const to = middle(card);
    return Math.hypot(to.x - from.x, to.y - from.y);
  };
  const [nearest] = [...cards]
    .filter(([id]) => id !== triggerId)
    .toSorted(([, one], [, other]) => distance(one) - distance(other));
  return nearest ? cornerOf(nearest[0], cards) : null;
}

/** So much larger, on the grid, and never too small to hold. */
export function resized(size: { width: number; height: number }, by: Point) {
  return {
    width: Math.max(noteSizeMin.width, onGrid(size.width + by.x)),
    height: Math.max(noteSizeMin.height, onGrid(size.height + by.y)),
  };
}

export function shiftedOnGrid({ x, y }: Point, by: Point): Point {
  return { x: onGrid(x + by.x), y: onGrid(y + by.y) };
}

const besidePx = 20;
const titlePx = 44;

/** From the side of the frame to its title: clear of the line that leads to the first card. */
export const sectionTitleInset = 76;

/** The frame behind the steps of a section. Null: none of them is there. */
export function frameOf({ steps }: Section, cards: Boxes): Box | null {
  const boxes = steps.flatMap((id) => cards.get(id) ?? []);
  if (boxes.length === 0) return null;
  const { x, y, width, height } = boxAround(boxes);
  return {
    x: x - besidePx,
    y: y - titlePx,
    width: width + 2 * besidePx,
    height: height + titlePx + besidePx,
  };
}

/** Where a new note stands, if not on another: each next one a little lower and further right. */
export function freePlace(at: Point, notes: readonly Point[]): Point {
  const place = shiftedOnGrid(at, { x: 0, y: 0 });
  const box = (point: Point): Box => ({ ...point, width: gridPx, height: gridPx });
  const isTaken = notes.some((note) => overlap(box(note), box(place)));
  return isTaken ? freePlace(shiftedOnGrid(place, { x: 24, y: 24 }), notes) : place;
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function onGrid(value: number): number {
  return Math.round(value / gridPx) * gridPx;
}
