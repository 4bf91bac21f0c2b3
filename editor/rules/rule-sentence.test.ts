import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkflow, type Json, parseWorkflow } from '../../engine/index.ts';
import { costRatio } from '../../test/support/cost.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { answerValue, takesAnswer } from './other-answer.ts';
import { conditionsMax, type RulePart, ruleOf, sentenceOf } from './rule-sentence.ts';
import {
  type Condition,
  type Test,
  tests,
  type ValueKind,
  valueKindOf,
  weekdays,
} from './rule-tests.ts';

describe('a rule as a sentence', () => {
  it('joins conditions', () => {
    const rule = {
      or: [{ '==': [{ var: 'a' }, 'x'] }, { '!': [{ isEmpty: [{ var: 'b' }] }] }],
    };
    expect(sentenceOf(rule)).toEqual({
      join: 'any',
      parts: [
        { path: 'a', test: 'is', value: 'x' },
        { path: 'b', test: 'not-empty', value: null },
      ],
    });
  });

  it('says when an office is open', () => {
    const now = { var: 'now' };
    const open = {
      and: [
        { isTimeOfDayBetween: [now, '08:00:00', '17:59:59'] },
        { '!': { isDayOfWeek: [now, 'Sunday'] } },
      ],
    };
    expect(sentenceOf(open)?.parts).toEqual([
      { path: 'now', test: 'time-between', value: ['08:00:00', '17:59:59'] },
      { path: 'now', test: 'not-weekday', value: 'Sunday' },
    ]);
  });

  it('says on which days', () => {
    const day = { var: 'steps.ask.value' };
    const soon = {
      or: [
        { isBefore: [day, '2026-12-24'] },
        { isAfter: [day, '2027-01-06'] },
        { isSameDay: [day, { today: [] }] },
        { isInNextDays: [day, 7] },
      ],
    };
    expect(sentenceOf(soon)?.parts).toMatchObject([
      { test: 'before', value: '2026-12-24' },
      { test: 'after', value: '2027-01-06' },
      { test: 'today', value: null },
      { test: 'in-days', value: 7 },
    ]);
  });

  it('compares answers with others', () => {
    const [day, last] = [{ var: 'steps.ask.value' }, { var: 'data.lastDay' }];
    const rule = {
      or: [
        { isAfter: [day, last] },
        { isSameText: [day, last] },
        { '>': [day, last] },
        { '>': [day, { '+': [last] }] },
      ],
    };
    const sentence = sentenceOf(rule);
    expect(sentence?.parts).toEqual([
      { path: 'steps.ask.value', test: 'after', value: last },
      { path: 'steps.ask.value', test: 'same', value: last },
      { path: 'steps.ask.value', test: 'more', value: last },
      { path: 'steps.ask.value', test: 'more', value: { '+': [last] } },
    ]);
    expect(JSON.stringify(sentence && ruleOf(sentence))).toBe(JSON.stringify(rule));
  });

  it('has groups of conditions, of one too, and none inside another', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((path) => ({ isEmpty: [{ var: path }] }));
    const grouped: Json[] = [
      { or: [a, { and: [b, c] }] },
      { and: [{ or: [b, c] }, { or: [a, b] }, c] },
      { or: [a, { and: [b] }] },
    ].map((rule) => JSON.parse(JSON.stringify(rule)));
    expect(sentenceOf(grouped[0] ?? null)).toEqual({
      join: 'any',
      parts: [
        { path: 'a', test: 'empty', value: null },
        {
          join: 'all',
          conditions: [
            { path: 'b', test: 'empty', value: null },
            { path: 'c', test: 'empty', value: null },
          ],
        },
      ],
    });
    for (const rule of grouped) {
      const sentence = sentenceOf(rule);
      expect(sentence && ruleOf(sentence)).toEqual(rule);
    }
  });

  const condition: fc.Arbitrary<Condition> = fc
    .tuple(fc.string(), fc.constantFrom(...tests))
    .chain(([path, test]) => valuesOf(test).map((value) => ({ path, test, value })));
  const join = fc.constantFrom('all' as const, 'any' as const);
  const part: fc.Arbitrary<RulePart> = fc.oneof(
    condition,
    fc.record({ join, conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
  );

  it('gives back what was said, whatever it was', () => {
    const sentence = fc.record({ join, parts: fc.array(part, { minLength: 2, maxLength: 5 }) });
    fc.assert(
      fc.property(sentence, (said) => {
        expect(sentenceOf(ruleOf(said))).toEqual(said);
      }),
    );
  });

  it('is the very rule, or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json().map(jsonOf), anyRule), (rule) => {
        const sentence = sentenceOf(rule);
        if (sentence) expect(JSON.stringify(ruleOf(sentence))).toBe(JSON.stringify(rule));
      }),
    );
  });

  it('is none of more conditions than anybody reads, which is known at once', () => {
    const oneOf = (count: number) => ({
      or: Array.from({ length: count }, (_, at) => ({ '==': [{ var: 'a' }, at] })),
    });
    expect(sentenceOf(oneOf(conditionsMax))?.parts).toHaveLength(conditionsMax);
    expect(sentenceOf(oneOf(conditionsMax + 1))).toBeNull();
    expect(sentenceOf({ and: [oneOf(conditionsMax), { '!!': [{ var: 'a' }] }] })).toBeNull();
    const [few, many] = [oneOf(500), oneOf(5_000)];
    expect(
      costRatio(
        () => sentenceOf(many),
        () => sentenceOf(few),
      ),
    ).toBeLessThan(50);
  });

  it.each<[string, Json]>([
    ['a value', true],
    ['a sum', { '>': [{ '+': [1, { var: 'a' }] }, 3] }],
    ['an answer as a keyword', { matchesKeyword: [{ var: 'a' }, { var: 'b' }] }],
    ['an answer as a list', { in: [{ var: 'a' }, { var: 'b' }] }],
    ['an answer as a weekday', { isDayOfWeek: [{ var: 'a' }, { var: 'b' }] }],
    ['an answer as a number of days', { isInNextDays: [{ var: 'a' }, { var: 'b' }] }],
    ['an answer as a time', { isTimeOfDayBetween: [{ var: 'a' }, { var: 'b' }, '17:00:00'] }],
    ['a number where words are compared', { '==': [{ var: 'a' }, { '+': [{ var: 'b' }] }] }],
    ['a sum of answers', { '>': [{ var: 'a' }, { '+': [{ var: 'b' }, { var: 'c' }] }] }],
    ['a sum without a list', { '>': [{ var: 'a' }, { '+': { var: 'b' } }] }],
    ['another answer without a name', { '==': [{ var: 'a' }, { var: '' }] }],
    ['another answer with a usual value', { '==': [{ var: 'a' }, { var: ['b', 1] }] }],
    ['a day after another answer', { isAfter: [{ var: 'a' }, { addDays: [{ var: 'b' }, 1] }] }],
    ['a usual value', { '==': [{ var: ['a', 1] }, 1] }],
    ['what is worked out', { contains: [{ var: 'a' }, { cat: ['x', 'y'] }] }],
    ['a list of what is worked out', { in: [{ var: 'a' }, [{ var: 'b' }]] }],
    ['a part of a text', { in: [{ var: 'a' }, 'tea and coffee'] }],
    ['two bounds of which one is worked out', { '<=': [1, { var: 'a' }, { var: 'b' }] }],
    ['a clock elsewhere', { isTimeOfDayBetween: [{ var: 'now' }, '09:00:00', '17:00:00', 'UTC'] }],
    ['another rule denied', { '!': [{ contains: [{ var: 'a' }, 'x'] }] }],
    ['a third value', { matchesKeyword: [{ var: 'a' }, 'x', 'exact'] }],
    ['another order', { '==': ['x', { var: 'a' }] }],
    ['a nested rule', { and: [{ '!!': [{ var: 'a' }] }, { or: [{ var: 'b' }] }] }],
    [
      'a group in a group',
      {
        and: [
          { '!!': [{ var: 'a' }] },
          { or: [{ '!!': [{ var: 'b' }] }, { and: [{ '!!': [{ var: 'c' }] }] }] },
        ],
      },
    ],
    ['a group alone', { and: [{ or: [{ '!!': [{ var: 'a' }] }, { '!!': [{ var: 'b' }] }] }] }],
    ['an empty group', { and: [{ '!!': [{ var: 'a' }] }, { or: [] }] }],
    ['no conditions', { and: [] }],
    ['one condition without a list', { and: { '!!': [{ var: 'a' }] } }],
    ['what is no day', { isBefore: [{ var: 'a' }, 'soon'] }],
    ['a day that there is not', { isBefore: [{ var: 'a' }, '2026-02-30'] }],
    ['a month that there is not', { isAfter: [{ var: 'a' }, '2026-13-01'] }],
    ['a time of a day', { isAfter: [{ var: 'a' }, '2026-05-04T09:00'] }],
    ['a day elsewhere', { isSameDay: [{ var: 'a' }, '2026-05-04', 'UTC'] }],
    ['another day than today', { isSameDay: [{ var: 'a' }, { today: [1] }] }],
    ['days that are none', { isInNextDays: [{ var: 'a' }, '7'] }],
    ['days gone by', { isInNextDays: [{ var: 'a' }, -1] }],
    ['a day that has no name', { isDayOfWeek: [{ var: 'a' }, 'Noday'] }],
    ['a time as people write it', { isTimeOfDayBetween: [{ var: 'a' }, '9 am', '5 pm'] }],
    [
      'a time that is none, and has no text',
      { isTimeOfDayBetween: [{ var: 'a' }, { toString: 1 }, ['09:00']] },
    ],
    ['one alone that is joined', { and: [{ '==': [{ var: 'a' }, 1] }] }],
    ['an answer alone', { var: 'a' }],
    ['another way to write it', { '!': { var: 'a' } }],
    ['two operations', { '==': [{ var: 'a' }, 1], '>': [1, 2] }],
    ['nothing', null],
  ])('is none for %s', (_, rule) => {
    expect(sentenceOf(rule)).toBeNull();
  });

  it('is understood by the engine, whatever is tested', () => {
    const said = tests.flatMap((test): Condition[] => [
      { path: 'contact.name', test, value: samples[valueKindOf(test)] },
      ...(takesAnswer(test)
        ? [{ path: 'contact.name', test, value: answerValue(test, 'contact.phone') }]
        : []),
    ]);
    for (const each of said) {
      const when = ruleOf({ join: 'all', parts: [each] });
      const exits = [
        { id: 'a', label: 'A', to: null, ends: true, when },
        { id: 'otherwise', label: 'Otherwise', to: null, ends: true },
      ];
      const steps = { only: { type: 'branch', name: 'Only', config: {}, exits } };
      const parsed = parseWorkflow({ ...bookingWorkflow, start: 'only', steps });
      expect(parsed.ok && checkWorkflow(parsed.workflow)).toEqual([]);
    }
  });
});

