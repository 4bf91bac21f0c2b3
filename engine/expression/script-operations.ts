/**
 * What 8x8's authors know from JavaScript, with its meaning: methods of texts and lists as `.slice`,
 * functions by their names. Of nothing they make nothing, where JavaScript would stop.
 */
import { type Evaluation, spend, spendOn } from './evaluation.ts';
import { type Operation, reads } from './operation.ts';
import { isTruthy, searches } from './standard-operations.ts';
import { isNothing, toJson, toNumber, toText, type Value } from './value.ts';

export const scriptOperations: ReadonlyMap<string, Operation> = new Map([
  method('.startsWith', (text, start) => text.startsWith(toText(start))),
  method('.endsWith', (text, end) => text.endsWith(toText(end))),
  method('.charAt', (text, index) => text.charAt(toNumber(index ?? 0))),
  method('.substring', (text, start, end) => text.substring(...range(start, end))),
  method('.substr', (text, start, length) => text.substr(...range(start, length))),
  method('.concat', (text, ...others) => text + others.map(toText).join('')),
  method(
    '.replace',
    (text, wanted, other) => text.replace(toText(wanted), () => toText(other)),
    growing,
  ),
  method(
    '.replaceAll',
    (text, wanted, other) => text.replaceAll(toText(wanted), () => toText(other)),
    growing,
  ),
  ['.slice', { apply: slice, cost: reads(1) }],
  ['.indexOf', { apply: indexOf, cost: searches(1) }],
  ['Number', { apply: toNumber, cost: reads(1) }],
  ['String', { apply: toText, cost: reads(1) }],
  ['Boolean', { apply: isTruthy }],
  [
    'parseInt',
    {
      apply: (text, radix) => Number.parseInt(toText(text), toNumber(radix ?? 10)),
      cost: reads(1),
    },
  ],
  ['parseFloat', { apply: (text) => Number.parseFloat(toText(text)), cost: reads(1) }],
  ['JSON.stringify', { apply: (value) => JSON.stringify(toJson(value)), cost: reads(4) }],
  ...(['round', 'floor', 'ceil', 'abs', 'trunc'] as const).map((name): [string, Operation] => [
    `Math.${name}`,
    { apply: (value) => Math[name](toNumber(value)), cost: reads(1) },
  ]),
  ['Math.min', { apply: (...values) => Math.min(...values.map(toNumber)), cost: reads(1) }],
  ['Math.max', { apply: (...values) => Math.max(...values.map(toNumber)), cost: reads(1) }],
]);

function method(
  name: string,
  apply: (text: string, ...args: Value[]) => Value,
  cost: Operation['cost'] = reads(1),
): [string, Operation] {
  const ofText = (target: Value, ...args: Value[]) =>
    isNothing(target) ? null : apply(toText(target), ...args);
  return [name, { apply: ofText, cost }];
}

function range(start: Value, end: Value): [number, number?] {
  const first = toNumber(start ?? 0);
  return end === undefined ? [first] : [first, toNumber(end)];
}

function slice(target: Value, start: Value, end: Value): Value {
  if (isNothing(target)) return null;
  return Array.isArray(target)
    ? target.slice(...range(start, end))
    : toText(target).slice(...range(start, end));
}

function indexOf(target: Value, wanted: Value): Value {
  if (isNothing(target)) return null;
  return Array.isArray(target)
    ? target.indexOf(toJson(wanted))
    : toText(target).indexOf(toText(wanted));
}

/** What is put in may be put in at every character. */
function growing(evaluation: Evaluation, target: Value, wanted: Value, other: Value): void {
  for (const value of [target, wanted, other]) spendOn(evaluation, value);
  spend(evaluation, toText(target).length * (1 + toText(other).length));
}
