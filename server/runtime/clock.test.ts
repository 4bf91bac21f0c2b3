import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

  describe('when it is set', () => {
    const hourMs = 3_600_000;
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    });
    afterEach(() => vi.useRealTimers());

    it('forward, wakes within a minute who is late', () => {
      const wake = vi.fn();
      systemClock.wakeAt(Date.now() + 5 * hourMs, wake);
      vi.setSystemTime(Date.now() + 24 * hourMs);
      vi.advanceTimersByTime(60_000);
      expect(wake).toHaveBeenCalledOnce();
    });

    it('back, wakes nobody before the time', () => {
      const wake = vi.fn();
      const at = Date.now() + 30_000;
      systemClock.wakeAt(at, wake);
      vi.setSystemTime(Date.now() - hourMs);
      vi.advanceTimersByTime(hourMs);
      expect(wake).not.toHaveBeenCalled();
      vi.advanceTimersByTime(30_000);
      expect(wake).toHaveBeenCalledOnce();
      expect(Date.now()).toBe(at);
    });

    it('back, makes no pause longer', async () => {
      let isOver = false;
      const pause = sleepUntil(
        systemClock,
        systemClock.now() + 1_000,
        new AbortController().signal,
      );
      const over = pause.then(() => {
        isOver = true;
      });
      vi.setSystemTime(Date.now() - 24 * hourMs);
      await vi.advanceTimersByTimeAsync(900);
      expect(isOver).toBe(false);
      await vi.advanceTimersByTimeAsync(102);
      await over;
      expect(isOver).toBe(true);
    });
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
