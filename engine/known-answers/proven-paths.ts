import { type RuleNode, readNode } from '../expression/rule-node.ts';
import { writtenPath } from '../expression/rule-references.ts';
import type { Json } from '../json.ts';

/** A path of the scope: `['steps', 'askService', 'value']`. */
export type AnswerPath = readonly string[];

/**
 * The paths that have a value for sure when this rule is true (or when it is not): `steps.ask.value`
 * where the rule is that it is “tea”. What a rule says in other ways is not seen.
 */
export function provenPaths(rule: Json, isTrue: boolean): readonly AnswerPath[] {
  const node = readNode(rule);
  if (!node) return [];
  const path = writtenPath(node);
  if (path) return isTrue ? [path] : [];
  const [first = null, second = null] = node.args;
  switch (node.name) {
    case '!!':
      return provenPaths(first, isTrue);
    case '!':
      return provenPaths(first, !isTrue);
    case 'isEmpty':
      return isTrue ? [] : looked(first);
    case 'and':
    case 'or':
      return joined(node, isTrue);
    case '==':
    case '===':
      return isTrue === (second !== null) && !readNode(second) ? looked(first) : [];
    case '!=':
    case '!==':
      return isTrue === (second === null) && !readNode(second) ? looked(first) : [];
    default:
      return isTrue && provesFirst(node.name, second) ? looked(first) : [];
  }
}

/** Nothing contains no words, is on no day and is no address. */
function provesFirst(name: string, second: Json): boolean {
  if (name === 'isSameText' && Array.isArray(second)) return second.every(isWords);
  return readings.has(name) || (searches.has(name) && isWords(second));
}

const readings: ReadonlySet<string> = new Set([
  ...['isBefore', 'isAfter', 'isSameDay', 'isInNextDays', 'isDayOfWeek', 'isTimeOfDayBetween'],
  ...['isEmail', 'isPhoneNumber', 'isCountryCode'],
]);

const searches: ReadonlySet<string> = new Set([
  'contains',
  'stringContains',
  'startsWith',
  'endsWith',
  'matchesKeyword',
  'isSameText',
]);

/** Spaces and accents alone are not compared. */
function isWords(value: Json): boolean {
  return typeof value === 'string' && /(?![\u0300-\u036f])\S/.test(value);
}

/** All of them hold, or it is only known that one does. */
function joined({ name, args }: RuleNode, isTrue: boolean): readonly AnswerPath[] {
  const each = args.map((arg) => provenPaths(arg, isTrue));
  if (isTrue === (name === 'and')) return each.flat();
  const [first = [], ...others] = each;
  return first.filter((path) =>
    others.every((paths) => paths.some((other) => isSame(path, other))),
  );
}

function isSame(one: AnswerPath, other: AnswerPath): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const rewritings: ReadonlySet<string> = new Set(['lower', 'upper', 'trim', 'text']);

/** The path that is looked at, also where case or spaces do not count. */
function looked(rule: Json): readonly AnswerPath[] {
  const node = readNode(rule);
  if (!node) return [];
  const path = writtenPath(node);
  if (path) return [path];
  return rewritings.has(node.name) ? node.args.slice(0, 1).flatMap(looked) : [];
}
