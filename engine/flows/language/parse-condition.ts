import { type BinaryOperator, expressionLimits, isBinaryOperator, type Node } from './node.ts';
import { type Reader, tokenReader } from './reader.ts';

/**
 * The condition of an If: a language of its own, smaller than that of expressions. Comparisons
 * that are joined by && and || stand in brackets. Null for what cannot be read.
 */
export function parseCondition(source: string): Node | null {
  const reader = tokenReader(source, 'condition');
  if (!reader) return null;
  const node = readLogic(reader, 0);
  return reader.peek() ? null : node;
}

const logic: readonly BinaryOperator[] = ['&&', '||'];
const comparisons: readonly BinaryOperator[] = ['==', '!=', '<', '<=', '>', '>='];

/** `a == b`, or operands joined by && and ||. */
function readLogic(reader: Reader, depth: number): Node | null {
  let left = readOperand(reader, depth);
  const comparison = takeOperator(reader, comparisons);
  if (comparison) return joined(comparison, left, readOperand(reader, depth));
  for (let next = takeOperator(reader, logic); next; next = takeOperator(reader, logic)) {
    left = joined(next, left, readOperand(reader, depth));
  }
  return left;
}

function joined(operator: BinaryOperator, left: Node | null, right: Node | null): Node | null {
  return left && right && { kind: 'binary', operator, left, right };
}

function takeOperator(
  reader: Reader,
  operators: readonly BinaryOperator[],
): BinaryOperator | undefined {
  const next = reader.peek();
  if (next?.kind !== 'sign' || !isBinaryOperator(next.sign)) return undefined;
  if (!operators.includes(next.sign)) return undefined;
  reader.take();
  return next.sign;
}

function readOperand(reader: Reader, depth: number): Node | null {
  const token = reader.take();
  if (!token || depth > expressionLimits.depthMax) return null;
  if (token.kind !== 'sign') return token;
  if (token.sign === '(') {
    const inside = readLogic(reader, depth + 1);
    return reader.skip(')') ? inside : null;
  }
  if (token.sign === '!') {
    const of = readOperand(reader, depth + 1);
    return of && { kind: 'unary', operator: '!', of };
  }
  return token.sign === '-' ? negative(reader) : null;
}

function negative(reader: Reader): Node | null {
  const token = reader.take();
  if (token?.kind !== 'value' || typeof token.value !== 'number') return null;
  return { kind: 'value', value: -token.value };
}
