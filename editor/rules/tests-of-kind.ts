import { inspectorWords } from '../inspector/inspector-words.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { Test } from './rule-tests.ts';

const words = inspectorWords.rule;

const groups = {
  text: [
    ...(['same', 'not-same', 'contains', 'starts-with', 'ends-with', 'says'] as const),
    ...(['same-one-of', 'email', 'phone'] as const),
  ],
  number: ['more', 'at-least', 'less', 'at-most', 'between'],
  date: ['before', 'after', 'on', 'today', 'in-days', 'weekday', 'not-weekday', 'time-between'],
  exact: ['is', 'is-not', 'one-of'],
  presence: ['empty', 'not-empty', 'there', 'not-there'],
} as const satisfies Record<string, readonly Test[]>;

const emptiness = ['empty', 'not-empty'] as const;

const testsOf: Readonly<Record<AnswerKind, readonly Test[]>> = {
  text: [...groups.text, ...emptiness],
  number: ['is', 'is-not', ...groups.number, ...emptiness],
  date: [...groups.date, ...emptiness],
  now: ['time-between', 'weekday', 'not-weekday', 'before', 'after', 'on'],
  choice: ['is', 'is-not', 'one-of', ...emptiness],
  choices: ['contains', ...emptiness],
  'yes-no': ['is', 'is-not'],
  any: Object.values(groups).flat(),
};

const counterparts: Readonly<Partial<Record<Test, Test>>> = {
  is: 'same',
  'is-not': 'not-same',
  'one-of': 'same-one-of',
  same: 'is',
  'not-same': 'is-not',
  'same-one-of': 'one-of',
};

/** What is asked of such an answer instead of what was asked of another. */
export function testFor(kind: AnswerKind, test: Test): Test {
  const offered = testsOf[kind];
  const like = [test, counterparts[test]].find((each) => each && offered.includes(each));
  return like ?? offered[0] ?? test;
}

/**
 * The tests to choose from, in words; in groups where all are. The one that is there is among them. Some read
 * otherwise before another answer.
 */
export function testOptions(kind: AnswerKind, test: Test, isOfAnswer = false) {
  const option = (value: Test) => ({ value, label: testWord(kind, value, isOfAnswer) });
  if (kind === 'any') {
    return groupNames.map((name) => ({
      group: words.testGroups[name],
      items: groups[name].map(option),
    }));
  }
  const offered = testsOf[kind];
  return [...offered, ...(offered.includes(test) ? [] : [test])].map(option);
}

const groupNames = ['text', 'number', 'date', 'exact', 'presence'] as const;

/** Where a text is usually meant as people write it, it is said when it is meant to the letter. */
function testWord(kind: AnswerKind, test: Test, isOfAnswer: boolean): string {
  const isUsual = kind !== 'any' && testsOf[kind].includes(test);
  const { usual, exactly } = isOfAnswer ? ofAnswer : ofValue;
  return (isUsual ? undefined : exactly[test]) ?? usual[test];
}

interface Wording {
  readonly usual: Readonly<Record<Test, string>>;
  readonly exactly: Readonly<Record<string, string>>;
}

const ofValue: Wording = { usual: words.tests, exactly: words.exactly };

const ofAnswer: Wording = {
  usual: { ...words.tests, ...words.testsOfAnswer.usual },
  exactly: { ...words.exactly, ...words.testsOfAnswer.exactly },
};
