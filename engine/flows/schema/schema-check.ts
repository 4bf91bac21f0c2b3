import type { Report } from '../flow-problem.ts';
import { type FlowVersion, isAtLeast } from '../flow-version.ts';
import { isExpression, readBinding } from '../language/binding.ts';
import type { Place } from './shape.ts';

/** What every check of the schema phase is given. */
export interface SchemaCheck {
  readonly version: FlowVersion;
  readonly report: Report;
  readonly inForm: boolean;
  /** Checks a list of components; the shapes themselves know nothing of the component table. */
  readonly components: (value: unknown, path: string, place: Place, check: SchemaCheck) => void;
}

/** Whether this text stands for a value that is only known when the Flow runs. */
export function isBound(value: unknown, { version }: SchemaCheck): value is string {
  if (typeof value !== 'string') return false;
  return readBinding(value) !== null || (isExpression(value) && isAtLeast(version, '6.0'));
}

/** The last name of a path, for sentences. */
export function nameIn(path: string): string {
  return /([^.[\]']+)(?:'\]|(?:\[\d+\])*)$/.exec(path)?.[1] ?? 'the document';
}
