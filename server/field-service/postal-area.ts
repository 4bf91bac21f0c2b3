import { type Place, roadKm } from './place.ts';

/** Where somebody may be sent: to one postal code, to many, or to all within some way. */
export type AreaRule =
  | { readonly kind: 'exact'; readonly code: string }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'range'; readonly first: string; readonly last: string }
  /** Around a postal code; null: around home. As the crow flies. */
  | { readonly kind: 'radius'; readonly km: number; readonly around: string | null };

/** A postal code as it is compared: capital letters and digits, without what people put between. */
export function foldPostalCode(text: string): string {
  const short = text.trim().replace(/^(\d{5})-\d{4}$/, '$1');
  return short
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * What an owner wrote: `95110`, `SW1A 1AA`, `951*`, `*`, `95110-95139`, `15 km around 95110`, or
 * `15 km` (around home). Null: none of these.
 */
export function parseAreaRule(text: string): AreaRule | null {
  const radius = /^\s*(\d+(?:[.,]\d+)?)\s*km(?:\s+around\s+(.+))?\s*$/i.exec(text);
  if (radius) return radiusRule(radius[1] ?? '', radius[2]);
  const prefix = /^([^*]*)\*$/.exec(text.trim());
  if (prefix) return { kind: 'prefix', prefix: foldPostalCode(prefix[1] ?? '') };
  const range = ends(text);
  return range ? rangeRule(range) : exactRule(text);
}

interface Asked {
  /** Folded. */
  readonly code: string;
  readonly place: Place | null;
}

interface Known {
  readonly home: Place | null;
  /** Where a folded postal code is. */
  readonly placeOf: (code: string) => Place | null;
}

/** Whether one of the rules covers a postal code. */
export function coversPostalCode(rules: readonly AreaRule[], asked: Asked, known: Known): boolean {
  return rules.some((rule) => covers(rule, asked, known));
}

function covers(rule: AreaRule, { code, place }: Asked, { home, placeOf }: Known): boolean {
  switch (rule.kind) {
    case 'exact':
      return rule.code === code;
    case 'prefix':
      return code.startsWith(rule.prefix);
    case 'range':
      return isBetween(code, rule.first, rule.last);
    case 'radius': {
      if (rule.around === code) return true;
      const centre = rule.around === null ? home : placeOf(rule.around);
      return centre !== null && place !== null && crowKm(centre, place) <= rule.km;
    }
  }
}

function radiusRule(km: string, around: string | undefined): AreaRule | null {
  const code = around === undefined ? null : foldPostalCode(around);
  if (code === '') return null;
  return { kind: 'radius', km: Number(km.replace(',', '.')), around: code };
}

/** Two codes of the same length; `1000-205` is one code, of Portugal. */
function ends(text: string): readonly [first: string, last: string] | null {
  const [first = '', last = '', ...more] = text.split(/[-–—]/).map(foldPostalCode);
  return more.length === 0 && first !== '' && first.length === last.length ? [first, last] : null;
}

function rangeRule([first, last]: readonly [first: string, last: string]): AreaRule | null {
  return first <= last ? { kind: 'range', first, last } : null;
}

/** Every country has digits in its codes. */
function exactRule(text: string): AreaRule | null {
  const code = foldPostalCode(text);
  const isCode = /\d/.test(code) && code.length <= 10 && !/\*|\bkm\b/i.test(text);
  return isCode ? { kind: 'exact', code } : null;
}

/** Of the same length, the order of text is the order of the numbers too. */
function isBetween(code: string, first: string, last: string): boolean {
  return code.length === first.length && first <= code && code <= last;
}

function crowKm(from: Place, to: Place): number {
  return roadKm(from, to, { roadFactor: 1, kmPerHour: 1 });
}
