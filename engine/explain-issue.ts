import * as z from 'zod';
import { isJsonObject } from './json.ts';
import { shorten } from './messages/shorten.ts';

type Issue = z.core.$ZodRawIssue;
type SizeIssue = Extract<Issue, { code: 'too_big' | 'too_small' }>;

/**
 * What a schema found, in a sentence that names the field and says what it should be. For zod's
 * `error` option: a sentence that a schema brings itself comes before this one.
 */
export function explainIssue(issue: Issue): string {
  const field = fieldName(issue.path ?? []);
  const given = givenAt(issue);
  switch (issue.code) {
    case 'invalid_type':
      return mustBe(field, typeWords.get(issue.expected) ?? issue.expected, given);
    case 'invalid_value':
      return mustBe(field, oneOf(issue.values), given);
    case 'invalid_union':
      return Array.isArray(issue['options'])
        ? mustBe(field, oneOf(issue['options']), given)
        : mustBe(field, 'something that JSON can hold', given);
    case 'too_big':
    case 'too_small':
      return wrongSize(field, issue);
    case 'unrecognized_keys':
      return onlyKnown(issue.inst);
    case 'invalid_key':
      return `${field} is not a good name. ${issue.issues.map(({ message }) => message).join(' ')}`;
    default:
      return 'Check how it is written.';
  }
}

/**
 * What the document has where the issue is; undefined: nothing. A choice between forms is about
 * one field, while its issue holds the whole object.
 */
export function givenAt(issue: {
  readonly input?: unknown;
  readonly discriminator?: unknown;
}): unknown {
  const { input, discriminator } = issue;
  return isJsonObject(input) && typeof discriminator === 'string' ? input[discriminator] : input;
}

/** `“text”`, or `Number 3 of “rows”`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'The document';
  if (typeof last === 'number') return `Number ${last + 1} of ${fieldName(path.slice(0, -1))}`;
  return `“${String(last)}”`;
}

const typeWords: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
]);

const units: ReadonlyMap<string, string> = new Map([
  ['string', 'character'],
  ['array', 'item'],
]);

function mustBe(field: string, wanted: string, given: unknown): string {
  if (given === undefined) return `${field} is missing. Give ${wanted}.`;
  const isNumber = !Number.isNaN(given);
  return `${field} must be ${wanted}${isNumber ? `, not ${valueInWords(given)}` : ''}.`;
}

function valueInWords(value: unknown): string {
  if (typeof value === 'string') return `“${shorten(value, 60)}”`;
  if (Array.isArray(value)) return 'a list';
  return isJsonObject(value) ? 'an object' : String(value);
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map(valueInWords);
  const last = words.pop();
  return words.length === 0 ? String(last) : `${words.join(', ')} or ${last}`;
}

function wrongSize(field: string, issue: SizeIssue): string {
  const isExclusive = issue.inclusive === false;
  const [bound, limit] =
    issue.code === 'too_big'
      ? [isExclusive ? 'less than' : 'at most', issue.maximum]
      : [isExclusive ? 'more than' : 'at least', issue.minimum];
  const unit = units.get(issue.origin);
  if (unit === undefined) return `${field} must be ${bound} ${limit}.`;
  return `${field} must have ${bound} ${limit} ${limit === 1 ? unit : `${unit}s`}.`;
}

function onlyKnown(inst: unknown): string {
  if (!(inst instanceof z.ZodObject)) return 'Leave it out.';
  return `Leave it out; known here are ${Object.keys(inst.shape).join(', ')}.`;
}
