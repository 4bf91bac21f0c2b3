import { type Json, writtenJson } from '../../json.ts';
import type { Node } from '../language/node.ts';
import { parseCondition } from '../language/parse-condition.ts';
import { isEmpty, order } from './evaluate.ts';
import { lookUp, type Scope } from './scope.ts';

/** Whether an If shows its `then`. What cannot be read is not true. */
export function isConditionTrue(condition: Json | undefined, scope: Scope): boolean {
  if (typeof condition !== 'string') return condition === true;
  const node = parseCondition(condition);
  return node !== null && truth(node, scope) === true;
}

/** True, false, or undefined for what is neither: then its opposite is not true either. */
function truth(node: Node, scope: Scope): boolean | undefined {
  if (node.kind === 'unary') {
    const inner = truth(node.of, scope);
    return inner === undefined ? undefined : !inner;
  }
  if (node.kind !== 'binary') {
    const value = operand(node, scope);
    return typeof value === 'boolean' ? value : undefined;
  }
  const { operator, left, right } = node;
  if (operator === '&&') return truth(left, scope) === true && truth(right, scope) === true;
  if (operator === '||') return truth(left, scope) === true || truth(right, scope) === true;
  return compare(node, operand(left, scope), operand(right, scope));
}

function operand(node: Node, scope: Scope): Json | undefined {
  if (node.kind === 'value') return node.value;
  return node.kind === 'binding' ? lookUp(node.binding, scope) : truth(node, scope);
}

type Comparison = Extract<Node, { kind: 'binary' }>;
type Value = Json | undefined;

/** Numbers are compared without their decimals. */
function compare({ operator }: Comparison, left: Value, right: Value): boolean {
  const areNumbers = typeof left === 'number' || typeof right === 'number';
  if (operator === '==' || operator === '!=') {
    const isSame = areNumbers ? whole(left) === whole(right) : isEqual(left, right);
    return isSame === (operator === '==');
  }
  return areNumbers && order(operator, whole(left), whole(right));
}

function isEqual(left: Value, right: Value): boolean {
  return (isEmpty(left) ? '' : left) === (isEmpty(right) ? '' : right);
}

function whole(value: Value): number {
  return Number.parseInt(writtenJson(value), 10);
}
