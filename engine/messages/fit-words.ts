import { shorten } from './shorten.ts';

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What is too long is shortened, and said in `notes`. */
export function cut(text: string, charsMax: number, what: string, notes: string[]): string {
  const short = shorten(text, charsMax);
  if (short !== text) {
    notes.push(`The ${what} “${shorten(text, 40)}” was shortened to ${charsMax} characters.`);
  }
  return short;
}

/** The first of too many; how many were left out is said in `notes`. */
export function firstOf<Item>(
  items: readonly Item[],
  max: number,
  what: string,
  notes: string[],
): Item[] {
  if (items.length > max) notes.push(`Of ${items.length} ${what} the first ${max} are sent.`);
  return items.slice(0, max);
}

/** An address that people would know as one: `www.` goes to https://. */
export function address(url: string, notes: string[]): string {
  const trimmed = url.trim();
  if (!/^www\.\S+$/i.test(trimmed)) return trimmed;
  notes.push(`“${shorten(trimmed, 40)}” was sent as an address with https://.`);
  return `https://${trimmed}`;
}
