import { ownValue } from '../../own-value.ts';
import type { Binding } from '../language/binding.ts';
import { isExpression } from '../language/binding.ts';
import type { Node } from '../language/node.ts';
import { parseCondition } from '../language/parse-condition.ts';
import { inferType } from './infer-type.ts';
import type { ComponentCheck } from './meaning-check.ts';
import { bindingSchema } from './value-schema.ts';

/** The condition of an If: readable, about something that changes, and true or false. */
export function checkCondition({ type, json, path, flow, screen }: ComponentCheck): void {
  if (type !== 'If') return;
  const condition = ownValue(json, 'condition');
  const schemaOf = (binding: Binding) => bindingSchema(binding, screen, flow);
  if (typeof condition === 'string') {
    // Meta lets blanks and expressions through, and never shows what depends on them.
    if (isExpression(condition) || /^\s+$/.test(condition)) return;
    const node = parseCondition(condition);
    if (node && isAboutSomething(node) && inferType(node, schemaOf) === 'boolean') return;
  }
  const message =
    "The condition cannot be read: compare answers or data with fixed values, such as an answer == 'Rome'.";
  flow.report('INVALID_PROPERTY_VALUE', `${path}.condition`, message);
}

/** A binding somewhere, two fixed values compared nowhere. */
function isAboutSomething(node: Node): boolean {
  switch (node.kind) {
    case 'binding':
      return true;
    case 'unary':
      return isAboutSomething(node.of);
    case 'binary':
      return isAboutSomething(node.left) || isAboutSomething(node.right);
    default:
      return false;
  }
}
