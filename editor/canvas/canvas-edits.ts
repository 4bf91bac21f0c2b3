import { createContext, useContext } from 'react';
import type { ExitRef } from '../workflow-document/exit-ref.ts';
import type { Point } from './layout.ts';

/** A wish to choose what comes next. */
export interface PickerRequest {
  /** Null: a step that nothing leads to. */
  readonly after: ExitRef | null;
  /** Where the picker opens, in pixels of the window. */
  readonly at: Point;
  /** Where a loose step is to stand, in pixels of the canvas. */
  readonly place?: Point;
  /** Steps that are here come first. */
  readonly isConnecting: boolean;
}

/** What can be asked for from within a card. */
export interface CanvasEdits {
  readonly pick: (request: PickerRequest) => void;
  /** What can be done with a card; `at` in pixels of the window. Null: that is offered elsewhere. */
  readonly openMenu: ((cardId: string, at: Point) => void) | null;
  /** Shows the steps of a collapsed section. */
  readonly openSection?: (cardId: string) => void;
}

const CanvasEditsContext = createContext<CanvasEdits | null>(null);

export const CanvasEditsProvider = CanvasEditsContext.Provider;

/** Null: the workflow is only looked at. */
export function useCanvasEdits(): CanvasEdits | null {
  return useContext(CanvasEditsContext);
}
