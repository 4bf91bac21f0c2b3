import { type Json, writtenJson, writtenNumber } from '../../json.ts';
import type { BinaryOperator, Node } from '../language/node.ts';
import { lookUp, type Scope } from './scope.ts';

/** The value of an expression in backticks, as WhatsApp works it out; never throws. */
export function evaluate(node: Node, scope: Scope): Json | undefined {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'binding':
      return lookUp(node.binding, scope);
    case 'unary': {
      const value = evaluate(node.of, scope);
      return node.operator === '!' ? !value : rounded(-toNumber(value));
    }
    case 'join':
      return node.parts.map((part) => toText(evaluate(part, scope))).join('');
    case 'binary':
      return operate(node.operator, evaluate(node.left, scope), evaluate(node.right, scope));
  }
}

type Value = Json | undefined;

function operate(operator: BinaryOperator, left: Value, right: Value): Json {
  switch (operator) {
    case '&&':
      return Boolean(left) && Boolean(right);
    case '||':
      return Boolean(left) || Boolean(right);
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isOrdered(left, right) && order(operator, toNumber(left), toNumber(right));
    default:
      return calculate(operator, toNumber(left), toNumber(right));
  }
}

/** With an empty side only emptiness counts; with a number on one side both are numbers. */
function isEqual(left: Value, right: Value): boolean {
  if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
  if (typeof left === 'number' || typeof right === 'number')
    return writtenNumber(left) === writtenNumber(right);
  return left === right;
}

function isOrdered(left: Value, right: Value): boolean {
  if (isEmpty(left) || isEmpty(right)) return false;
  return typeof left === 'number' || typeof right === 'number';
}

export function order(operator: BinaryOperator, left: number, right: number): boolean {
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

function calculate(operator: BinaryOperator, left: number, right: number): number {
  if (operator === '+') return rounded(left + right);
  if (operator === '-') return rounded(left - right);
  if (operator === '*') return rounded(left * right);
  if (right === 0) return 0;
  return rounded(operator === '/' ? left / right : left % right);
}

/** Two decimals; what is no number is 0. */
function rounded(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 + 0 : 0;
}

function toNumber(value: Value): number {
  const number = isEmpty(value) ? 0 : writtenNumber(value);
  return Number.isNaN(number) ? 0 : number;
}

export function isEmpty(value: Value): boolean {
  return value === undefined || value === null || value === '';
}

function toText(value: Value): string {
  return value === undefined ? '' : writtenJson(value);
}
