import { beforeEach, describe, expect, it } from 'vitest';
import { listBusyOfConnection } from '../../../db/booking/external-busy.ts';
import { type ConnectedDesk, connectedDesk } from '../../../test/calendars/connected-desk.ts';
import type { BusyTime } from './calendar.ts';
import { eventIdOf } from './event-id.ts';
import { keepBusy } from './keep-busy.ts';

let desk: ConnectedDesk;
beforeEach(() => {
  desk = connectedDesk();
});

/** Friday, 2 October 2026, 09:00 in Berlin. */
const nine = Date.parse('2026-10-02T07:00:00Z');
const hour = (from: number, to: number) => ({
  start: nine + (from - 9) * 3_600_000,
  end: nine + (to - 9) * 3_600_000,
});

describe('what a calendar said of a time', () => {
  it('takes the place of what was known of it, and of nothing else', () => {
    keep(hour(8, 20), [theirs('long', hour(8, 18)), theirs('late', hour(19, 20))]);
    keep(hour(10, 12), [theirs('new', hour(11, 12))]);
    expect(known()).toEqual(['8-10', '11-12', '12-18', '19-20']);
  });

  it('counts only within it', () => {
    keep(hour(10, 12), [theirs('long', hour(8, 18)), theirs('other', hour(13, 14))]);
    expect(known()).toEqual(['10-12']);
  });

  it('said twice is known once', () => {
    for (const _ of [1, 2]) keep(hour(8, 18), [theirs('one', hour(9, 10))]);
    expect(known()).toEqual(['9-10']);
  });
});

describe('an event of ours', () => {
  beforeEach(async () => {
    await desk.sync();
    const [slotId] = await desk.slotIds();
    const { body } = await desk.call('POST', '/v1/bookings', {
      slotId,
      customer: { phone: '+4930901820' },
    });
    bookingId = body.id;
  });
  let bookingId = '';

  it('does not count, by its id', () => {
    keep(hour(8, 18), [theirs(eventIdOf(bookingId), hour(9, 10)), theirs('one', hour(9, 10))]);
    expect(known()).toEqual(['9-10']);
  });

  it('does not count where it stands, when the calendar gives no ids', () => {
    keep(hour(8, 18), [theirs(null, hour(9, 10)), theirs(null, hour(9, 11))]);
    expect(known()).toEqual(['10-11']);
  });

  it('counts like any other when its booking is cancelled and its owner brought it back', async () => {
    await desk.sync();
    await desk.call('POST', `/v1/bookings/${bookingId}/cancel`);
    await desk.sync();
    keep(hour(8, 18), [theirs(eventIdOf(bookingId), hour(9, 10))]);
    expect(known()).toEqual(['9-10']);
  });
});

function theirs(eventId: string | null, time: { start: number; end: number }): BusyTime {
  return { eventId, ...time };
}

function keep(range: { start: number; end: number }, times: readonly BusyTime[]): void {
  keepBusy(desk.db, { id: desk.connectionId, resourceId: 'ana' }, range, times);
}

function known(): string[] {
  const hourOf = (at: number) => 9 + (at - nine) / 3_600_000;
  return listBusyOfConnection(desk.db, desk.connectionId, {
    from: 0,
    until: Number.MAX_SAFE_INTEGER,
  }).map(({ startAt, endAt }) => `${hourOf(startAt)}-${hourOf(endAt)}`);
}
