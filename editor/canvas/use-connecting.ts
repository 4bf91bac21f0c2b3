import {
  type Connection,
  type FinalConnectionState,
  type HandleType,
  type OnReconnect,
  useReactFlow,
} from '@xyflow/react';
import { type RefObject, useRef, useState } from 'react';
import { type ExitRef, startExitId, triggerId } from '../workflow-document/exit-ref.ts';
import type { PickerRequest } from './canvas-edits.ts';
import type { CanvasNode, ExitEdge } from './canvas-elements.ts';
import { canvasWords } from './canvas-words.ts';
import type { Point } from './layout.ts';
import { say } from './say.ts';
import type { Author } from './use-author.ts';

interface Connecting {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly author: Author;
  readonly pick: (request: PickerRequest) => void;
  /** New steps stand where they are asked for, instead of where the layout puts them. */
  readonly isPlaced: boolean;
}

/**
 * An exit is pulled onto a step, anywhere on its card, or into empty space; or tapped, and then the
 * step. The end of a line is pulled onto another step, or into empty space to take it away.
 */
export function useConnecting({ frame, author, pick, isPlaced }: Connecting) {
  const flow = useReactFlow<CanvasNode, ExitEdge>();
  const [tapped, setTapped] = useState<ExitRef | null>(null);
  const isReconnecting = useRef(false);

  /** Shows, by the look of the cards alone, where the exit may go. */
  function mark(isPulling: boolean) {
    frame.current?.toggleAttribute('data-pulling', isPulling);
  }

  function onConnect({ source, sourceHandle, target }: Connection) {
    author.connectTo({ stepId: source, exitId: sourceHandle ?? startExitId }, target);
  }

  function onConnectEnd(event: MouseEvent | TouchEvent, state: FinalConnectionState) {
    mark(tapped !== null);
    if (isReconnecting.current) return;
    const { fromNode, fromHandle } = state;
    if (state.isValid || !fromNode || fromHandle?.type !== 'source') return;
    const after = { stepId: fromNode.id, exitId: fromHandle.id ?? startExitId };
    const { at, card, isPane } = under(event);
    if (card !== null && card !== fromNode.id) connectTo(after, card);
    else if (isPane) {
      const place = isPlaced ? { place: flow.screenToFlowPosition(at) } : {};
      // The click that ends the drag comes after it, and would close the picker.
      setTimeout(() => pick({ after, at, isConnecting: false, ...place }));
    }
  }

  function connectTo(after: ExitRef, card: string) {
    if (card === triggerId) say(canvasWords.noTarget);
    else author.connectTo(after, card);
  }

  const onReconnect: OnReconnect<ExitEdge> = (edge, { target }) => {
    if (target !== edge.target) author.connectTo(exitOf(edge), target);
  };

  function onReconnectEnd(
    event: MouseEvent | TouchEvent,
    edge: ExitEdge,
    _end: HandleType,
    state: FinalConnectionState,
  ) {
    isReconnecting.current = false;
    if (state.isValid) return;
    const { card, isPane } = under(event);
    if (card !== null && card !== edge.target) connectTo(exitOf(edge), card);
    else if (isPane) author.letGo(exitOf(edge));
  }

  function tap(exit: ExitRef | null) {
    setTapped(exit);
    mark(exit !== null);
  }

  return {
    pulling: {
      onConnectStart: () => mark(true),
      onConnect,
      onConnectEnd,
      onReconnectStart() {
        isReconnecting.current = true;
      },
      onReconnect,
      onReconnectEnd,
    },
    /** The exit that was tapped: the step that is tapped next is where it leads. */
    tapped,
    isFromStart: tapped?.stepId === triggerId,
    cancel: () => tap(null),
    /** True: the tap was about connecting. */
    tapCard(target: EventTarget, cardId: string): boolean {
      const handle =
        target instanceof Element ? target.closest('.react-flow__handle.source') : null;
      if (handle) tap({ stepId: cardId, exitId: handle.getAttribute('data-handleid') ?? '' });
      else if (tapped) {
        connectTo(tapped, cardId);
        tap(null);
      } else return false;
      return true;
    },
  };
}

function exitOf({ source, sourceHandle }: ExitEdge): ExitRef {
  return { stepId: source, exitId: sourceHandle ?? startExitId };
}

/** What the pointer was let go over. */
function under(event: MouseEvent | TouchEvent) {
  const at = pointOf(event);
  const found = document.elementFromPoint(at.x, at.y);
  const card = found?.closest('.react-flow__node')?.getAttribute('data-id') ?? null;
  return { at, card, isPane: found?.closest('.react-flow__pane') != null && card === null };
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  const { clientX: x, clientY: y } =
    'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x, y };
}
