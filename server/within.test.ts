import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { type BreakSignal, TimeUpError, within } from './within.ts';

const forever = () => new Promise<never>(() => {});
const never = new AbortController().signal;

test('work that is done in time gives its value, and leaves nothing behind', async () => {
  const { signal } = new AbortController();
  expect(await within({ timeoutMs: 1_000, signal }, async () => 'done')).toBe('done');
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('work that fails in time fails as it is', async () => {
  const failing = within({ timeoutMs: 1_000, signal: never }, () =>
    Promise.reject(new Error('no')),
  );
  await expect(failing).rejects.toThrow('no');
});

test('work that takes no notice is over when the time is up, and has been told', async () => {
  let told: BreakSignal | undefined;
  const late = within({ timeoutMs: 10, signal: never }, (signal) => {
    told = signal;
    return forever();
  });
  await expect(late).rejects.toBeInstanceOf(TimeUpError);
  expect(told?.reason).toBeInstanceOf(TimeUpError);
});

test('work is over when the signal says so, for its reason', async () => {
  const outer = new AbortController();
  const broken = within({ timeoutMs: 60_000, signal: outer.signal }, forever);
  outer.abort(new Error('stopping'));
  await expect(broken).rejects.toThrow('stopping');
});

test('nothing begins after the signal', async () => {
  let hasBegun = false;
  const signal = AbortSignal.abort(new Error('stopped'));
  const broken = within({ timeoutMs: 1_000, signal }, async () => {
    hasBegun = true;
  });
  await expect(broken).rejects.toThrow('stopped');
  expect(hasBegun).toBe(false);
});
