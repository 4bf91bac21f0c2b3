import { describe, expect, it } from 'vitest';
import { type Instance, type JsonObject, parseWorkflow } from '../../engine/index.ts';
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

function ran(results: JsonObject, more: Partial<Instance> = {}): Instance {
  return {
    schemaVersion: 1,
    id: 'i',
    workflowId: 'survey',
    version: 1,
    contact: {
      id: 'c',
      channel: 'whatsapp',
      userId: '1',
      phone: '+1',
      name: null,
      windowOpenUntil: 0,
    },
    status: 'completed',
    startedAt: Date.UTC(2026, 4, 4),
    updatedAt: 0,
    endedAt: null,
    data: {},
    results,
    visits: Object.fromEntries(Object.keys(results).map((id) => [id, 1])),
    walked: 0,
    positions: [],
    offer: null,
    offers: 0,
    failure: null,
    ...more,
  };
}

function tallied(...instances: readonly Instance[]) {
  const tally = createTally(workflow);
  instances.forEach(tally.add);
  const { steps, questions, ...rest } = tally.end();
  const byId = <Each extends { id: string }>(list: readonly Each[]) =>
    Object.fromEntries(list.map((each) => [each.id, each]));
  return { ...rest, steps: byId(steps), questions: byId(questions) };
}

describe('what became of conversations', () => {
  it('is counted by how they ended and by where they stand', () => {
    const counted = tallied(
      ran({ rating: silent }),
      ran(
        { rating: replied('x') },
        { status: 'failed', failure: { stepId: 'words', message: '' } },
      ),
      ran({}, { status: 'waiting', visits: { rating: 2 }, positions: [at('rating')] }),
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
});

it('is a line of a spreadsheet in which nothing can be worked out', () => {
  expect(csvHead(workflow)).toBe(
    'Started,Ended,Status,Name,Phone,Wait for choice,Wait for text,Wait for email,Wait for number\r\n',
  );
  const state = ran({
    rating: replied({ id: '5', title: 'Good, "really"' }),
    words: replied('=HYPERLINK("x")'),
    age: replied(7),
  });
  expect(csvLine(workflow, { state, name: null, phone: '+15551234567' })).toBe(
    '2026-05-04T00:00:00.000Z,,completed,,\'+15551234567,"Good, ""really""","\'=HYPERLINK(""x"")",,7\r\n',
  );
});

function at(stepId: string): Instance['positions'][number] {
  return { stepId, visit: 1, wait: { kind: 'reply', timerId: null }, memory: null, effects: 0 };
}
