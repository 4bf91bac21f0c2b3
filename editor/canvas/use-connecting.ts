import { type Connection, type FinalConnectionState, useReactFlow } from '@xyflow/react';
import type { RefObject } from 'react';
import { type ExitRef, startExitId, triggerId } from '../workflow-document/exit-ref.ts';
import type { PickerRequest } from './canvas-edits.ts';
import type { Point } from './layout.ts';

interface Connecting {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly connectTo: (ref: ExitRef, to: string) => void;
  readonly pick: (request: PickerRequest) => void;
  /** New steps stand where they are asked for, instead of where the layout puts them. */
  readonly isPlaced: boolean;
}

/** An exit is pulled onto a step, anywhere on its card, or into empty space. */
export function useConnecting({ frame, connectTo, pick, isPlaced }: Connecting) {
  const flow = useReactFlow();

  /** Shows, by the look of the cards alone, where the exit may go. */
  function mark(isPulling: boolean) {
    frame.current?.toggleAttribute('data-pulling', isPulling);
  }

  function onConnect({ source, sourceHandle, target }: Connection) {
    connectTo({ stepId: source, exitId: sourceHandle ?? startExitId }, target);
  }

  function onConnectEnd(event: MouseEvent | TouchEvent, state: FinalConnectionState) {
    mark(false);
    const { fromNode, fromHandle } = state;
    if (state.isValid || !fromNode || fromHandle?.type !== 'source') return;
    const after = { stepId: fromNode.id, exitId: fromHandle.id ?? startExitId };
    const at = pointOf(event);
    const under = document.elementFromPoint(at.x, at.y);
    const card = under?.closest('.react-flow__node')?.getAttribute('data-id');
    if (card && card !== fromNode.id && card !== triggerId) connectTo(after, card);
    else if (under?.closest('.react-flow__pane')) {
      const place = isPlaced ? { place: flow.screenToFlowPosition(at) } : {};
      // The click that ends the drag comes after it, and would close the picker.
      setTimeout(() => pick({ after, at, isConnecting: false, ...place }));
    }
  }

  return { onConnectStart: () => mark(true), onConnect, onConnectEnd };
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  const { clientX: x, clientY: y } =
    'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x, y };
}
