import { isJsonObject, type Json } from '../json.ts';

/** `{ "name": [args] }`: how JSON Logic writes that an operation is to be done. */
export interface RuleNode {
  readonly name: string;
  readonly args: readonly Json[];
}

/** The operation this rule is; null when it is a value, or a list of rules. */
export function readNode(rule: Json): RuleNode | null {
  const [entry, another] = isJsonObject(rule) ? Object.entries(rule) : [];
  if (entry === undefined || another !== undefined) return null;
  const [name, args] = entry;
  return { name, args: Array.isArray(args) ? args : [args] };
}

/** Operations, lists and values, all counted; what working a rule out once costs. */
export function countNodes(rule: Json): number {
  const children = readNode(rule)?.args ?? (Array.isArray(rule) ? rule : []);
  return children.reduce<number>((sum, child) => sum + countNodes(child), 1);
}
