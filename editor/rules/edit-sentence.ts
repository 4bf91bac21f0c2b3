import { type ConditionGroup, isGroup, type RulePart, type RuleSentence } from './rule-sentence.ts';
import type { Condition } from './rule-tests.ts';

/** The same with another part in this place; null takes it out. */
export function withPart(
  { join, parts }: RuleSentence,
  index: number,
  part: RulePart | null,
): RuleSentence {
  const changed = part ? parts.with(index, part) : parts.toSpliced(index, 1);
  const [only] = changed;
  // A group that is left alone is the rule.
  if (only && changed.length === 1 && isGroup(only)) {
    return { join: only.join, parts: only.conditions };
  }
  return { join, parts: changed };
}

/** The same group with another condition in this place; null for what is left without any. */
export function withCondition(
  { join, conditions }: ConditionGroup,
  index: number,
  condition: Condition | null,
): ConditionGroup | null {
  const changed = condition ? conditions.with(index, condition) : conditions.toSpliced(index, 1);
  return changed.length === 0 ? null : { join, conditions: changed };
}

/** A group is joined the other way than what is around it: otherwise nobody would need it. */
export function withNewGroup({ join, parts }: RuleSentence, condition: Condition): RuleSentence {
  const group = { join: join === 'all' ? 'any' : 'all', conditions: [condition] } as const;
  return { join, parts: [...parts, group] };
}
