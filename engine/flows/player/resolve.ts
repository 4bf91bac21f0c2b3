import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { isAtLeast } from '../flow-version.ts';
import { type Binding, isExpression, readBinding, replaceBindings } from '../language/binding.ts';
import { parseExpression } from '../language/parse-expression.ts';
import { evaluate } from './evaluate.ts';
import { lookUp, type Scope } from './scope.ts';

/**
 * What a property or a payload is, once its bindings and expressions have their values. Bindings
 * with text around them stay as they are written: WhatsApp shows them so.
 */
export function resolve(value: Json, scope: Scope): Json | undefined {
  if (typeof value === 'string') return resolveText(value, scope);
  if (Array.isArray(value)) return value.map((each) => resolve(each, scope) ?? null);
  return isJsonObject(value) ? resolveObject(value, scope) : value;
}

/** What is missing is left out. Actions stay as they are written until they are performed. */
export function resolveObject(object: JsonObject, scope: Scope): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => {
      const resolved = key.endsWith('-action') ? value : resolve(value, scope);
      return resolved === undefined ? [] : [[key, resolved] as const];
    }),
  );
}

function resolveText(text: string, scope: Scope): Json | undefined {
  if (isExpression(text)) return resolveExpression(text, scope);
  const binding = readBinding(text);
  if (binding) return lookUp(binding, scope);
  // Two bindings with text between them pass for one that nothing is called.
  return /^\$\{.*\}$/.test(text) ? undefined : text;
}

/** Before version 6.0 there are no expressions: the text is shown, with names for its bindings. */
function resolveExpression(text: string, scope: Scope): Json | undefined {
  if (!isAtLeast(scope.version, '6.0')) {
    return replaceBindings(text, (binding) => fullName(binding, scope));
  }
  const node = parseExpression(text.slice(1, -1));
  return node ? evaluate(node, scope) : undefined;
}

function fullName({ screen, of, keys }: Binding, scope: Scope): string {
  return ['screen', screen ?? scope.screen, of, ...keys].join('.');
}
