import { isJsonObject } from '../json.ts';
import { type Evaluation, spend, spendOn } from './evaluation.ts';
import { type FunctionOperation, type FunctionParameter, reads } from './operation.ts';
import { isNothing, readKey, toJson, toText, type Value } from './value.ts';

const list: FunctionParameter = { name: 'list', type: 'list', description: 'The list' };

export const listOperations: readonly FunctionOperation[] = [
  {
    name: 'get',
    description: 'What an object has under a name, or a list at a place; nothing when it has none.',
    parameters: [
      { name: 'source', type: 'any', description: 'The object or the list' },
      { name: 'key', type: 'any', description: 'The name, or the place: 0 is the first' },
    ],
    example: "get(['red', 'green'], 1)",
    result: 'green',
    apply: (source, key) => (isKey(key) ? toJson(readKey(source, String(key))) : null),
  },
  {
    name: 'first',
    description: 'The first item of a list.',
    parameters: [list],
    example: "first(['red', 'green'])",
    result: 'red',
    apply: (items) => (Array.isArray(items) ? toJson(items[0]) : null),
  },
  {
    name: 'last',
    description: 'The last item of a list.',
    parameters: [list],
    example: "last(['red', 'green'])",
    result: 'green',
    apply: (items) => (Array.isArray(items) ? toJson(items.at(-1)) : null),
  },
  {
    name: 'length',
    description: 'How many items a list has, fields an object, or characters a text.',
    parameters: [{ name: 'value', type: 'any', description: 'The list, the object or the text' }],
    example: "length(['red', 'green'])",
    result: 2,
    apply: length,
    cost: reads(1),
  },
  {
    name: 'join',
    description: 'The items of a list as one text.',
    parameters: [
      list,
      {
        name: 'separator',
        type: 'text',
        description: 'What stands between them; a comma and a space when left out',
        optional: true,
      },
    ],
    example: "join(['red', 'green'], ' or ')",
    result: 'red or green',
    apply: (items, separator) =>
      Array.isArray(items)
        ? items.map(toText).join(separator === undefined ? ', ' : toText(separator))
        : toText(items),
    cost: joining,
  },
  {
    name: 'isEmpty',
    description: 'Whether there is nothing: no value, only spaces, no items, no fields.',
    parameters: [{ name: 'value', type: 'any', description: 'The value' }],
    example: "isEmpty('  ')",
    result: true,
    apply: isEmpty,
    cost: reads(1),
  },
];

function isKey(key: Value): key is string | number {
  return typeof key === 'string' || typeof key === 'number';
}

function length(value: Value): number {
  if (Array.isArray(value)) return value.length;
  return isJsonObject(value) ? Object.keys(value).length : toText(value).length;
}

/** The separator is written once for each item. */
function joining(evaluation: Evaluation, items: Value, separator: Value): void {
  spendOn(evaluation, items);
  if (Array.isArray(items)) spend(evaluation, items.length * toText(separator).length);
}

function isEmpty(value: Value): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (isJsonObject(value)) return Object.keys(value).length === 0;
  return isNothing(value);
}
