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
}

const CanvasEditsContext = createContext<CanvasEdits>({ pick: () => undefined });

export const CanvasEditsProvider = CanvasEditsContext.Provider;

export function useCanvasEdits(): CanvasEdits {
  return useContext(CanvasEditsContext);
}
