import { expect, it } from 'vitest';
import { parseWorkflow } from '../../engine/index.ts';
import { keepCounts } from './keep-counts.ts';
import type { Period } from './read-pages.ts';

const parsed = parseWorkflow({
  schemaVersion: 1,
  id: 'survey',
  name: 'Survey',
  trigger: { type: 'http-request' },
  start: null,
  steps: {},
});
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
const { workflow } = parsed;

/** Counts how often it counted; each count takes as long as `tookMs` says. */
function counting() {
  const clock = { at: 1_000_000, tookMs: 0, error: null as Error | null, counts: 0 };
  const count = async () => {
    clock.counts += 1;
    clock.at += clock.tookMs;
    if (clock.error) throw clock.error;
    return clock.counts;
  };
  const kept = (restMsMin: number) => keepCounts(count, { now: () => clock.at, restMsMin });
  const period = (days = 30): Period => {
    return { workflowId: 'survey', from: clock.at - days, until: clock.at };
  };
  return { clock, kept, period };
}

it('counts once for all who look at the same time, and rests ten times as long as it took', async () => {
  const { clock, kept, period } = counting();
  const look = kept(0);
  clock.tookMs = 200;
  expect(await Promise.all([look(period(), workflow), look(period(), workflow)])).toEqual([1, 1]);
  expect(await look(period(7), workflow)).toBe(2);
  clock.at += 1_700;
  expect(await look(period(), workflow)).toBe(1);
  clock.at += 200;
  expect(await look(period(), workflow)).toBe(3);
});

it('is up to date at once where counting takes no time, but where it is told to rest', async () => {
  const { clock, kept, period } = counting();
  const look = kept(0);
  const rested = kept(3_000);
  expect([await look(period(), workflow), await look(period(), workflow)]).toEqual([1, 2]);
  expect([await rested(period(), workflow), await rested(period(), workflow)]).toEqual([3, 3]);
  clock.at += 3_000;
  expect(await rested(period(), workflow)).toBe(4);
});

it('keeps workflows and periods apart, and twenty of them', async () => {
  const { kept, period } = counting();
  const look = kept(3_000);
  expect(await look(period(), workflow)).toBe(1);
  expect(await look({ ...period(), workflowId: 'other' }, workflow)).toBe(2);
  for (let days = 1; days <= 19; days += 1) await look(period(days), workflow);
  expect(await look({ ...period(), workflowId: 'other' }, workflow)).toBe(2);
  expect(await look(period(), workflow)).toBe(22);
});

it('keeps no failure', async () => {
  const { clock, kept, period } = counting();
  const look = kept(3_000);
  clock.error = new Error('The disk is gone.');
  await expect(look(period(), workflow)).rejects.toThrow('The disk is gone.');
  clock.error = null;
  expect(await look(period(), workflow)).toBe(2);
});
