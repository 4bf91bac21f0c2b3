import { messageLimits, type Workflow } from '../../engine/index.ts';
import { choicesBefore } from '../choices/choices-before.ts';
import { pathOf } from '../inspector/answers.ts';
import type { NamesOfAnswers } from '../text/answer-names.ts';
import { businessFact } from '../text/business-fact.ts';
import { type ChipExpression, readChip } from './chip-expression.ts';
import { chipSpans } from './chip-spans.ts';

/**
 * How many characters a text has when every answer in it is as long as it may well be: a choice as long as
 * the longest of the choices, a name as long as names are. What the business tells of itself is known.
 */
export function longestChars(text: string, workflow: Workflow, names: NamesOfAnswers): number {
  return chipSpans(text).reduce(
    (chars, { from, to, source }) => chars - (to - from) + answerChars(source, workflow, names),
    text.length,
  );
}

function answerChars(source: string, workflow: Workflow, names: NamesOfAnswers): number {
  const chip = readChip(source);
  if (!chip) return usualChars;
  const written = charsOfFormat[chip.format] ?? charsAt(chip.path, workflow, names);
  return Math.max(written, chip.instead?.length ?? 0);
}

/** What is worked out, and what another system says, may be anything: as long as a name. */
const usualChars = 30;

/** Of what is written as a day or a time, the longest is known. */
const charsOfFormat: Readonly<Partial<Record<ChipExpression['format'], number>>> = {
  day: 'Wednesday, 30 September 2026'.length,
  date: '30/09/2026'.length,
  time: '14:30'.length,
};

function charsAt(path: string, workflow: Workflow, names: NamesOfAnswers): number {
  const fact = businessFact(path, names.business);
  if (fact) return fact.length;
  const [root, name = '', key, part] = pathOf(path);
  if (root !== 'steps') return charsOfKnown[path] ?? usualChars;
  const step = workflow.steps[name];
  if (step?.type !== 'wait-for-reply') return usualChars;
  const { expect } = step.config;
  const field = names.fieldsOf(name).find((each) => key === 'value' && each.name === part);
  if (field) return longest((field.options ?? []).map(({ id }) => id)) || usualChars;
  if (expect.kind === 'choice' && key === 'value' && part === 'title') {
    return longest(choicesBefore(workflow, name).map(({ title }) => title)) || choiceChars;
  }
  if (expect.kind === 'text') return expect.charsMax ?? sentenceChars;
  return charsOfKind[expect.kind] ?? usualChars;
}

/** Where the choices come from elsewhere, as long as they are shown. */
const choiceChars = messageLimits.rowTitleChars;
/** Whoever may write anything writes a sentence. */
const sentenceChars = 120;

const charsOfKnown: Readonly<Record<string, number>> = {
  'contact.phone': 16,
  'contact.channel': 8,
  now: 20,
};

const charsOfKind: Readonly<Record<string, number>> = {
  any: sentenceChars,
  number: 6,
  email: 40,
  phone: 16,
  date: 10,
  time: 5,
};

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
