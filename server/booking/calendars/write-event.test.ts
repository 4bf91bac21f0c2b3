import { beforeEach, describe, expect, it } from 'vitest';
import { countPendingWrites, firstWriteProblem } from '../../../db/booking/calendar-events.ts';
import { listLocalEvents } from '../../../db/booking/local-calendar-events.ts';
import { type ConnectedDesk, connectedDesk } from '../../../test/calendars/connected-desk.ts';
import { backoffMs } from './backoff.ts';
import type { Calendar, CalendarFailure } from './calendar.ts';

let desk: ConnectedDesk;
let failure: CalendarFailure | null = null;
let puts = 0;
/** What happens while the calendar is being written. */
let meanwhile = async () => {};

beforeEach(async () => {
  failure = null;
  puts = 0;
  meanwhile = async () => {};
  desk = connectedDesk(watched);
  await desk.sync();
});

function watched(calendar: Calendar): Calendar {
  return {
    ...calendar,
    async put(event) {
      puts += 1;
      if (failure) return { ok: false, failure };
      const result = await calendar.put(event);
      await meanwhile();
      return result;
    },
  };
}

it('what is changed while it is being written is written next', async () => {
  const id = await book();
  const [slotId] = await desk.slotIds();
  meanwhile = async () => {
    await desk.call('POST', `/v1/bookings/${id}/reschedule`, { slotId });
  };
  await desk.sync();
  const { body } = await desk.call('GET', `/v1/bookings/${id}`);
  expect(starts()).toEqual([Date.parse(String(body['start']))]);
  expect(pending()).toBe(0);
});

describe('when it cannot be written', () => {
  it('it waits longer each time, but not longer than 64 seconds', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 100].map((attempts) =>
      backoffMs(attempts, null, () => 0.5),
    );
    expect(waits).toEqual([2_500, 4_500, 8_500, 16_500, 32_500, 64_000, 64_000, 64_000]);
    expect(backoffMs(1, 90_000, () => 0.5)).toBe(90_000);
  });

  it('everything for that calendar waits as long as it asks for', async () => {
    failure = { kind: 'again', message: 'Too many requests.', afterMs: 30_000 };
    await book();
    await book();
    await desk.sync();
    expect(puts).toBe(1);
    expect(desk.connection()).toMatchObject({ state: 'waiting', problem: 'Too many requests.' });
    failure = null;
    desk.clock.now += 29_999;
    await desk.sync();
    expect(starts()).toEqual([]);
    desk.clock.now += 1;
    await desk.sync();
    expect(starts()).toHaveLength(2);
    expect(desk.connection()).toMatchObject({ state: 'ok', problem: null });
  });

  it('what is refused is not tried again, and its owner sees why', async () => {
    failure = { kind: 'refused', message: 'This calendar may only be read.', afterMs: null };
    await book();
    await desk.sync();
    desk.clock.now += 3_600_000;
    await desk.sync();
    expect(puts).toBe(1);
    expect(pending()).toBe(1);
    expect(firstWriteProblem(desk.db, desk.connectionId)).toBe('This calendar may only be read.');
  });

  it('because nobody lets us in, it waits until somebody does', async () => {
    failure = { kind: 'reconnect', message: 'Sign in again.', afterMs: null };
    await book();
    await desk.sync();
    expect(desk.connection()).toMatchObject({ state: 'reconnect', problem: 'Sign in again.' });
    failure = null;
    desk.clock.now += 180_000;
    await desk.sync();
    expect(starts()).toHaveLength(1);
    expect(desk.connection().state).toBe('ok');
  });
});

async function book(): Promise<string> {
  const [slotId] = await desk.slotIds();
  const customer = { phone: '+4930901820' };
  return (await desk.call('POST', '/v1/bookings', { slotId, customer })).body.id;
}

function pending(): number {
  return countPendingWrites(desk.db, desk.connectionId);
}

function starts(): number[] {
  const all = { from: 0, until: Number.MAX_SAFE_INTEGER };
  return listLocalEvents(desk.db, desk.connectionId, all).map(({ startAt }) => startAt);
}
