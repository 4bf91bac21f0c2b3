import { type Form, screensOf, textIn } from './form-document.ts';
import { rowsOf } from './rows.ts';

/** `Your address` → `your_address`; nothing for what has no Latin letters. */
export function nameFrom(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40);
}

/** The first of `name`, `name_2`, `name_3` … that is free. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

/** The names of all that the form asks. */
export function answerNames(form: Form): string[] {
  return screensOf(form).flatMap((_, index) =>
    rowsOf(form, index).map(({ json }) => textIn(json, 'name')),
  );
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `screen_one`: WhatsApp wants letters and underscores only. */
export function freeScreenId(form: Form): string {
  const taken = new Set(screensOf(form).map((screen) => textIn(screen, 'id')));
  for (let number = 0; ; number += 1) {
    const id = `screen_${[...String(number)].map((digit) => numbers[Number(digit)]).join('_')}`;
    if (!taken.has(id)) return id;
  }
}

/** What we called it while it had no label yet: it is named once it has one. */
export function isProvisional(name: string): boolean {
  return /^(question|choice)_\d+$/.test(name);
}
