import { beforeEach, expect, it, vi } from 'vitest';

const name = 'journeyman-made-up-answers';
const answer = { status: 409, body: { reason: 'Taken' } };

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('localStorage', storage());
});

it('are remembered from one visit to the next, by workflow and step', async () => {
  const first = await load();
  first.useMadeUpAnswers.getState().keep('booking', { book: answer });
  first.useMadeUpAnswers.getState().choose('booking', true);

  vi.resetModules();
  const next = await load();
  expect(next.madeUpIn('booking')).toEqual({ isChosen: true, steps: { book: answer } });
  expect(next.madeUpIn('another')).toEqual({ isChosen: false, steps: {} });
  next.forgetMadeUpAnswers();
  expect(localStorage.getItem(name)).not.toContain('Taken');
});

it.each([
  ['no JSON', '{'],
  ['something else', '"answers"'],
  ['nothing', 'null'],
  ['no workflows', '{"state":{"byWorkflow":[1]},"version":1}'],
  ['no steps', '{"state":{"byWorkflow":{"booking":{"isChosen":"yes","steps":7}}},"version":1}'],
])('forgets quietly what is %s', async (_, kept) => {
  localStorage.setItem(name, kept);
  const { madeUpIn } = await load();
  expect(madeUpIn('booking')).toEqual({ isChosen: false, steps: {} });
});

it('keeps those answers that can be read', async () => {
  const steps = {
    book: answer,
    none: { status: null, body: null },
    word: { status: 'ok', body: 1 },
    far: { status: 999, body: 1 },
    bare: { status: 200 },
    gone: null,
  };
  const byWorkflow = { booking: { isChosen: true, steps } };
  localStorage.setItem(name, JSON.stringify({ state: { byWorkflow }, version: 1 }));
  const { madeUpIn } = await load();
  expect(madeUpIn('booking').steps).toEqual({ book: answer, none: steps.none });
});

it('uses what is too much to be remembered until the page is left', async () => {
  const { madeUpIn, useMadeUpAnswers } = await load();
  const { keep } = useMadeUpAnswers.getState();
  const much = { book: { status: 200, body: 'x'.repeat(500_000) } };
  keep('another', { book: answer });
  keep('booking', much);
  expect(madeUpIn('booking').steps).toEqual(much);

  vi.resetModules();
  const next = await load();
  expect(next.madeUpIn('booking').steps).toEqual({});
  expect(next.madeUpIn('another').steps).toEqual({ book: answer });
});

function load() {
  return import('./made-up-answers.ts');
}

/** What a browser keeps. */
function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
