import { type ComponentType, createContext, useContext } from 'react';
import type { Json, Problem } from '../../engine/index.ts';
import type { FieldProps } from './field-props.ts';
import type { Path } from './json-value.ts';

/** What is set here, a step or the trigger, as every field of it sees it. */
export interface Inspected {
  /** The id of the step, or of the trigger. */
  readonly id: string;
  /** The type of the step or of the trigger. */
  readonly type: string;
  /** All of it as it is now. */
  readonly value: unknown;
  /** Puts a value in its place; undefined takes out what stands there. */
  readonly write: (path: Path, value: Json | undefined, edit: FieldEdit) => void;
  /** What is wrong in the field at this path, `config.message.text`. */
  readonly problemsAt: (path: Path) => readonly Problem[];
  /** What draws a field: fields that hold others draw them with it. */
  readonly FieldInput: ComponentType<FieldProps>;
}

export interface FieldEdit {
  /** The name of the field, for undo. */
  readonly title: string;
  readonly does?: 'change' | 'add' | 'remove' | 'move';
  /** It is typed: letters are undone together. */
  readonly isTyped?: boolean;
}

const InspectedContext = createContext<Inspected | null>(null);

export const InspectedProvider = InspectedContext.Provider;

export function useInspected(): Inspected {
  const inspected = useContext(InspectedContext);
  if (!inspected) throw new Error('This stands outside the inspector.');
  return inspected;
}

/** What is typed into one field in one go is undone in one go. */
export function burstOf(id: string, path: Path): string {
  return `${id} ${path.join('.')}`;
}
