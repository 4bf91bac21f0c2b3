import { createContext, useContext } from 'react';
import type { FaultPlace, Selection } from './model/fault-place.ts';
import type { Form } from './model/form-document.ts';
import type { Checked } from './use-faults.ts';

/** What every part of the form builder works on. */
export interface Builder {
  readonly form: Form;
  readonly selection: Selection;
  readonly checked: Checked | null;
  /** Where each of the problems is, in their order. */
  readonly places: readonly FaultPlace[];
  readonly select: (selection: Selection) => void;
  /** Changes the form by a named command that can be undone. */
  readonly edit: (name: string, change: Change, options?: EditOptions) => void;
  /** Only if what was done last has this name, if one is given. */
  readonly undo: (name?: string) => void;
}

/** Changes the draft in place, and says what is looked at then. */
export type Change = (draft: Form) => Selection | undefined;

export interface EditOptions {
  /** What is typed in one go is undone in one go. */
  readonly burst?: string;
  /** It completes its burst, however long ago that was; without one it does nothing. */
  readonly joins?: true;
  /** Only words or numbers: nothing else in the form depends on it. */
  readonly isPlain?: true;
}

const BuilderContext = createContext<Builder | null>(null);

export const BuilderProvider = BuilderContext.Provider;

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('This stands outside the form builder.');
  return builder;
}
