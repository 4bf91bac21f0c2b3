import { useCallback, useEffect, useRef, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { boxOfNote } from '../notes/place-notes.ts';
import type { useFolding } from '../notes/use-folding.ts';
import { useNotes } from '../notes/use-notes.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import type { Box } from './cards-apart.ts';
import type { Point } from './layout.ts';
import { movedInWords } from './moved-in-words.ts';
import type { StepProblems } from './project.ts';
import type { RunView } from './run-view.ts';
import type { Removing } from './step-edits.ts';
import { useCanvasKeyboard } from './use-canvas-keyboard.ts';
import { useCardFocus } from './use-card-focus.ts';
import { useClipboard } from './use-clipboard.ts';
import { useConnecting } from './use-connecting.ts';
import { useDrawnCanvas } from './use-drawn-canvas.ts';
import { usePasting } from './use-pasting.ts';
import { usePicker } from './use-picker.ts';
import { useRemoving } from './use-removing.ts';
import { useSameHandlers } from './use-same-handlers.ts';
import type { useSelecting } from './use-selecting.ts';
import { useTouchPulling } from './use-touch-pulling.ts';
import { useViews } from './use-views.ts';

export type CanvasState = ReturnType<typeof useCanvas>;

export interface WorkflowCanvasProps {
  readonly workflow: Workflow;
  readonly problems: StepProblems;
  readonly run: RunView;
  readonly selectedId: string | null;
  readonly select: (stepId: string | null) => void;
}

/** All that a canvas knows and does. */
export function useCanvas(props: WorkflowCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useDrawnCanvas(props, frame);
  const { folding, selecting, places, dragging, order, boxes } = canvas;
  const { workflow, run, author, folded } = folding;
  const { selected, select } = selecting;
  useOpenedFor(props.selectedId, canvas);
  const focusCard = useCardFocus(frame, canvas.sizes);
  const focus = (stepId: string) => focusCard(folded.cardOf(stepId));
  const picker = usePicker(author, focus, places.all);
  const isPlaced = Object.keys(workflow.layout.positions).length > 0;
  const connecting = useConnecting({ frame, author, pick: picker.pick, isPlaced });
  const removing = useRemoving((ids, how) => {
    author.remove(ids, how);
    const parents = ids.flatMap((id) => order.parents.get(folded.cardOf(id)) ?? []);
    focus(parents.find((id) => !ids.includes(id)) ?? triggerId);
  });
  useTouchPulling(frame);
  const following = useFollowing(run);
  const views = useViews({
    ...canvas,
    frame,
    notes: workflow.layout.notes.map((note) => boxOfNote(note, boxes)),
    selectedId: dragging.drag || selected.length > 1 ? null : (selected[0] ?? null),
    followedId: dragging.drag ? null : following.followedId,
  });
  const menus = useMenus();
  const notes = useNotes(frame);
  const { isMapShown, toggleMap } = useMap();
  const focusLast = (ids: readonly string[]) => {
    const last = ids.at(-1);
    if (last !== undefined) focus(last);
  };
  const { said, nudge } = useNudging(places.nudge, boxes, author.nameOf);
  const acts = {
    ...menus,
    pick: picker.pick,
    addNote: notes.addNote,
    remove: (ids: readonly string[], how?: Removing) =>
      removing.remove(ids.flatMap(folded.stepsOf), how),
    tidy: () => places.tidy(selected),
    duplicate: (ids: readonly string[]) => focusLast(author.duplicate(ids)),
    ...sectionActs(folding, boxes, focusCard, props.select),
  };
  const keyboard = useCanvasKeyboard({
    ...acts,
    ...selecting,
    frame,
    workflow,
    order,
    enter: (cardId) => acts.openSection(cardId) || select(cardId),
    nudge,
    leave: () => leave(connecting, selecting, frame.current),
    views: { ...views, toggleMap },
  });
  const paste = usePasting({ frame, author, after: selecting.exit, all: places.all });
  useClipboard({
    frame,
    workflow: props.workflow,
    stepIds: selected.filter((id) => id !== triggerId).flatMap(folded.stepsOf),
    remove: (ids) => removing.remove(ids, { isCut: true }),
    paste: (copied) => focusLast(paste(copied)),
  });
  const parts = { author, picker, removing, connecting, following, views, notes, keyboard };
  const looks = { workflow, folded, said, isMapShown, isPlaced };
  return { ...canvas, ...acts, ...parts, ...looks, frame, focus };
}

/** Moving by keys, with where the card is then in words. */
function useNudging(
  nudge: (ids: readonly string[], by: Point) => void,
  boxes: ReadonlyMap<string, Box>,
  nameOf: (cardId: string) => string,
) {
  const [said, say] = useState('');
  return {
    said,
    nudge(ids: readonly string[], by: Point) {
      nudge(ids, by);
      const box = boxes.get(ids.at(-1) ?? '');
      if (!box) return;
      const others = [...boxes].flatMap(([id, other]) =>
        ids.includes(id) || id === triggerId ? [] : [{ name: nameOf(id), box: other }],
      );
      say(movedInWords({ box: { ...box, x: box.x + by.x, y: box.y + by.y }, by, others }));
    },
  };
}

function sectionActs(
  folding: ReturnType<typeof useFolding>,
  boxes: ReadonlyMap<string, Box>,
  focus: (cardId: string) => void,
  select: (stepId: string) => void,
) {
  return {
    collapseSection: (sectionId: string) => focus(folding.collapse(sectionId)),
    /** False: that card stands for no section. */
    openSection(cardId: string): boolean {
      const first = folding.open(cardId, boxes);
      if (first === null) return false;
      select(first);
      focus(first);
      return true;
    },
  };
}

/** A step that is looked at opens its section, as soon as it is known what is in the way. */
function useOpenedFor(
  stepId: string | null,
  { folding, boxes, isMeasured }: ReturnType<typeof useDrawnCanvas>,
) {
  const { cardOf, chips } = folding.folded;
  const card = stepId === null ? undefined : cardOf(stepId);
  const cardId = isMeasured && card !== undefined && chips.has(card) ? card : null;
  const { open } = useSameHandlers({ open: (id: string) => folding.open(id, boxes) });
  useEffect(() => {
    if (cardId !== null) open(cardId);
  }, [cardId, open]);
}

/** One level up: from what is begun, from what is selected, from the card to the canvas. */
function leave(
  connecting: { readonly tapped: unknown; readonly cancel: () => void },
  { selected, selectSteps }: ReturnType<typeof useSelecting>,
  frame: HTMLElement | null,
) {
  if (connecting.tapped) connecting.cancel();
  else if (selected.length > 0) selectSteps([]);
  else frame?.focus({ preventScroll: true });
}

/** What is open over the canvas: the name of a step, or the menu of a card. */
function useMenus() {
  const [renamed, rename] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly cardId: string; readonly at: Point } | null>(null);
  const openMenu = useCallback((cardId: string, at: Point) => setMenu({ cardId, at }), []);
  return { renamed, rename, menu, openMenu, closeMenu: () => setMenu(null) };
}

function useMap() {
  const [isMapShown, setMapShown] = useState(true);
  return { isMapShown, toggleMap: () => setMapShown((isShown) => !isShown) };
}

function useFollowing(run: RunView) {
  const [isFollowing, setFollowing] = useState(true);
  const followedId = isFollowing ? (run.latest ?? triggerId) : null;
  return { isFollowing, setFollowing, followedId };
}
