import type { Json } from '../json.ts';
import { pathKeys } from './forms.ts';
import { isPerItem } from './operations.ts';
import { checkRule } from './rule.ts';
import { type RuleNode, readNode } from './rule-node.ts';

/**
 * The paths of the scope that a rule reads, such as `['steps', 'askService', 'text']`, as far as
 * they are written out: `steps[data.last].text` reads `['steps']` and `['data', 'last']`. What is
 * read of the items of a list is not among them, and a rule that cannot be evaluated reads nothing.
 */
export function ruleReferences(rule: Json): string[][] {
  return checkRule(rule).length > 0 ? [] : distinct(references(rule));
}

export function distinct(paths: readonly string[][]): string[][] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

function references(rule: Json): string[][] {
  const node = readNode(rule);
  if (node === null) return Array.isArray(rule) ? rule.flatMap(references) : [];
  const path = writtenPath(node);
  if (path !== null) return [path, ...node.args.slice(1).flatMap(references)];
  const names = node.name.startsWith('missing') ? node.args.flat().filter(isName) : [];
  const parts = isPerItem(node.name) ? node.args.toSpliced(1, 1) : node.args;
  return [...names.map(pathKeys), ...parts.flatMap(references)];
}

/** The path that `var` reads, or `get` of what `var` reads, where all of it is written out. */
export function writtenPath(node: RuleNode): string[] | null {
  const [source = null, key = null] = node.args;
  if (node.name === 'var') return isName(source) && source !== '' ? pathKeys(source) : null;
  const inner = node.name === 'get' ? readNode(source) : null;
  const path = inner && writtenPath(inner);
  return path && isName(key) ? [...path, String(key)] : null;
}

function isName(value: Json): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
