import type { Json, JsonObject } from '../../engine/index.ts';
import type { Field, Fields, Kind } from './field.ts';
import { isJson } from './json-value.ts';

/** What stands in a field that was just added: what is usual, else as little as there can be. */
export function blankValue({ usual, control }: Field): Json {
  if (isJson(usual) && usual !== null) return usual;
  switch (control.kind) {
    case 'text':
    case 'either':
    case 'json':
      return '';
    case 'number':
      return control.min ?? 0;
    case 'constant':
      return control.value;
    case 'switch':
      return true;
    case 'choice':
      return control.options[0] ?? '';
    case 'choices':
      return control.options.slice(0, 1);
    case 'duration':
      return { amount: 1, unit: 'hours' };
    case 'fields':
      return blankObject(control.fields);
    case 'list':
      return control.min > 0 ? [blankItem(control.item, [])] : [];
    case 'record':
      return {};
    case 'kinds': {
      const [first] = control.kinds;
      return first ? blankKind(control.by, first) : {};
    }
  }
}

/** Another thing for a list: an id in it is one that no other has. */
export function blankItem(item: Field, others: readonly Json[]): Json {
  const blank = blankValue(item);
  if (typeof blank !== 'object' || blank === null || Array.isArray(blank)) return blank;
  const key = idKeys.find((each) => blank[each] === '');
  return key === undefined ? blank : { ...blank, [key]: freeId(others, key) };
}

/** What tells things in a list apart, and is never shown to customers. */
const idKeys = ['id', 'exit'];

function freeId(others: readonly Json[], key: string): string {
  const taken = new Set(others.map((each) => memberOf(each, key)));
  const stem = key === 'exit' ? 'way' : 'choice';
  let number = others.length + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

function memberOf(value: Json, key: string): Json | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? value[key] : undefined;
}

/** An object of this kind; what it has in common with the one before is kept. */
export function blankKind(by: string, { id, fields }: Kind, before: JsonObject = {}): JsonObject {
  return { [by]: id, ...blankObject(fields, before) };
}

function blankObject(fields: Fields, before: JsonObject = {}): JsonObject {
  const entries = [...fields].flatMap(([key, field]): [string, Json][] => {
    const kept = before[key] ?? before[alike[key] ?? ''];
    if (kept !== undefined && field.schema.safeParse(kept).success) return [[key, kept]];
    if (field.absent === 'nothing') return [];
    return [[key, field.absent === 'null' && !field.usual ? null : blankValue(field)]];
  });
  return Object.fromEntries(entries);
}

/** What is said goes by two names. */
const alike: Readonly<Record<string, string>> = { text: 'body', body: 'text' };
