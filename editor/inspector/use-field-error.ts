import { phrase } from '../words/phrase.ts';
import { useInspected } from './inspected.ts';
import type { Path } from './json-value.ts';

/** What must be put right in this field, in words; null: nothing. */
export function useFieldError(path: Path): string | null {
  const errors = useInspected()
    .problemsAt(path)
    .filter(({ severity }) => severity === 'error');
  return errors.map(({ message }) => phrase(message)).join(' ') || null;
}
