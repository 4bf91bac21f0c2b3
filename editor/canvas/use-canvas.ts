import { useCallback, useMemo, useRef, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { boxOfNote } from '../notes/place-notes.ts';
import { useNotes } from '../notes/use-notes.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import type { Point } from './layout.ts';
import { withMovedCards } from './moved-cards.ts';
import { placing } from './placing.ts';
import type { StepProblems } from './project.ts';
import type { RunView } from './run-view.ts';
import { useAuthor } from './use-author.ts';
import { useCanvasKeyboard } from './use-canvas-keyboard.ts';
import { useCardFocus } from './use-card-focus.ts';
import { useClipboard } from './use-clipboard.ts';
import { useConnecting } from './use-connecting.ts';
import { useDraggedCards } from './use-dragged-cards.ts';
import { useDrawing } from './use-drawing.ts';
import { useGlide } from './use-glide.ts';
import { usePicker } from './use-picker.ts';
import { useRemoving } from './use-removing.ts';
import { useSelecting } from './use-selecting.ts';
import { useSizes } from './use-sizes.ts';
import { useViews } from './use-views.ts';

export type CanvasState = ReturnType<typeof useCanvas>;

export interface WorkflowCanvasProps {
  readonly workflow: Workflow;
  readonly problems: StepProblems;
  readonly run: RunView;
  readonly selectedId: string | null;
  readonly select: (stepId: string | null) => void;
}

/** Of a larger workflow only what is in sight is drawn; in a smaller one that would save nothing. */
const drawnAtOnceMax = 150;

/** All that a canvas knows and does. */
export function useCanvas({ workflow, problems, run, selectedId, select }: WorkflowCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { sizes, onNodesChange } = useSizes();
  const focus = useCardFocus(frame, sizes);
  const author = useAuthor();
  const selecting = useSelecting(select);
  const { selected } = selecting;
  const drawing = useDrawing({ workflow, problems, run, selected, sizes });
  const { nodes, edges, order, layout, boxes } = drawing;
  const places = placing({ author, workflow, boxes, sizes, glide: useGlide(frame) });
  const dragging = useDraggedCards({ frame, boxes, selected, drop: places.drop });
  const moved = dragging.drag?.moved;
  const seen = useMemo(
    () => (moved ? withMovedCards({ nodes, edges }, moved, workflow) : { nodes, edges }),
    [nodes, edges, moved, workflow],
  );
  const picker = usePicker(author, focus, places.all);
  const isPlaced = Object.keys(workflow.layout.positions).length > 0;
  const connecting = useConnecting({ frame, author, pick: picker.pick, isPlaced });
  const removing = useRemoving(author, order, focus);
  const isMeasured = nodes.every((node) => sizes.has(node.id));
  const following = useFollowing(run);
  const views = useViews({
    frame,
    layout,
    sizes,
    isMeasured,
    notes: workflow.layout.notes.map((note) => boxOfNote(note, boxes)),
    selectedId: moved ? null : selectedId,
    followedId: moved ? null : following.followedId,
  });
  const menus = useMenus();
  const notes = useNotes(frame);
  const { isMapShown, toggleMap } = useMap();
  const focusLast = (ids: readonly string[]) => {
    const last = ids.at(-1);
    if (last !== undefined) focus(last);
  };
  const acts = {
    ...menus,
    pick: picker.pick,
    addNote: notes.addNote,
    remove: removing.remove,
    tidy: () => places.tidy(selected),
    duplicate: (ids: readonly string[]) => focusLast(author.duplicate(ids)),
  };
  const keyboard = useCanvasKeyboard({
    ...acts,
    ...selecting,
    frame,
    workflow,
    order,
    select,
    nudge: places.nudge,
    leave: () => leave(connecting, selecting, frame.current),
    views: { ...views, toggleMap },
  });
  useClipboard({
    frame,
    workflow,
    stepIds: selected.filter((id) => id !== triggerId),
    remove: (ids) => removing.remove(ids, { isCut: true }),
    paste: (copied) => focusLast(author.paste(copied, null)),
  });
  const state = { isMeasured, isMapShown, isPlaced, isLarge: nodes.length > drawnAtOnceMax };
  const parts = { author, picker, places, selecting, removing, connecting, following, views };
  const looks = { drawn: seen, boxes, onNodesChange, keyboard, dragging, notes };
  return { ...acts, ...parts, ...looks, ...state, frame, focus };
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
