import { parseExpression } from '../../expression/parse-expression.ts';
import { readNode } from '../../expression/rule-node.ts';
import { soleExpression } from '../../expression/template.ts';
import type { Json } from '../../json.ts';
import { shorten } from '../../messages/shorten.ts';
import { ruleInWords } from '../../steps/branch/rule-in-words.ts';
import { type StepScope, translateExpression } from './step-scope.ts';

/** A condition of `selectNextStep`: `otherwise` when it is null. */
export type Condition =
  | { readonly kind: 'otherwise' }
  | { readonly kind: 'rule'; readonly rule: Json; readonly label: string }
  | { readonly kind: 'unreadable'; readonly message: string };

/** What decides whether a way is taken. Text without `{{ }}` that is an expression is one, as there. */
export function readCondition(condition: Json, scope: StepScope): Condition {
  if (condition === null) return { kind: 'otherwise' };
  if (typeof condition !== 'string') return ruled(condition);
  const literal = literals.get(condition.trim().toLowerCase());
  if (literal !== undefined) return ruled(literal);
  const source = condition.includes('{{') ? soleExpression(condition) : condition;
  if (source === null) return { kind: 'unreadable', message: 'It is not one expression in {{ }}.' };
  const parsed = parseExpression(translateExpression(source, scope));
  return parsed.ok ? ruled(parsed.rule) : { kind: 'unreadable', message: parsed.message };
}

const literals = new Map([
  ['true', true],
  ['false', false],
]);

function ruled(rule: Json): Condition {
  return { kind: 'rule', rule, label: shorten(inWords(rule), 120) };
}

/** What is looked for is what an author knows a way by. */
function inWords(rule: Json): string {
  const node = readNode(rule);
  const [, wanted] = node?.args ?? [];
  const isSearch = node?.name === 'stringContains' && typeof wanted === 'string';
  if (isSearch) return `contains “${wanted}”`;
  return ruleInWords(rule) || 'always';
}
