import type { Json } from '../json.ts';
import { pathKeys } from './forms.ts';
import { isPerItem } from './operations.ts';
import { readNode } from './rule-node.ts';
import { templateRules } from './template.ts';

/** A place in the scope that is read. */
export interface Read {
  /** The keys to it, `*` for any item of a list: `['data', 'slots', '*', 'title']`. */
  readonly path: readonly string[];
  /** A value for which it passes the comparison that it stands in; undefined: it stands in none. */
  readonly passes?: Json | undefined;
}

/**
 * What a rule reads as far as it is written out, into the items of lists too, which `ruleReferences`
 * leaves out. Total: a part that cannot be evaluated is read for what it names.
 */
export function ruleReads(rule: Json): Read[] {
  return readsFrom(rule, []);
}

/** The same of all the expressions in a template. */
export function templateReads(text: string): Read[] {
  return templateRules(text).flatMap(ruleReads);
}

/** `scope`: the place that paths begin at, which in the rule for an item is that item. */
function readsFrom(rule: Json, scope: readonly string[]): Read[] {
  const node = readNode(rule);
  if (node === null)
    return Array.isArray(rule) ? rule.flatMap((each) => readsFrom(each, scope)) : [];
  const path = placeOf(rule, scope);
  const [list = null] = node.args;
  const perItem = isPerItem(node.name);
  const items = perItem || node.name === 'join' ? placeOf(list, scope) : null;
  const item = items && [...items, '*'];
  const inside = node.args.flatMap((arg, index) => {
    if (index !== 1 || !perItem) return readsFrom(arg, scope);
    return item && node.name !== 'reduce' ? readsFrom(arg, item) : [];
  });
  const own = [path, item].flatMap((each) => (each ? [{ path: each }] : []));
  return [...compared(node.name, node.args, scope), ...own, ...inside];
}

/** The one place that a rule gives what is at; null: it works something out. */
function placeOf(rule: Json, scope: readonly string[]): readonly string[] | null {
  const node = readNode(rule);
  if (node === null) return null;
  const { name, args } = node;
  const [source = null, key = null] = args;
  if (name === 'var') return isName(source) ? [...scope, ...pathKeys(source)] : null;
  const inner = passing.has(name) ? placeOf(source, scope) : null;
  if (inner === null || name === 'filter') return inner;
  if (name !== 'get') return [...inner, '*'];
  return isName(key) ? [...inner, String(key)] : null;
}

/** Whose value is at a place that depends on the place of their first. */
const passing: ReadonlySet<string> = new Set(['get', 'filter', 'first', 'last']);

function compared(
  name: string,
  [one = null, other = null]: readonly Json[],
  scope: readonly string[],
): Read[] {
  const passes = passingValue.get(name)?.(other);
  const path = passes === undefined ? null : placeOf(one, scope);
  return path ? [{ path, passes }] : [];
}

/** What passes when it is held against a value that is written there; undefined: that cannot be said. */
const passingValue: ReadonlyMap<string, (other: Json) => Json | undefined> = new Map([
  ['==', plain],
  ['===', plain],
  ['in', (list) => (Array.isArray(list) ? plain(list[0]) : undefined)],
  ['isSameText', (other) => plain(Array.isArray(other) ? other[0] : other)],
  ['>', (least) => (typeof least === 'number' ? least + 1 : undefined)],
  ['>=', plain],
  ['<', (most) => (typeof most === 'number' ? most - 1 : undefined)],
  ['<=', plain],
]);

function plain(value: Json | undefined): Json | undefined {
  return typeof value === 'object' ? undefined : value;
}

function isName(value: Json): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
