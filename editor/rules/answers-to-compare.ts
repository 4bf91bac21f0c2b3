import type { Workflow } from '../../engine/index.ts';
import type { AnswerGroup } from '../inspector/answers.ts';
import type { NamesOfAnswers } from '../text/answer-names.ts';
import { type AnswerKind, answerKind } from './answer-kind.ts';
import { copiedAnswer } from './kept-values.ts';
import { ofDays, ofSizes } from './other-answer.ts';
import type { Condition } from './rule-tests.ts';

type Compared = Pick<Condition, 'path' | 'test'>;

/** The answers that this condition can be said with: not what it looks at, and of no kind that its test cannot mean. */
export function answersToCompare(
  workflow: Workflow,
  names: NamesOfAnswers,
  groups: readonly AnswerGroup[],
  { path, test }: Compared,
): readonly AnswerGroup[] {
  const kindOf = (each: string) => answerKind(workflow, names, each);
  const asked = ofDays.has(test) ? 'date' : ofSizes.has(test) ? 'number' : kindOf(path);
  const fits = (each: string) =>
    !each.includes('(') && wholeOf(each) !== wholeOf(path) && likes[asked].includes(kindOf(each));
  return groups
    .map(({ name, answers }) => ({
      name,
      answers: answers.filter(({ expression }) => fits(expression)),
    }))
    .filter(({ answers }) => answers.length > 0);
}

/** Of a number as text it is not known that it is one; of what is of any kind, nothing. */
const likes: Readonly<Record<AnswerKind, readonly AnswerKind[]>> = {
  number: ['number', 'text', 'any'],
  date: ['date', 'now', 'any'],
  now: ['date', 'now', 'any'],
  choice: ['choice', 'text', 'any'],
  choices: ['choice', 'text', 'any'],
  'yes-no': ['yes-no', 'any'],
  text: ['text', 'number', 'date', 'choice', 'any'],
  any: ['text', 'number', 'date', 'now', 'choice', 'yes-no', 'any'],
};

/**
 * What is looked at to compare it with that answer: of a choice its words with words, its id with an id. Where
 * a choice is kept, its words usually are.
 */
export function pathToCompare(
  workflow: Workflow,
  names: NamesOfAnswers,
  path: string,
  other: string,
): string {
  const source = copiedAnswer(workflow, other);
  const ofText = answerKind(workflow, names, source) === 'text' ? 'title' : undefined;
  const part = choicePart.exec(source)?.[2] ?? ofText;
  return part === undefined ? path : path.replace(choicePart, `$1.${part}`);
}

const choicePart = /^(steps\.[^.]+\.value)\.(id|title)$/;

/** The choice, of its id and of its words. */
function wholeOf(path: string): string {
  return path.replace(choicePart, '$1');
}
