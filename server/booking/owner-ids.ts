import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';

interface Named {
  readonly id: string;
}

/** The id that was asked for, else one made of the name: it shows in lists and short slot ids. */
export function freeId(
  { randomId }: BookingDeps,
  asked: string | undefined,
  name: string,
  taken: readonly Named[],
): string {
  const isTaken = (id: string) => taken.some((each) => each.id === id);
  if (asked === undefined) {
    const fromName = slug(name);
    return fromName === '' || isTaken(fromName) ? slug(`${fromName} ${randomId()}`) : fromName;
  }
  if (!isTaken(asked)) return asked;
  throw new BookingError(409, 'id_taken', `The id “${asked}” is taken.`, { path: 'id' });
}

/** Throws when one of the ids is not among those that exist. */
export function requireKnown(path: string, ids: readonly string[], known: readonly Named[]): void {
  const unknown = ids.find((id) => !known.some((each) => each.id === id));
  if (unknown === undefined) return;
  throw new BookingError(422, 'invalid', `${path}: “${unknown}” does not exist.`, { path });
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
}
