import { create } from 'zustand';
import type { ComponentKind } from './model/component-kinds.ts';
import type { Path } from './model/form-document.ts';

/** What is being dragged: a screen, something on a screen, or something new. */
export type Dragged =
  | { readonly kind: 'screen'; readonly index: number }
  | { readonly kind: 'component'; readonly path: Path }
  | { readonly kind: 'new'; readonly component: ComponentKind };

/** Where it would be put: before this item of a list, or on this screen. */
export type Drop =
  | { readonly list: 'screens' | 'rows'; readonly index: number }
  | { readonly screen: number };

interface DragState {
  readonly dragged: Dragged | null;
  readonly label: string;
  readonly drop: Drop | null;
  readonly x: number;
  readonly y: number;
}

export const nothingDragged: DragState = { dragged: null, label: '', drop: null, x: 0, y: 0 };

export const useDragStore = create<DragState>(() => nothingDragged);

/** Whether something would be put before this item: a line is drawn there. */
export function useIsDropHere(list: 'screens' | 'rows', index: number): boolean {
  return useDragStore(
    ({ drop }) => drop !== null && 'list' in drop && drop.list === list && drop.index === index,
  );
}

export function useIsDropScreen(screen: number): boolean {
  return useDragStore(({ drop }) => drop !== null && 'screen' in drop && drop.screen === screen);
}
