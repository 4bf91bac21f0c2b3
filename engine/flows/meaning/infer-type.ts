import type { Binding } from '../language/binding.ts';
import type { Node } from '../language/node.ts';
import type { ValueSchema } from './value-schema.ts';

export type ValueType = 'string' | 'number' | 'boolean' | 'other';

/** The type of an expression, or null where its parts do not go together. */
export function inferType(
  node: Node,
  schemaOf: (binding: Binding) => ValueSchema | string,
): ValueType | null {
  const infer = (each: Node): ValueType | null => inferType(each, schemaOf);
  switch (node.kind) {
    case 'value':
      return plainType(typeof node.value);
    case 'binding': {
      const schema = schemaOf(node.binding);
      return typeof schema === 'string' ? null : plainType(schema['type']);
    }
    case 'unary': {
      const wanted = node.operator === '!' ? 'boolean' : 'number';
      return infer(node.of) === wanted ? wanted : null;
    }
    case 'join':
      return node.parts.every((part) => isPlain(infer(part))) ? 'string' : null;
    case 'binary':
      return binaryType(node.operator, infer(node.left), infer(node.right));
  }
}

function isPlain(type: ValueType | null): boolean {
  return type !== null && type !== 'other';
}

function plainType(type: unknown): ValueType {
  if (type === 'string' || type === 'boolean') return type;
  return type === 'number' || type === 'integer' ? 'number' : 'other';
}

function binaryType(
  operator: string,
  left: ValueType | null,
  right: ValueType | null,
): ValueType | null {
  if (left === null || left !== right) return null;
  if (/^(==|!=)$/.test(operator)) return 'boolean';
  if (/^(&&|\|\|)$/.test(operator)) return left === 'boolean' ? 'boolean' : null;
  if (left !== 'number') return null;
  // What is left over from a division has no type: it can be sent, but not shown.
  if (operator === '%') return 'other';
  return /^[<>]/.test(operator) ? 'boolean' : 'number';
}
