import { isPerItem } from '../expression/operations.ts';
import { readNode } from '../expression/rule-node.ts';
import { writtenPath } from '../expression/rule-references.ts';
import { templateRules } from '../expression/template.ts';
import type { Json } from '../json.ts';
import { answerName } from './answer-name.ts';
import { type AnswerPath, provenPaths } from './proven-paths.ts';

export type IsKnown = (path: AnswerPath) => boolean;

/**
 * The paths without which this expression says less than it should, of those that are not known.
 * What has a default (`data.name ?? 'there'`), and what is only asked about, needs nothing.
 */
function missingPaths(rule: Json, isKnown: IsKnown): readonly AnswerPath[] {
  const node = readNode(rule);
  if (!node) return Array.isArray(rule) ? rule.flatMap((each) => missingPaths(each, isKnown)) : [];
  const path = writtenPath(node);
  if (path) return isKnown(path) ? [] : [path];
  if (asks.has(node.name)) return [];
  const { name, args } = node;
  switch (name) {
    case 'coalesce':
    case 'or': {
      const missing = args.map((each) => missingPaths(each, isKnown));
      return missing.some((paths) => paths.length === 0) ? [] : missing.flat();
    }
    case 'and':
      return missingIn(args.slice(-1), withProven(isKnown, { and: args.slice(0, -1) }, true));
    case 'if':
    case '?:':
      return missingInChoice(args, isKnown);
    default:
      return missingIn(isPerItem(name) ? args.toSpliced(1, 1) : args, isKnown);
  }
}

/** The same of all expressions in a template. */
export function missingInTemplate(text: string, isKnown: IsKnown): readonly AnswerPath[] {
  return templateRules(text).flatMap((rule) => missingPaths(rule, isKnown));
}

/** They say yes or no, whether or not there is a value. */
const asks: ReadonlySet<string> = new Set([
  ...['!', '!!', '==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in', 'isEmpty', 'Boolean'],
  ...['contains', 'stringContains', 'startsWith', 'endsWith', 'matchesKeyword', 'isSameText'],
  ...['isBefore', 'isAfter', 'isSameDay', 'isInNextDays', 'isDayOfWeek', 'isTimeOfDayBetween'],
  ...['isEmail', 'isPhoneNumber', 'isCountryCode'],
  ...['missing', 'missing_some', 'some', 'all', 'none', 'length'],
]);

function missingIn(rules: readonly Json[], isKnown: IsKnown): readonly AnswerPath[] {
  return rules.flatMap((each) => missingPaths(each, isKnown));
}

/** Test, value, test, value, …, the value for when no test is true. */
function missingInChoice(
  [test = null, then, ...rest]: readonly Json[],
  isKnown: IsKnown,
): readonly AnswerPath[] {
  if (then === undefined) return missingPaths(test, isKnown);
  return [
    ...missingPaths(then, withProven(isKnown, test, true)),
    ...missingInChoice(rest, withProven(isKnown, test, false)),
  ];
}

function withProven(isKnown: IsKnown, test: Json, isTrue: boolean): IsKnown {
  const proven = provenPaths(test, isTrue).map(answerName);
  return (path) => isKnown(path) || proven.includes(answerName(path));
}
