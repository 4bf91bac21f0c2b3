/**
 * What stands inside `{{ }}`: a small part of JavaScript's expressions, read by jsep and turned
 * into a rule (JSON Logic). Nothing is ever run as code: what has no rule is refused by name.
 */
import jsep from 'jsep';
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import type { FunctionHelp } from './operation.ts';
import { functions, isPerItem, signature } from './operations.ts';
import { Refusal } from './refusal.ts';
import { checkRule } from './rule.ts';
import { readNode } from './rule-node.ts';
import { scriptOperations } from './script-operations.ts';

export type ParsedExpression =
  | { readonly ok: true; readonly rule: Json }
  | { readonly ok: false; readonly message: string };

/** The rule for an expression, or one sentence saying what is wrong with it. Never throws. */
export function parseExpression(source: string): ParsedExpression {
  if (source.trim() === '') return { ok: false, message: 'The expression is empty.' };
  if (source.length > limits.expressionCharsMax) {
    const message = `The expression is longer than ${limits.expressionCharsMax} characters.`;
    return { ok: false, message };
  }
  try {
    const rule = translate(jsep(source), 'scope');
    const [problem] = checkRule(rule);
    return problem === undefined ? { ok: true, rule } : { ok: false, message: problem };
  } catch (error) {
    return { ok: false, message: error instanceof Refusal ? error.message : unreadable(error) };
  }
}

/** What a name at the start of a path stands for: a value of the scope, or `item` and nothing else. */
type Names = 'scope' | 'item';

/** Operators that mean the same in JSON Logic, or that have an operation of their own. */
const binaryOperations: ReadonlyMap<string, string> = new Map([
  ...['-', '*', '/', '%', '==', '!=', '===', '!==', '<', '<=', '>', '>='].map(
    (operator): [string, string] => [operator, operator],
  ),
  ['+', 'add'],
  ['&&', 'and'],
  ['||', 'or'],
  ['??', 'coalesce'],
]);

/** Operations for which (a op b) op c is one operation on a, b and c. */
const chains: ReadonlySet<string> = new Set(['add', 'and', 'or', 'coalesce']);

const unaryOperations: ReadonlyMap<string, string> = new Map([
  ['!', '!'],
  ['-', '-'],
  ['+', 'number'],
]);

/** The methods of texts and lists that 8x8's authors know from JavaScript. */
const methods: ReadonlyMap<string, string> = new Map([
  ['toLowerCase', 'lower'],
  ['toUpperCase', 'upper'],
  ['toString', 'text'],
  ['trim', 'trim'],
  ['split', 'split'],
  ['join', 'join'],
]);

const functionsByName = new Map(functions.map((each) => [each.name, each]));

function translate(expression: jsep.Expression, names: Names): Json {
  const node = core(expression);
  switch (node.type) {
    case 'Literal':
      return literal(node);
    case 'Identifier':
    case 'MemberExpression':
      return translatePath(node, names);
    case 'CallExpression':
      return translateCall(node, names);
    case 'ArrayExpression':
      return node.elements.map((each) => (each === null ? null : translate(each, names)));
    case 'UnaryExpression':
      return translateUnary(node, names);
    case 'BinaryExpression':
      return translateBinary(node, names);
    case 'ConditionalExpression':
      return translateConditional(node, names);
    case 'ThisExpression':
      throw new Refusal("'this' means nothing here. Start with a name such as data or steps.");
    case 'Compound':
    case 'SequenceExpression':
      throw new Refusal('There is more than one expression here, or an operator is missing.');
  }
}

/** jsep gives no other nodes without plugins, but types the children of a node loosely. */
function core(expression: jsep.Expression): jsep.CoreExpression {
  return expression as jsep.CoreExpression;
}

function literal(node: jsep.Literal): Json {
  if (typeof node.value === 'object') return null;
  if (node.value === Infinity) throw new Refusal(`The number ${node.raw} is too large.`);
  return node.value;
}

/** `data.a[0]['b']` is one `var`; what does not fit a dotted path is read by `get`. */
function translatePath(node: jsep.Identifier | jsep.MemberExpression, names: Names): Json {
  if (node.type === 'Identifier') return translateName(node.name, names);
  const source = translate(node.object, names);
  const key = node.computed ? translate(node.property, names) : String(node.property['name']);
  const inner = readNode(source);
  if (inner?.name !== 'var' || !fitsDottedPath(key)) return { get: [source, key] };
  return { var: [...inner.args.filter((path) => path !== ''), key].join('.') };
}

function translateName(name: string, names: Names): Json {
  if (name === 'undefined') return null;
  if (names === 'scope') return { var: name };
  if (name === 'item') return { var: '' };
  throw new Refusal(`Only the item can be read here, such as item or item.name; not ${name}.`);
}

function fitsDottedPath(key: Json): boolean {
  return (typeof key === 'string' || typeof key === 'number') && /^[^.]+$/.test(String(key));
}

