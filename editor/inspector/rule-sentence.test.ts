import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkflow, type Json, parseWorkflow } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { type Condition, ruleOf, sentenceOf, tests, valueKindOf } from './rule-sentence.ts';

describe('a rule as a sentence', () => {
  it('joins conditions', () => {
    const rule = {
      or: [{ '==': [{ var: 'a' }, 'x'] }, { '!': [{ isEmpty: [{ var: 'b' }] }] }],
    };
    expect(sentenceOf(rule)).toEqual({
      join: 'any',
      conditions: [
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
    expect(sentenceOf(open)?.conditions).toEqual([
      { path: 'now', test: 'time-between', value: ['08:00:00', '17:59:59'] },
      { path: 'now', test: 'not-weekday', value: 'Sunday' },
    ]);
  });

  const condition: fc.Arbitrary<Condition> = fc
    .record({
      path: fc.string(),
      test: fc.constantFrom(...tests),
      value: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
      texts: fc.tuple(fc.string(), fc.string()),
    })
    .map(({ path, test, value, texts }) => {
      const kind = valueKindOf(test);
      const isOne = kind === 'one' || kind === 'weekday';
      return { path, test, value: kind === 'none' ? null : isOne ? value : texts };
    });

  it('gives back what was said, whatever it was', () => {
    const sentence = fc.record({
      join: fc.constantFrom('all' as const, 'any' as const),
      conditions: fc.array(condition, { minLength: 2, maxLength: 5 }),
    });
    fc.assert(
      fc.property(sentence, (said) => {
        expect(sentenceOf(ruleOf(said))).toEqual(said);
      }),
    );
  });

  it.each<[string, Json]>([
    ['a value', true],
    ['a sum', { '>': [{ '+': [1, { var: 'a' }] }, 3] }],
    ['two answers', { '==': [{ var: 'a' }, { var: 'b' }] }],
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
    ['one alone that is joined', { and: [{ '==': [{ var: 'a' }, 1] }] }],
    ['an answer alone', { var: 'a' }],
    ['another way to write it', { '!': { var: 'a' } }],
    ['two operations', { '==': [{ var: 'a' }, 1], '>': [1, 2] }],
    ['nothing', null],
  ])('is none for %s', (_, rule) => {
    expect(sentenceOf(rule)).toBeNull();
  });

  it('is understood by the engine, whatever is tested', () => {
    for (const test of tests) {
      const when = ruleOf({
        join: 'all',
        conditions: [{ path: 'contact.name', test, value: sampleOf(test) }],
      });
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

/** A value that makes sense with this test. */
function sampleOf(test: (typeof tests)[number]): Json {
  const samples = {
    none: null,
    one: 'x',
    list: ['x', 'y'],
    numbers: [1, 5],
    times: ['09:00:00', '17:59:59'],
    weekday: 'Monday',
  };
  return samples[valueKindOf(test)];
}
