import { type RuleNode, readNode } from '../../expression/rule-node.ts';
import { scriptOperations } from '../../expression/script-operations.ts';
import type { Json } from '../../json.ts';

/** What a path of ours is called at 8x8, as an expression; null where 8x8 does not know it. */
export type NameAt8x8 = (path: readonly string[]) => string | null;

/** The expression for a rule (JSON Logic) in 8x8's language; null where it has no words for it. */
export function writeExpression(rule: Json, nameOf: NameAt8x8): string | null {
  const node = readNode(rule);
  if (node !== null) return writeNode(node, nameOf);
  if (!Array.isArray(rule)) return typeof rule === 'object' && rule !== null ? null : literal(rule);
  const items = writeAll(rule, nameOf);
  return items && `[${items.join(', ')}]`;
}

function literal(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  const escaped = value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `'${escaped}'`;
}

function writeNode({ name, args }: RuleNode, nameOf: NameAt8x8): string | null {
  if (name === 'var') {
    const [path, otherwise] = args;
    if (typeof path !== 'string' || otherwise !== undefined) return null;
    return nameOf(path.split('.'));
  }
  const written = writeAll(args, nameOf);
  if (written === null) return null;
  const [a = 'null', b = 'null', c] = written;
  const joint = joints.get(name);
  if (joint !== undefined && args.length > 1) return between(written, joint, c);
  if (name.startsWith('.')) return `${inBrackets(a)}${name}(${written.slice(1).join(', ')})`;
  if (scriptOperations.has(name)) return `${name}(${written.join(', ')})`;
  if (functions.get(name)?.includes(args.length)) return `${name}(${written.join(', ')})`;
  switch (`${name}/${args.length}`) {
    case '!/1':
      return `!${inBrackets(a)}`;
    case '!!/1':
      return `!!${inBrackets(a)}`;
    case '-/1':
      return `-${inBrackets(a)}`;
    case 'get/2':
      return `${inBrackets(a)}[${b}]`;
    case 'contains/2':
      return `stringContains(${a}, ${lookedFor(args[1]) ?? b}, true)`;
    case 'isSameText/2':
      return sameText(a, args[1]);
    case 'upper/1':
      return `${inBrackets(a)}.toUpperCase()`;
    case 'lower/1':
      return `${inBrackets(a)}.toLowerCase()`;
    case 'trim/1':
      return `${inBrackets(a)}.trim()`;
    case 'text/1':
      return `('' + ${inBrackets(a)})`;
    case 'jsonParse/1':
      return `JSON.parse(${a})`;
    case 'in/2':
      return `${inBrackets(b)}.includes(${a})`;
  }
  return name === 'if' ? choice(written) : null;
}

/** Outer spaces count there; a space alone is meant. */
function lookedFor(text: Json | undefined): string | null {
  return typeof text === 'string' ? literal(text.trim() || text) : null;
}

/** Accents count there. */
function sameText(text: string, other: Json | undefined): string | null {
  if (typeof other !== 'string') return null;
  return `${inBrackets(text)}.trim().toLowerCase() == ${literal(other.trim().toLowerCase())}`;
}

/** Operators that stand between their values. */
const joints = new Map([
  ...['==', '!=', '===', '!==', '<', '<=', '>', '>=', '-', '*', '/', '%'].map(
    (operator): [string, string] => [operator, operator],
  ),
  ['+', '+'],
  ['add', '+'],
  ['cat', '+'],
  ['and', '&&'],
  ['or', '||'],
  ['coalesce', '??'],
]);

/** 8x8's five functions, with how many values each may be given. */
const functions = new Map([
  ['isCountryCode', [2]],
  ['stringContains', [2, 3]],
  ['isTimeOfDayBetween', [4]],
  ['isDayOfWeek', [2]],
  ['uuid', [0]],
]);

/** `a < b < c` is two comparisons. */
function between(written: readonly string[], joint: string, third: string | undefined): string {
  const parts = written.map(inBrackets);
  if (!joint.startsWith('<') || third === undefined) return parts.join(` ${joint} `);
  const [a, b, c] = parts;
  return `${a} ${joint} ${b} && ${b} ${joint} ${c}`;
}

function choice([test, then, ...others]: readonly string[]): string {
  if (test === undefined) return 'null';
  if (then === undefined) return inBrackets(test);
  return `(${test} ? ${then} : ${choice(others)})`;
}

function writeAll(rules: readonly Json[], nameOf: NameAt8x8): string[] | null {
  const written = rules.map((rule) => writeExpression(rule, nameOf));
  return written.every((each) => each !== null) ? written : null;
}

/** A name, a literal or a call needs none. */
function inBrackets(written: string): string {
  const isWhole = /^(?:[\w$.]+(?:\([^()]*\))?|'(?:[^'\\]|\\.)*'|\([^()]*\))$/.test(written);
  return isWhole ? written : `(${written})`;
}
