import { answerCharsMax } from '../answers/fold.ts';
import { type Keyword, matchesKeyword } from '../answers/keyword.ts';
import { parseEmail } from '../answers/parse-email.ts';
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import { type Evaluation, spend, spendOn } from './evaluation.ts';
import { type FunctionOperation, type FunctionParameter, reads } from './operation.ts';
import { Refusal } from './refusal.ts';
import { searches } from './standard-operations.ts';
import { looselyEqual, toText, type Value } from './value.ts';

const anyText: FunctionParameter = { name: 'text', type: 'text', description: 'The text' };

/** What it costs to change each character, beside looking at it. */
const changing = 4;

export const textOperations: readonly FunctionOperation[] = [
  {
    name: 'contains',
    description:
      'Whether a text contains another, whatever their case, accents and the spaces around it; or a list contains an item.',
    parameters: [
      { name: 'source', type: 'any', description: 'The text or the list' },
      { name: 'wanted', type: 'any', description: 'What to look for' },
    ],
    example: "contains('Crème brûlée', 'BRULEE')",
    result: true,
    apply: contains,
    cost: searches(changing),
  },
  {
    name: 'stringContains',
    description: 'Whether a text contains another, letter for letter.',
    parameters: [
      { name: 'source', type: 'text', description: 'The text' },
      { name: 'value', type: 'text', description: 'What to look for' },
      {
        name: 'ignoreCase',
        type: 'true or false',
        description: 'true: capital and small letters are the same',
        optional: true,
      },
    ],
    example: "stringContains('Please book', 'Book', true)",
    result: true,
    apply: stringContains,
    cost: searches(changing),
  },
  {
    name: 'startsWith',
    description:
      'Whether a text starts with another, whatever their case, accents and the spaces around them.',
    parameters: [anyText, { name: 'start', type: 'text', description: 'How it may start' }],
    example: "startsWith('Éclair, please', 'eclair')",
    result: true,
    apply: (text, start) => bare(text).startsWith(bare(start)),
    cost: reads(changing),
  },
  {
    name: 'endsWith',
    description:
      'Whether a text ends with another, whatever their case, accents and the spaces around them.',
    parameters: [anyText, { name: 'end', type: 'text', description: 'How it may end' }],
    example: "endsWith('photo.JPG', '.jpg')",
    result: true,
    apply: (text, end) => bare(text).endsWith(bare(end)),
    cost: reads(changing),
  },
  {
    name: 'isSameText',
    description:
      'Whether a text is the same as another, or as one of a list, whatever their case, accents and the spaces around them.',
    parameters: [
      anyText,
      { name: 'other', type: 'any', description: 'The other text, or a list of texts' },
    ],
    example: "isSameText(' CREME brulee', 'Crème brûlée')",
    result: true,
    apply: isSameText,
    cost: reads(changing),
  },
  {
    name: 'isEmail',
    description: 'Whether a text is an e-mail address and nothing else.',
    parameters: [anyText],
    example: "isEmail('ann@example.com')",
    result: true,
    apply: isEmail,
    cost: reads(changing),
  },
  {
    name: 'matchesKeyword',
    description: 'Whether a message says a keyword, as the keywords of a trigger are understood.',
    parameters: [
      anyText,
      { name: 'keyword', type: 'text', description: 'The keyword' },
      {
        name: 'mode',
        type: 'text',
        description:
          "'word' (as here when left out): the message has this word; 'phrase': these words, in this order; 'exact': nothing else",
        optional: true,
      },
    ],
    example: "matchesKeyword('I want to book, please!', 'Book')",
    result: true,
    apply: (text, keyword, mode) =>
      matchesKeyword(toText(text), { text: toText(keyword), match: keywordMode(mode) }),
    cost: matching,
  },
  {
    name: 'upper',
    description: 'The text in capital letters.',
    parameters: [anyText],
    example: "upper('Tea')",
    result: 'TEA',
    apply: (text) => toText(text).toUpperCase(),
    cost: reads(changing),
  },
  {
    name: 'lower',
    description: 'The text in small letters.',
    parameters: [anyText],
    example: "lower('Tea')",
    result: 'tea',
    apply: (text) => toText(text).toLowerCase(),
    cost: reads(changing),
  },
  {
    name: 'trim',
    description: 'The text without spaces at its start and end.',
    parameters: [anyText],
    example: "trim('  tea ')",
    result: 'tea',
    apply: (text) => toText(text).trim(),
    cost: reads(1),
  },
  {
    name: 'split',
    description: 'The parts of a text, as a list.',
    parameters: [anyText, { name: 'separator', type: 'text', description: 'What parts them' }],
    example: "split('red,green', ',')",
    result: ['red', 'green'],
    apply: (text, separator) => toText(text).split(toText(separator), limits.ruleArrayItemsMax + 1),
    cost: searches(1),
  },
  {
    name: 'text',
    description: 'A value as text: nothing is an empty text, a list or an object its JSON.',
    parameters: [{ name: 'value', type: 'any', description: 'The value' }],
    example: 'text(12)',
    result: '12',
    apply: toText,
    cost: reads(1),
  },
  {
    name: 'encodeUrl',
    description: 'A text made safe to stand inside a web address.',
    parameters: [anyText],
    example: "encodeUrl('a b&c')",
    result: 'a%20b%26c',
    apply: (text) => encodeURIComponent(toText(text).replace(/\p{Surrogate}/gu, '\ufffd')),
    cost: reads(changing),
  },
  {
    name: 'jsonParse',
    description: 'The value that a JSON text describes; nothing when it is not JSON.',
    parameters: [{ name: 'text', type: 'text', description: 'The JSON text' }],
    example: 'jsonParse(\'{"rooms":2}\').rooms',
    result: 2,
    apply: (text) => (typeof text === 'string' ? parseJson(text) : text),
    cost: reads(changing),
  },
];

