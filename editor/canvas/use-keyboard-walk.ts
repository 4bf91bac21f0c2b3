import type { KeyboardEvent, RefObject } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import type { ReadingOrder } from './reading-order.ts';
import { focusCard } from './use-card-focus.ts';
import { type Direction, walk } from './walk.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
};

interface KeyboardWalkInput {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly workflow: Workflow;
  readonly order: ReadingOrder;
  readonly selected: readonly string[];
  readonly select: (stepId: string | null) => void;
  /** What Enter does with a card, if not selecting it. */
  readonly enter?: (cardId: string) => void;
}

/** The canvas is one tab stop; inside it the arrow keys walk along the lines. */
export function useKeyboardWalk(input: KeyboardWalkInput) {
  const { frame, workflow, order, selected, select, enter = select } = input;
  function goTo(stepId: string) {
    select(stepId);
    focusCard(frame, stepId);
  }
  return (event: KeyboardEvent) => {
    const { target, key } = event;
    const isHere =
      target instanceof HTMLElement &&
      (target.matches('.react-flow__node') || target === frame.current);
    if (!isHere || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = target.dataset['id'];
    const direction = directions[key];
    if (key === 'Enter' && id !== undefined) enter(id);
    else if (direction) {
      // From the empty canvas, a key leads to where the keyboard was.
      const next =
        id === undefined ? (selected.at(-1) ?? triggerId) : walk(workflow, order, id, direction);
      if (next) goTo(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