function translateCall(node: jsep.CallExpression, names: Names): Json {
  const callee = core(node.callee);
  if (callee.type === 'Identifier') return call(callee.name, node.arguments, names);
  if (callee.type === 'MemberExpression' && !callee.computed) {
    return callMethod(callee.object, String(callee.property['name']), node.arguments, names);
  }
  throw new Refusal('Only a function can be called, by its name.');
}

function callMethod(
  object: jsep.Expression,
  method: string,
  args: readonly jsep.Expression[],
  names: Names,
): Json {
  const target = core(object);
  const global = target.type === 'Identifier' ? `${target.name}.${method}` : '';
  if (global === 'JSON.parse') return call('jsonParse', args, names);
  if (scriptOperations.has(global)) return scriptCall(global, args, names);
  const [wanted] = args;
  if (method === 'includes' && wanted) {
    return { in: [translate(wanted, names), translate(object, names)] };
  }
  const name = methods.get(method);
  if (name !== undefined) return call(name, [object, ...args], names);
  if (scriptOperations.has(`.${method}`)) return scriptCall(`.${method}`, [object, ...args], names);
  throw new Refusal(
    `.${method}() cannot be used. Functions stand before their values, such as upper(data.name).`,
  );
}

function call(name: string, args: readonly jsep.Expression[], names: Names): Json {
  const help = functionsByName.get(name);
  if (!help && scriptOperations.has(name)) return scriptCall(name, args, names);
  if (!help) {
    const known = functions.map((each) => each.name).join(', ');
    throw new Refusal(`There is no function called '${name}'. You can use: ${known}.`);
  }
  checkCount(help, args.length);
  return {
    [name]: args.map((arg, index) =>
      translate(arg, isPerItem(name) && index === 1 ? 'item' : names),
    ),
  };
}

/** What is JavaScript's own takes what it is given, as there. */
function scriptCall(name: string, args: readonly jsep.Expression[], names: Names): Json {
  return { [name]: args.map((arg) => translate(arg, names)) };
}

function checkCount(help: FunctionHelp, given: number): void {
  const needed = help.parameters.filter((each) => !each.optional && !each.repeats).length;
  const most = help.parameters.some((each) => each.repeats) ? Infinity : help.parameters.length;
  if (given < needed) throw new Refusal(`There are too few values for ${signature(help)}.`);
  if (given > most) throw new Refusal(`There are too many values for ${signature(help)}.`);
}

function translateUnary(node: jsep.UnaryExpression, names: Names): Json {
  const value = translate(node.argument, names);
  if (node.operator === '-' && typeof value === 'number') return -value;
  const name = unaryOperations.get(node.operator);
  if (name === undefined) throw unknownOperator(node.operator);
  return { [name]: [value] };
}

function translateBinary(node: jsep.BinaryExpression, names: Names): Json {
  const name = binaryOperations.get(node.operator);
  if (name === undefined) throw unknownOperator(node.operator);
  const [left, right] = [translate(node.left, names), translate(node.right, names)];
  const chain = chains.has(name) ? readNode(left) : null;
  return { [name]: [...(chain?.name === name ? chain.args : [left]), right] };
}

/** `a ? b : c ? d : e` is one `if` with five parts. */
function translateConditional(node: jsep.ConditionalExpression, names: Names): Json {
  const [test, then, otherwise] = [
    translate(node.test, names),
    translate(node.consequent, names),
    translate(node.alternate, names),
  ];
  const chain = readNode(otherwise);
  return { if: [test, then, ...(chain?.name === 'if' ? chain.args : [otherwise])] };
}

function unknownOperator(operator: string): Refusal {
  return new Refusal(
    `The operator ${operator} cannot be used. You can use + - * / % == != === !== < <= > >= && || ?? ! and ? :`,
  );
}

/** What jsep says, in words for people. */
function unreadable(error: unknown): string {
  const words = String(error).replace(/^Error: /, '');
  const known = sayings.find(([pattern]) => pattern.test(words));
  if (known) return known[1];
  const counted = words.replace(/\d+$/, (index) => String(Number(index) + 1));
  const said = rewordings.reduce((text, [pattern, plain]) => text.replace(pattern, plain), counted);
  return `The expression cannot be read: ${said}.`;
}

const rewordings: readonly (readonly [RegExp, string])[] = [
  [/\p{Surrogate}/gu, ''],
  [/^Unexpected period/, 'Unexpected .'],
  [/^Unexpected (?:token )?"?(.+?)"?(?= at character)/su, '“$1” cannot stand'],
  [/^Variable names cannot start with a number \((.+)\)/su, 'no name begins with “$1”,'],
  [/^Expected exponent \((.+)\)/su, '“$1” is no number,'],
  [/^Expected comma/, 'a comma is missing'],
  [/^Expected :/, '“:” is missing'],
];

const sayings: readonly (readonly [RegExp, string])[] = [
  [/^Unexpected "="/, 'To compare, write == instead of =.'],
  [/^Unclosed quote/, 'A quotation mark is not closed.'],
  [/^(Unclosed|Expected [)\]])/, 'A bracket is not closed.'],
  [/^(Expected expression|missing unaryOp)/, 'Something is missing after an operator.'],
  [/^Unexpected (""|) ?at/, 'The expression ends too early.'],
];
