import type { Workflow } from '../../engine/index.ts';

export type Note = Workflow['layout']['notes'][number];

/** From its top left corner, in pixels of the canvas. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The corner of a step's card. */
export interface StepPlace extends Place {
  readonly stepId: string;
}

export const noteCharsMax = 2_000;

/** Adds an empty note. */
export function addNote(draft: Workflow, id: string, { x, y }: Place): void {
  draft.layout.notes.push({ id, x, y, text: '' });
}

/** A longer text is cut where a note ends. */
export function writeNote(draft: Workflow, id: string, text: string): void {
  const note = noteOf(draft, id);
  if (note) note.text = text.slice(0, noteCharsMax);
}

export function colorNote(draft: Workflow, id: string, color: string): void {
  const note = noteOf(draft, id);
  if (note) note.color = color;
}

export function resizeNote(
  draft: Workflow,
  id: string,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const note = noteOf(draft, id);
  if (note) Object.assign(note, { width, height });
}

/** With a step, it is pinned to that: from then on it moves along with it. */
export function moveNote(draft: Workflow, id: string, at: Place, step: StepPlace | null): void {
  const note = noteOf(draft, id);
  if (!note) return;
  note.x = at.x;
  note.y = at.y;
  if (step) note.pin = pinTo(step, at);
}

/** It no longer moves along with a step, and stays where it stands. */
export function unpinNote(draft: Workflow, id: string, at: Place): void {
  moveNote(draft, id, at, null);
  delete noteOf(draft, id)?.pin;
}

export function deleteNote(draft: Workflow, id: string): void {
  draft.layout.notes = draft.layout.notes.filter((note) => note.id !== id);
}

function pinTo({ stepId, x, y }: StepPlace, at: Place) {
  return { stepId, x: at.x - x, y: at.y - y };
}

function noteOf({ layout }: Workflow, id: string): Note | undefined {
  return layout.notes.find((note) => note.id === id);
}
