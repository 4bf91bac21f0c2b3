import { describe, expect, it } from 'vitest';
import { sleepUntil, systemClock } from './clock.ts';

describe('this machine’s clock', () => {
  it('wakes once, not before the time', async () => {
    const at = systemClock.now() + 30;
    await new Promise<void>((wake) => systemClock.wakeAt(at, wake));
    expect(systemClock.now()).toBeGreaterThanOrEqual(at);
  });

  it('wakes at once for what is past, and not at all when it is called off', async () => {
    const woken: string[] = [];
    systemClock.wakeAt(0, () => woken.push('past'));
    systemClock.wakeAt(systemClock.now() + 10, () => woken.push('called off'))();
    await new Promise((later) => setTimeout(later, 40));
    expect(woken).toEqual(['past']);
  });

  it('takes a wait of years', () => {
    systemClock.wakeAt(systemClock.now() + 1e12, () => expect.unreachable())();
  });

  it('lets a sleeper be woken', async () => {
    const alarm = new AbortController();
    const sleep = sleepUntil(systemClock, systemClock.now() + 60_000, alarm.signal);
    alarm.abort();
    await sleep;
    await sleepUntil(systemClock, systemClock.now() + 60_000, alarm.signal);
    await sleepUntil(systemClock, 0, new AbortController().signal);
  });
});
