/** Why WhatsApp would refuse a message: where in it, and what is wrong, in one sentence. */
export interface Violation {
  /** Dots between names and numbers, such as `content.interactive.body.text`. */
  readonly path: string;
  readonly message: string;
}

export function text(path: string, words: string, charsMax: number, what: string): Violation[] {
  if (words.trim() === '') return [{ path, message: `The ${what} is empty.` }];
  if (words.length <= charsMax) return [];
  const message = `The ${what} has ${words.length} characters; ${charsMax} are allowed.`;
  return [{ path, message }];
}

/** The same, where it may be left out. */
export function optional(
  path: string,
  words: string | undefined,
  charsMax: number,
  what: string,
): Violation[] {
  return words === undefined ? [] : text(path, words, charsMax, what);
}

export function someAtMost(path: string, count: number, max: number, what: string): Violation[] {
  if (count === 0) return [{ path, message: `There are no ${what}.` }];
  return atMost(path, count, max, what);
}

export function atMost(path: string, count: number, max: number, what: string): Violation[] {
  return count <= max ? [] : [{ path, message: `There are ${count} ${what}; ${max} are allowed.` }];
}

export function within(
  path: string,
  value: number | undefined,
  { min, max }: { readonly min: number; readonly max: number },
  what: string,
): Violation[] {
  if (value === undefined || (value >= min && value <= max)) return [];
  const given = Number.isNaN(value) ? 'no number' : value;
  return [{ path, message: `The ${what} is ${given}; it must be from ${min} to ${max}.` }];
}

export function link(path: string, url: string | undefined): Violation[] {
  if (url === undefined || /^https?:\/\/\S+$/.test(url)) return [];
  return [{ path, message: `“${url}” is not an address that starts with https://.` }];
}

export function repeated(each: readonly { path: string; value: string }[]): Violation[] {
  const again = each.filter(({ value }, at) => each.findIndex((one) => one.value === value) < at);
  return again.map(({ path, value }) => ({ path, message: `“${value}” occurs twice.` }));
}