/** `a + b` in an expression: adds numbers, joins as soon as one of them is a text or has parts. */
export function add(...values: Value[]): Value {
  return values.reduce((sum, each) =>
    isJoined(sum) || isJoined(each) ? toText(sum) + toText(each) : Number(sum) + Number(each),
  );
}

function isJoined(value: Value): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

function contains(source: Value, wanted: Value): boolean {
  if (Array.isArray(source)) return source.some((item) => looselyEqual(item, wanted));
  const part = plain(wanted);
  // Who looks for a space alone means it.
  return plain(source).includes(part.trim() || part);
}

function isSameText(text: Value, other: Value): boolean {
  const wanted = bare(text);
  const others = Array.isArray(other) ? other : [other];
  return others.some((each) => bare(each) === wanted);
}

function isEmail(value: Value): boolean {
  const text = toText(value).trim();
  return text !== '' && parseEmail(text) === text;
}

function stringContains(source: Value, wanted: Value, ignoreCase: Value): boolean {
  const [text, part] = [toText(source), toText(wanted)];
  return ignoreCase === true
    ? text.toLowerCase().includes(part.toLowerCase())
    : text.includes(part);
}

/** Without case and the accents of Latin, Greek and Cyrillic letters. */
function plain(value: Value): string {
  const letters = toText(value)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return letters.toUpperCase().toLowerCase();
}

function bare(value: Value): string {
  return plain(value).trim();
}

/** Both are folded, some 60 units a character, and then compared word by word. */
function matching(evaluation: Evaluation, ...values: Value[]): void {
  for (const value of values) spendOn(evaluation, value);
  const lengths = values.slice(0, 2).map((each) => Math.min(toText(each).length, answerCharsMax));
  const sum = lengths.reduce((total, length) => total + length, 0);
  const product = lengths.reduce((total, length) => total * length, 1);
  spend(evaluation, 60 * sum + product / 10);
}

function keywordMode(mode: Value): Keyword['match'] {
  if (mode === undefined || mode === null) return 'word';
  if (mode === 'exact' || mode === 'word' || mode === 'phrase') return mode;
  throw new Refusal(
    `A keyword is matched as 'exact', 'word' or 'phrase', not as '${toText(mode)}'.`,
  );
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
