/** One step into a JSON value: a name, or a place in a list. */
export type Key = string | number;

/** The path as the engine follows it: `$.slots[0].label`. */
export function jsonPath(keys: readonly Key[]): string {
  return `$${keys.map(written).join('')}`;
}

function written(key: Key): string {
  if (typeof key === 'number') return `[${key}]`;
  if (plainName.test(key)) return `.${key}`;
  return `['${key.replace(/[\\']/g, '\\$&')}']`;
}

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What an answer may be called: after its key, and like none that there is. */
export function answerName(keys: readonly Key[], taken: readonly string[]): string {
  const named = keys.filter((key) => typeof key === 'string').at(-1) ?? 'answer';
  const name = camelCased(named).slice(0, nameCharsMax) || 'answer';
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}

const nameCharsMax = 60;

/** Whether the engine takes it as a name to keep. */
export function isAnswerName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(name);
}

/** `first-name` is `firstName`; what begins with no letter loses what is before it. */
function camelCased(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+(\w)?/g, (_, next = '') => next.toUpperCase())
    .replace(/^[^A-Za-z]+/, '');
}
