import type { KeyboardEvent, RefObject } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { stepsAfter, stepsBefore } from '../workflow-document/steps-along.ts';
import { usualExit } from '../workflow-document/usual-exit.ts';
import type { PickerRequest } from './canvas-edits.ts';
import { areLetterKeysOn } from './canvas-preferences.ts';
import type { Point } from './layout.ts';
import type { Removing } from './step-edits.ts';

export interface CanvasKeys {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly workflow: Workflow;
  readonly selected: readonly string[];
  readonly selectSteps: (ids: readonly string[]) => void;
  readonly pick: (request: PickerRequest) => void;
  readonly rename: (stepId: string) => void;
  readonly remove: (ids: readonly string[], how: Removing) => void;
  readonly duplicate: (ids: readonly string[]) => void;
  readonly nudge: (ids: readonly string[], by: Point) => void;
  readonly tidy: () => void;
  readonly addNote: () => void;
  readonly openMenu: (cardId: string, at: Point) => void;
  readonly leave: () => void;
  readonly views: {
    readonly showAll: () => unknown;
    readonly showCards: (ids: readonly string[]) => unknown;
    readonly showActualSize: () => unknown;
    readonly zoomIn: () => unknown;
    readonly zoomOut: () => unknown;
    readonly toggleMap: () => void;
  };
}

/** The keys of the canvas, while the focus is in it. True: that was one. */
export function canvasKeys(canvas: CanvasKeys) {
  return (event: KeyboardEvent): boolean => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !isOfCanvas(canvas, target)) return false;
    const key = keyOf(event);
    if (isLetterKey(key) && !areLetterKeysOn()) return false;
    const isCard = target.matches('.react-flow__node');
    const isCanvas = isCard || target === canvas.frame.current;
    const cardId = isCard ? (target.dataset['id'] ?? null) : null;
    const act =
      viewKeys(canvas)[key] ??
      (isCanvas ? selectionKeys(canvas, cardId)[key] : undefined) ??
      (isCard && cardId !== null ? cardKeys(canvas, cardId, target)[key] : undefined);
    if (!act) return false;
    event.preventDefault();
    event.stopPropagation();
    act();
    return true;
  };
}

type Keys = Readonly<Record<string, () => void>>;

function viewKeys(canvas: CanvasKeys): Keys {
  const { views, selected, selectSteps, tidy, addNote, workflow } = canvas;
  return {
    '1': views.showAll,
    '2': () => (selected.length > 0 ? views.showCards(selected) : views.showAll()),
    '0': views.showActualSize,
    '+': views.zoomIn,
    '=': views.zoomIn,
    '-': views.zoomOut,
    m: views.toggleMap,
    'Shift+Alt+t': tidy,
    'Shift+s': addNote,
    'Mod+a': () => selectSteps(Object.keys(workflow.steps)),
  };
}

/** Of what is selected; of the card that has the focus, where that is not part of it. */
function selectionKeys(canvas: CanvasKeys, cardId: string | null): Keys {
  const { workflow, selected, selectSteps, leave } = canvas;
  const ids = cardId === null || selected.includes(cardId) ? selected : [cardId];
  const steps = ids.filter((id) => workflow.steps[id]);
  const from = cardId ?? ids.at(-1) ?? triggerId;
  const remove = (leavesGap: boolean) => () => canvas.remove(steps, { leavesGap });
  const nudge = (x: number, y: number) => () => {
    if (ids.length > 0) canvas.nudge(ids, { x, y });
  };
  return {
    escape: leave,
    delete: remove(false),
    backspace: remove(false),
    'Shift+delete': remove(true),
    'Shift+backspace': remove(true),
    'Mod+d': () => canvas.duplicate(steps),
    'Mod+Shift+arrowdown': () => selectSteps(stepsAfter(workflow, from)),
    'Mod+Shift+arrowup': () => selectSteps(stepsBefore(workflow, from)),
    'Alt+arrowleft': nudge(-8, 0),
    'Alt+arrowright': nudge(8, 0),
    'Alt+arrowup': nudge(0, -8),
    'Alt+arrowdown': nudge(0, 8),
    'Shift+Alt+arrowleft': nudge(-32, 0),
    'Shift+Alt+arrowright': nudge(32, 0),
    'Shift+Alt+arrowup': nudge(0, -32),
    'Shift+Alt+arrowdown': nudge(0, 32),
  };
}

function cardKeys(canvas: CanvasKeys, cardId: string, card: HTMLElement): Keys {
  const { left, top, height } = card.getBoundingClientRect();
  const at = { x: left, y: top + height };
  const pick = (isConnecting: boolean) => () =>
    canvas.pick({ after: usualExit(canvas.workflow, cardId), at, isConnecting });
  const menu = () => canvas.openMenu(cardId, { x: left + 24, y: top + 24 });
  return {
    a: pick(false),
    c: pick(true),
    f2: () => {
      if (canvas.workflow.steps[cardId]) canvas.rename(cardId);
    },
    'Shift+f10': menu,
    contextmenu: menu,
  };
}

/** What lies over the canvas, or is typed into, has keys of its own. */
function isOfCanvas({ frame }: CanvasKeys, target: HTMLElement): boolean {
  const isOwn =
    target.closest('input, textarea, select, [contenteditable], [role="menu"]') === null;
  return isOwn && frame.current?.contains(target) === true;
}

/** Written by one key, or by it and Shift. */
function isLetterKey(key: string): boolean {
  return key.replace('Shift+', '').length === 1;
}

/** As in `Mod+Shift+arrowdown`. What Shift makes of a digit or a sign is that sign. */
function keyOf(event: KeyboardEvent): string {
  const { ctrlKey, metaKey, altKey, shiftKey, code } = event;
  // With Alt, some keyboards write another letter.
  const key = altKey && code.startsWith('Key') ? code.slice(3) : event.key;
  const isSign = key.length === 1 && !/\p{L}/u.test(key);
  return [
    ctrlKey || metaKey ? 'Mod+' : '',
    shiftKey && !isSign ? 'Shift+' : '',
    altKey ? 'Alt+' : '',
    key.toLowerCase(),
  ].join('');
}
