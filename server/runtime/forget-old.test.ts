import { expect, it } from 'vitest';
import { createManualClock } from '../../test/support/manual-clock.ts';
import type { Log } from '../log.ts';
import type { Commit } from './commit.ts';
import { forgetOld } from './forget-old.ts';

it('what could not be forgotten is forgotten the next time', async () => {
  const clock = createManualClock(0);
  const complaints: string[] = [];
  const log: Log = { info() {}, warn() {}, error: (message) => complaints.push(message) };
  const stopped = new AbortController();
  let tries = 0;
  const full: Commit = async () => {
    tries += 1;
    throw new Error('database or disk is full');
  };
  const forgetting = forgetOld({ clock, commit: full, log }, stopped.signal);
  for (let hours = 0; hours < 3; hours += 1) {
    await new Promise(setImmediate);
    clock.pass(3_600_000);
  }
  expect(tries).toBe(3);
  expect(complaints).toEqual(Array(3).fill('Old rows could not be deleted.'));
  stopped.abort();
  await forgetting;
});