/** Values that make sense. */
const samples: Readonly<Record<ValueKind, Json>> = {
  none: null,
  one: 'x',
  list: ['x', 'y'],
  numbers: [1, 5],
  times: ['09:00:00', '17:59:59'],
  weekday: 'Monday',
  day: '2026-11-23',
  count: 7,
};

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const two = [fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })] as const;
const time = fc
  .tuple(...two)
  .map((each) => each.map((part) => String(part).padStart(2, '0')).join(':'));

const values: Readonly<Record<ValueKind, fc.Arbitrary<Json>>> = {
  none: fc.constant(null),
  one: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  list: fc.array(fc.string()),
  numbers: fc.tuple(fc.integer(), fc.integer()).map((both): Json => both),
  times: fc.tuple(time, time).map((both): Json => both),
  weekday: fc.constantFrom(...weekdays.map(({ day: name }) => name)),
  day,
  count: fc.nat(),
};

function valuesOf(test: Test): fc.Arbitrary<Json> {
  const typed = values[valueKindOf(test)];
  if (!takesAnswer(test)) return typed;
  const path = fc.string({ minLength: 1 });
  return fc.oneof(
    typed,
    path.map((each) => answerValue(test, each)),
    path.map((each) => ({ var: each })),
  );
}

/** Rules of the operations of sentences, most of which no sentence says. */
const { anyRule } = fc.letrec<{ anyRule: Json; arg: Json }>((tie) => ({
  anyRule: fc
    .tuple(
      fc.constantFrom(
        'and',
        'or',
        '!',
        '==',
        '<=',
        'in',
        'isSameText',
        'isBefore',
        'isSameDay',
        'contains',
        '>',
        '+',
        'var',
      ),
      fc.oneof(fc.array(tie('arg'), { maxLength: 3 }), tie('arg')),
    )
    .map(([name, args]): Json => ({ [name]: args })),
  arg: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Json[]>(
      { var: 'a' },
      { '+': [{ var: 'b' }] },
      { today: [] },
      'x',
      5,
      null,
      [],
      ['a'],
      '2026-05-04',
    ),
    tie('anyRule'),
  ),
}));

function jsonOf(text: string): Json {
  return JSON.parse(text);
}
