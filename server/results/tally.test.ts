import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../db/results.ts';
import { type JsonObject, parseWorkflow } from '../../engine/index.ts';
import { csvHead, csvLine } from './results-csv.ts';
import { createTally } from './tally.ts';

const wait = (kind: string) => ({
  type: 'wait-for-reply',
  name: `Wait for ${kind}`,
  config: { expect: { kind } },
  exits: [],
});
const parsed = parseWorkflow({
  schemaVersion: 1,
  id: 'survey',
  name: 'Survey',
  trigger: { type: 'http-request' },
  start: 'rating',
  steps: { rating: wait('choice'), words: wait('text'), mail: wait('email'), age: wait('number') },
});
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
const { workflow } = parsed;

const replied = (value: JsonObject | string | number | null) => ({ kind: 'text', text: '', value });
const silent = { kind: 'none', text: '', value: null };

function ran(results: JsonObject, more: Partial<Outcome> = {}): Outcome {
  return {
    id: 'i',
    status: 'completed',
    startedAt: Date.UTC(2026, 4, 4),
    endedAt: null,
    name: null,
    phone: '+15551234567',
    came: Object.keys(results),
    standsAt: [],
    failedAt: null,
    results: new Map(Object.entries(results)),
    ...more,
  };
}

function tallied(...outcomes: readonly Outcome[]) {
  const tally = createTally(workflow);
  outcomes.forEach(tally.add);
  const { steps, questions, ...rest } = tally.end();
  const byId = <Each extends { id: string }>(list: readonly Each[]) =>
    Object.fromEntries(list.map((each) => [each.id, each]));
  return { ...rest, steps: byId(steps), questions: byId(questions) };
}

describe('what became of conversations', () => {
  it('is counted by how they ended and by where they stand', () => {
    const counted = tallied(
      ran({ rating: silent }),
      ran({ rating: replied('x') }, { status: 'failed', failedAt: 'words' }),
      ran({}, { status: 'waiting', came: ['rating'], standsAt: ['rating', 'rating'] }),
    );
    expect(counted.started).toBe(3);
    expect(counted.statuses).toEqual({ waiting: 1, completed: 1, failed: 1, cancelled: 0 });
    expect(counted.steps['rating']).toMatchObject({ came: 3, waiting: 1, silent: 1, failed: 0 });
    expect(counted.steps['words']).toMatchObject({ came: 0, failed: 1 });
  });

  it('has choices by how often they were made, and an average where their ids are numbers', () => {
    const star = (id: string) => ran({ rating: replied({ id, title: `${id} stars` }) });
    const { questions } = tallied(star('5'), star('1'), star('5'));
    expect(questions['rating']).toMatchObject({
      answered: 3,
      average: 11 / 3,
      answers: [
        { text: '1 stars', count: 1 },
        { text: '5 stars', count: 2 },
      ],
    });
    const other = tallied(
      ran({ rating: replied({ id: 'late', title: 'Late' }) }),
      ran({ rating: replied({ id: 'rude', title: 'Rude' }) }),
      ran({ rating: replied({ id: 'rude', title: 'Rude' }) }),
    );
    expect(other.questions['rating']).toMatchObject({ average: null });
    expect(other.questions['rating']?.answers[0]).toEqual({ text: 'Rude', count: 2 });
  });

  it('has the newest texts, averages numbers, and only counts addresses', () => {
    const many = Array.from({ length: 30 }, (_, index) => ran({ words: replied(`Text ${index}`) }));
    const { questions } = tallied(
      ...many,
      ran({ age: replied(30), mail: replied('maria@example.com') }),
      ran({ age: replied(40) }),
    );
    expect(questions['words']).toMatchObject({ answered: 30, answers: [], average: null });
    expect(questions['words']?.texts).toHaveLength(20);
    expect(questions['words']?.texts[0]).toBe('Text 0');
    expect(questions['age']).toMatchObject({ average: 35, answered: 2 });
    expect(questions['mail']).toMatchObject({ answered: 1, texts: [], answers: [] });
  });

  it('only counts what is neither chosen nor written, and shows a page of what is a book', () => {
    const place = { latitude: 51.5, longitude: -0.1 };
    const { questions } = tallied(
      ran({ rating: replied(place), words: replied('a'.repeat(5_000_000)) }),
      ran({ rating: replied({ title: { title: 'x' } }) }, { came: [] }),
      ran({ rating: 'lost' }),
    );
    expect(questions['rating']).toMatchObject({ answered: 2, answers: [], average: null });
    expect(questions['words']?.texts[0]).toBe(`${'a'.repeat(999)}…`);
  });
});

it('is a line of a spreadsheet in which nothing can be worked out', () => {
  expect(csvHead(workflow)).toBe(
    'Started,Ended,Status,Name,Phone,Wait for choice,Wait for text,Wait for email,Wait for number\r\n',
  );
  const each = ran({
    rating: replied({ id: '5', title: 'Good, "really"' }),
    words: replied('=HYPERLINK("x")'),
    age: replied(7),
  });
  expect(csvLine(workflow, each)).toBe(
    '2026-05-04T00:00:00.000Z,,completed,,\'+15551234567,"Good, ""really""","\'=HYPERLINK(""x"")",,7\r\n',
  );
});
