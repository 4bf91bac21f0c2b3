import type { Workflow } from '../../engine/index.ts';

const charsMax = 48;

/** An id that no step has, made of a name: “Ask which service” is `askWhichService`. */
export function freeStepId(steps: Workflow['steps'], name: string): string {
  const base = camelCase(name);
  let id = base;
  for (let number = 2; Object.hasOwn(steps, id); number += 1) id = `${base}${number}`;
  return id;
}

/** Ids stand in expressions, where - is a minus: letters and digits only. */
function camelCase(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  const [first = '', ...others] = plain.match(/[A-Za-z0-9]+/g) ?? [];
  const id = [first.toLowerCase(), ...others.map(capital)].join('').replace(/^\d+/, '');
  return id.slice(0, charsMax) || 'step';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
