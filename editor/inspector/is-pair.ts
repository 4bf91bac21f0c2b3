import type { Field } from './field.ts';

/** A name and what it stands for: they fit in one line. */
export function isPair({ control }: Field): boolean {
  return control.kind === 'fields' && pairs.includes([...control.fields.keys()].join());
}

const pairs = ['name,value', 'name,path', 'text,match'];
