import { readNode } from '../../expression/rule-node.ts';
import type { Json } from '../../json.ts';

/**
 * A rule (JSON Logic) as a person says it: `steps.choose.value.id is “plumbing”`. What has no words
 * here stays JSON.
 */
export function ruleInWords(rule: Json): string {
  const node = readNode(rule);
  if (node === null) return valueInWords(rule);
  const { name, args } = node;
  const [first = null] = args;
  switch (name) {
    case 'and':
    case 'or':
      return args.map(partInWords).join(` ${name} `);
    case 'var':
      return `there is ${valueInWords(rule)}`;
    case '!!':
      return ruleInWords(first);
    case '!':
      return readNode(first)?.name === 'var'
        ? `there is no ${valueInWords(first)}`
        : `not (${ruleInWords(first)})`;
  }
  const sentence = sentences.get(`${name}/${args.length}`) ?? sentences.get(name);
  if (sentence === undefined) return valueInWords(rule);
  return sentence.replace(/\{(\d)\}/g, (_, index) => valueInWords(args[Number(index)] ?? null));
}

/** `{0}` is the first value; `</3` is the operation with three values. */
const sentences: ReadonlyMap<string, string> = new Map([
  ['==', '{0} is {1}'],
  ['===', '{0} is {1}'],
  ['!=', '{0} is not {1}'],
  ['!==', '{0} is not {1}'],
  ['>', '{0} is more than {1}'],
  ['>=', '{0} is at least {1}'],
  ['<', '{0} is less than {1}'],
  ['<=', '{0} is at most {1}'],
  ['</3', '{1} is between {0} and {2}'],
  ['<=/3', '{1} is from {0} to {2}'],
  ['in', '{0} is in {1}'],
  ['contains', '{0} contains {1}'],
  ['stringContains', '{0} contains {1}'],
  ['startsWith', '{0} starts with {1}'],
  ['endsWith', '{0} ends with {1}'],
  ['matchesKeyword', '{0} says {1}'],
  ['isEmpty', '{0} is empty'],
  ['isCountryCode', '{0} is a number from {1}'],
  ['isSameText', '{0} is {1}'],
  ['isEmail', '{0} is an e-mail address'],
  ['isPhoneNumber', '{0} is a phone number'],
  ['isDayOfWeek', '{0} is on {1}'],
  ['isSameDay', '{0} is on {1}'],
  ['isBefore', '{0} is before {1}'],
  ['isAfter', '{0} is after {1}'],
  ['isInNextDays', '{0} is in the next {1} days'],
  ['isTimeOfDayBetween', '{0} is between {1} and {2}'],
]);

/** A rule of several parts inside another stands in brackets. */
function partInWords(rule: Json): string {
  const words = ruleInWords(rule);
  const name = readNode(rule)?.name;
  return name === 'and' || name === 'or' ? `(${words})` : words;
}

function valueInWords(value: Json): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return `“${value}”`;
  if (Array.isArray(value)) return value.map(valueInWords).join(', ');
  const node = readNode(value);
  const [first = null] = node?.args ?? [];
  if (node?.name === 'today' && node.args.length === 0) return 'today';
  // An answer that is compared as a number.
  if (node?.name === '+' && node.args.length === 1) return valueInWords(first);
  return node?.name === 'var' && typeof first === 'string' ? first : JSON.stringify(value);
}
