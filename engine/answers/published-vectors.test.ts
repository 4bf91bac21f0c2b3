/**
 * How replies are understood held against the published vectors of a chat-flow engine. They are not
 * part of this project; where they are absent this test says so and passes over.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as z from 'zod';
import type { AnswerSettings } from './answer-settings.ts';
import type { Choice } from './choice.ts';
import { matchChoice } from './match-choice.ts';
import {
  findAllWords,
  findAnyWord,
  findBeginning,
  findOnlyPhrase,
  findPhrase,
} from './match-words.ts';
import { parseDate } from './parse-date.ts';
import { parseEmail } from './parse-email.ts';
import { parseNumber } from './parse-number.ts';
import { parsePhone } from './parse-phone.ts';
import { parseTime } from './parse-time.ts';

const shared =
  process.env['JOURNEYMAN_SHARED'] ??
  fileURLToPath(new URL('../../../shared/data', import.meta.url));
const path = join(shared, 'answers/answer-matching-vectors.json');

const vectorsFile = z.object({
  vectors: z.array(
    z.object({
      test: z.string(),
      env: z.string(),
      args: z.array(z.unknown()),
      expected: z.object({
        matched: z.boolean().optional(),
        match: z.unknown().optional(),
        error: z.unknown().optional(),
      }),
    }),
  ),
});

type Vector = z.infer<typeof vectorsFile>['vectors'][number];

it('replies are understood as in the published vectors', (context) => {
  if (!existsSync(path)) context.skip(`There are no published vectors at ${path}.`);
  const { vectors } = vectorsFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const ours = vectors.filter(concernsReplies);
  const understood = ours.map((vector) => [label(vector), found(vector)]);
  expect(understood).toEqual(ours.map((vector) => [label(vector), expected(vector)]));
  expect(ours.length).toBeGreaterThan(50);
});

/** Not those that test the arguments of a test, nor what only that engine has. */
function concernsReplies({ test, args, expected }: Vector): boolean {
  const isText = args.every((arg) => arg === null || typeof arg === 'string');
  return test in tests && isText && expected.error === undefined;
}

function label({ test, args }: Vector): string {
  return `${test} ${JSON.stringify(args)}`;
}

function expected({ expected }: Vector): unknown {
  const { match } = expected;
  if (expected.matched !== true) return null;
  if (typeof match !== 'object' || match === null) return match;
  if ('number' in match) return Number(match.number);
  if ('date' in match) return match.date;
  return 'time' in match ? String(match.time).slice(0, 5) : match;
}

const settings: AnswerSettings = {
  language: 'en',
  timeZone: 'Africa/Kigali',
  country: 'RW',
  dayFirst: true,
  now: Date.parse('2018-04-11T15:24:30.123Z'),
};

const provinces: readonly Choice[] = [
  { id: 'kigali', title: 'Kigali City', synonyms: ['Kigali', 'Kigari'] },
  { id: 'quebec', title: 'Québec' },
];

type Test = (text: string, wanted: string, other: string, language: string) => unknown;

const tests: Readonly<Record<string, Test>> = {
  has_text: (text) => text.trim() || null,
  has_only_text: (text, wanted) => (text === wanted ? text : null),
  has_beginning: findBeginning,
  has_any_word: (text, wanted, _, language) => findAnyWord(text, wanted, language),
  has_all_words: (text, wanted, _, language) => findAllWords(text, wanted, language),
  has_phrase: (text, wanted, _, language) => findPhrase(text, wanted, language),
  has_only_phrase: (text, wanted, _, language) => findOnlyPhrase(text, wanted, language),
  has_number: (text) => number(text, () => true),
  has_number_lt: (text, limit) => number(text, (value) => value < Number(limit)),
  has_number_lte: (text, limit) => number(text, (value) => value <= Number(limit)),
  has_number_eq: (text, limit) => number(text, (value) => value === Number(limit)),
  has_number_gte: (text, limit) => number(text, (value) => value >= Number(limit)),
  has_number_gt: (text, limit) => number(text, (value) => value > Number(limit)),
  has_number_between: (text, min, max) =>
    number(text, (value) => value >= Number(min) && value <= Number(max)),
  has_date: (text) => date(text, () => true),
  has_date_lt: (text, limit) => date(text, (value) => value < day(limit)),
  has_date_eq: (text, limit) => date(text, (value) => value === day(limit)),
  has_date_gt: (text, limit) => date(text, (value) => value > day(limit)),
  has_time: (text) => parseTime(text, settings),
  has_email: (text) => parseEmail(text),
  has_phone: (text, country) => parsePhone(text, { country: country || settings.country }),
  has_state: (text) => {
    const match = matchChoice({ text }, provinces, settings.language);
    return match.kind === 'match' ? `Rwanda > ${match.choice.title}` : null;
  },
};

function found({ test, env, args }: Vector): unknown {
  const [text = '', wanted = '', other = ''] = args.map((arg) => (arg === null ? '' : String(arg)));
  return tests[test]?.(text, wanted, other, env === 'ara' ? 'ar' : settings.language);
}

function number(text: string, fits: (value: number) => boolean): number | null {
  const value = parseNumber(text, settings);
  return value !== null && fits(value) ? value : null;
}

function date(text: string, fits: (value: string) => boolean): string | null {
  const value = parseDate(text, settings);
  return value !== null && fits(value) ? value : null;
}

function day(text: string): string {
  return parseDate(text, settings) ?? '';
}
