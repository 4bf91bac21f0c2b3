import type { Json, ViewedComponent } from '../../engine/index.ts';

/** What every component of a form is drawn from. */
export interface ComponentProps {
  readonly component: ViewedComponent;
  readonly actions: FlowActions;
}

export interface FlowActions {
  /** The customer types or chooses; undefined takes the answer back. */
  readonly input: (component: ViewedComponent, value: Json | undefined) => void;
  /** The customer taps a Footer, a link or, with its id, an item of a list. */
  readonly tap: (component: ViewedComponent, item?: string) => void;
  /** What is wrong with a field, as far as it is to be shown yet. */
  readonly errorOf: (component: ViewedComponent) => FieldErrors;
}

/** One sentence; a range of dates has one for each end. */
export interface FieldErrors {
  readonly start: string | null;
  readonly end: string | null;
}
