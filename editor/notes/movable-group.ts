import type { KeyboardEvent } from 'react';
import type { Point } from '../canvas/layout.ts';

interface MovableGroup {
  /** What it is, in a word. */
  readonly kind: string;
  readonly name: string;
  readonly help: string;
  readonly nudge: (by: Point) => void;
  /** Begins to type into it. */
  readonly type: () => void;
  /** What the space bar does, if anything. */
  readonly press?: () => void;
  readonly remove: () => void;
  /** Gives the focus back to the canvas. */
  readonly leave: () => void;
}

/** What makes a group on the canvas one that the keyboard reaches, reads and moves, as it does cards. */
export function movableGroup({ kind, name, help, ...act }: MovableGroup) {
  return {
    'aria-roledescription': kind,
    'aria-label': name,
    'aria-description': help,
    tabIndex: 0,
    onDoubleClick: act.type,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const nudge = nudgeOf(event);
      const does = nudge ? () => act.nudge(nudge) : keysOf(act)[plainKey(event)];
      if (!does || event.target !== event.currentTarget) return;
      event.preventDefault();
      event.stopPropagation();
      does();
    },
  } as const;
}

function keysOf({ type, press, remove, leave }: Omit<MovableGroup, 'kind' | 'name' | 'help'>) {
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    ' ': press,
    Enter: type,
    F2: type,
    Delete: remove,
    Backspace: remove,
    Escape: leave,
  };
  return keys;
}

function plainKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  return ctrlKey || metaKey || altKey ? '' : key;
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How far Alt with an arrow key moves it; with Shift, further. Null: that was another key. */
function nudgeOf({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Point | null {
  const direction = directions[key];
  if (!direction || !altKey || ctrlKey || metaKey) return null;
  const px = shiftKey ? 32 : 8;
  return { x: direction.x * px, y: direction.y * px };
}
