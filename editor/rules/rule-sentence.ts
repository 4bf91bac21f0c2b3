import { isJsonObject, type Json } from '../../engine/index.ts';
import { type Condition, conditionRule, readCondition } from './rule-tests.ts';

/** A rule as people say it: some parts, of which all or one must be true. */
export interface RuleSentence {
  readonly join: Join;
  readonly parts: readonly RulePart[];
}

export type RulePart = Condition | ConditionGroup;
export type Join = 'all' | 'any';

/** Some conditions that are one part of a rule. */
export interface ConditionGroup {
  readonly join: Join;
  readonly conditions: readonly Condition[];
}

/** More of them nobody reads as a sentence, and the engine takes only some more. */
export const conditionsMax = 40;

export function conditionsOf({ parts }: RuleSentence): readonly Condition[] {
  return parts.flatMap((part) => (isGroup(part) ? part.conditions : part));
}

export function isGroup(part: RulePart): part is ConditionGroup {
  return 'conditions' in part;
}

/** The rule in JSON Logic. */
export function ruleOf({ join, parts }: RuleSentence): Json {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return partRule(only);
  return joined(join, parts.map(partRule));
}

function partRule(part: RulePart): Json {
  return isGroup(part)
    ? joined(part.join, part.conditions.map(conditionRule))
    : conditionRule(part);
}

function joined(join: Join, rules: Json[]): Json {
  return { [join === 'all' ? 'and' : 'or']: rules };
}

/**
 * The sentence that says this rule; null when none does. Only a sentence that gives the very same
 * rule back counts: what is shown as one is never rewritten by showing it.
 */
export function sentenceOf(rule: Json): RuleSentence | null {
  const read = readSentence(rule);
  if (!read || conditionsOf(read).length > conditionsMax) return null;
  return JSON.stringify(ruleOf(read)) === JSON.stringify(rule) ? read : null;
}

function readSentence(rule: Json): RuleSentence | null {
  const only = readCondition(rule);
  if (only) return { join: 'all', parts: [only] };
  const read = readJoined(rule);
  const parts = read?.rules.map((each) => readCondition(each) ?? readGroup(each)) ?? [];
  const known = parts.filter((each) => each !== null);
  return read && known.length === parts.length && known.length > 1
    ? { join: read.join, parts: known }
    : null;
}

function readGroup(rule: Json): ConditionGroup | null {
  const read = readJoined(rule);
  const conditions = read?.rules.map(readCondition) ?? [];
  const known = conditions.filter((each) => each !== null);
  return read && known.length === conditions.length && known.length > 0
    ? { join: read.join, conditions: known }
    : null;
}

function readJoined(rule: Json): { join: Join; rules: readonly Json[] } | null {
  const [[name, rules] = ['', null]] = isJsonObject(rule) ? Object.entries(rule) : [];
  if ((name !== 'and' && name !== 'or') || !Array.isArray(rules)) return null;
  return { join: name === 'and' ? 'all' : 'any', rules };
}
