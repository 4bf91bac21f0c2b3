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
  readonly selectedId: string | null;
  readonly select: (stepId: string | null) => void;
}

/** The canvas is one tab stop; inside it the arrow keys walk along the lines. */
export function useKeyboardWalk({ frame, workflow, order, selectedId, select }: KeyboardWalkInput) {
  function goTo(stepId: string) {
    select(stepId);
    focusCard(frame, stepId);
  }
  return (event: KeyboardEvent) => {
    const { target, key } = event;
    const isOnCard = target instanceof HTMLElement && target.matches('.react-flow__node');
    if (!isOnCard || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = target.dataset['id'] ?? triggerId;
    if (key === 'Enter' || key === ' ') select(id);
    else if (key === 'Escape' && selectedId !== null) select(null);
    else {
      const direction = directions[key];
      const next = direction && walk(workflow, order, id, direction);
      if (!direction) return;
      if (next) goTo(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
