import { expressionLimits, isBinaryOperator, type Node, precedences } from './node.ts';
import { type Reader, tokenReader } from './reader.ts';

/**
 * What stands between backticks: values, bindings, arithmetic, comparisons, logic and, side by
 * side, joining. Null for anything else: no calls, no conditions, nothing is ever run as code.
 */
export function parseExpression(source: string): Node | null {
  const reader = tokenReader(source, 'expression');
  return reader && readParts(reader);
}

function readParts(reader: Reader): Node | null {
  const parts: Node[] = [];
  while (reader.peek()) {
    const part = readBinary(reader, 0, 0);
    if (!part || isCalled(part, reader)) return null;
    parts.push(part);
  }
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'join', parts };
}

/** A name before a bracket would be a call. */
function isCalled(part: Node, reader: Reader): boolean {
  const next = reader.peek();
  return part.kind === 'binding' && next?.kind === 'sign' && next.sign === '(';
}

function readBinary(reader: Reader, above: number, depth: number): Node | null {
  let left = readUnary(reader, depth);
  for (let next = reader.peek(); left && next?.kind === 'sign'; next = reader.peek()) {
    const { sign: operator } = next;
    if (!isBinaryOperator(operator) || precedences[operator] <= above) break;
    reader.take();
    const right = readBinary(reader, precedences[operator], depth + 1);
    left = right && { kind: 'binary', operator, left, right };
  }
  return left;
}

function readUnary(reader: Reader, depth: number): Node | null {
  const token = reader.take();
  if (!token || depth > expressionLimits.depthMax) return null;
  if (token.kind !== 'sign') return token;
  const { sign } = token;
  if (sign === '-' || sign === '!') {
    const of = readUnary(reader, depth + 1);
    return of && { kind: 'unary', operator: sign, of };
  }
  if (sign !== '(') return null;
  const inside = readBinary(reader, 0, depth + 1);
  return reader.skip(')') ? inside : null;
}
