import { presenceWords as words } from './presence-words.ts';
import type { OtherWindow } from './use-presence.ts';

/** Everybody else by name, each once; windows of one's own account only where there is nobody else. */
export function presentInWords(others: readonly OtherWindow[], language: string): string | null {
  if (others.length === 0) return null;
  const names = namesOf(others);
  const [first, ...rest] = names;
  if (first === undefined) {
    return others.length === 1 ? words.anotherWindow : words.windows(others.length);
  }
  if (rest.length === 0) return words.one(first);
  return words.several(new Intl.ListFormat(language).format(names));
}

/** Of those who are signed in as somebody else. */
export function namesOf(others: readonly OtherWindow[]): string[] {
  return [...new Set(others.flatMap(({ name }) => name ?? []))];
}
