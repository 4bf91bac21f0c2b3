import { beforeEach, describe, expect, it } from 'vitest';
import { updateCalendarConnection } from '../../../db/booking/calendar-connections.ts';
import { type ConnectedDesk, connectedDesk } from '../../../test/calendars/connected-desk.ts';
import { localHand } from '../../../test/calendars/local-hand.ts';
import type { Calendar } from './calendar.ts';

const minuteMs = 60_000;
let desk: ConnectedDesk;
let isSilent = false;
let asked = 0;
let slotIds: string[] = [];

beforeEach(async () => {
  isSilent = false;
  desk = connectedDesk(moody);
  await desk.sync();
  slotIds = await desk.slotIds();
  asked = 0;
});

/** A calendar that sometimes says nothing at all. */
function moody(calendar: Calendar): Calendar {
  return {
    ...calendar,
    busy(range) {
      asked += 1;
      return isSilent ? new Promise(() => {}) : calendar.busy(range);
    },
  };
}

describe('a time that somebody wants', () => {
  it('is asked for when it is held, and when it is booked', async () => {
    const { body } = await desk.call('POST', '/v1/holds', { slotId: slotIds[0] });
    expect(asked).toBe(1);
    expect((await book({ holdId: body.holdId })).status).toBe(201);
    expect(asked).toBe(2);
  });

  it('is asked for once when a thousand want it at once, and one gets it', async () => {
    const wanted = Array.from({ length: 1_000 }, () => book({ slotId: slotIds[0] }));
    const said = await Promise.all(wanted);
    expect(said.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(said.filter(({ status }) => status === 409)).toHaveLength(999);
    expect(asked).toBeLessThan(20);
  });

  it('is not asked for again when the request is only repeated', async () => {
    const key = { 'Idempotency-Key': 'once' };
    const first = await book({ slotId: slotIds[0] }, key);
    isSilent = true;
    desk.clock.now += 60 * minuteMs;
    const second = await book({ slotId: slotIds[0] }, key);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(asked).toBe(1);
  });

  it('is asked for also where bookings are not written', async () => {
    updateCalendarConnection(desk.db, desk.connectionId, { writes: false });
    const said = await book({ slotId: slotIds[0] });
    expect(said.body['calendar']).toEqual({
      provider: null,
      eventId: null,
      htmlLink: null,
      sync: 'none',
    });
    expect(asked).toBe(1);
  });
});

describe('while the calendar says nothing', () => {
  beforeEach(() => {
    isSilent = true;
  });

  it('what is known counts for ten minutes', async () => {
    desk.clock.now += 10 * minuteMs;
    expect((await book({ slotId: slotIds[0] })).status).toBe(201);
  });

  it('nobody books after that, and is told when to try again', async () => {
    desk.clock.now += 10 * minuteMs + 1;
    for (const said of [
      await book({ slotId: slotIds[0] }),
      await desk.call('POST', '/v1/holds', { slotId: slotIds[0] }),
    ]) {
      expect([said.status, said.body.status]).toEqual([503, 'calendar_unavailable']);
      expect(said.headers.get('Retry-After')).toBe('60');
      expect(said.body.error).toMatchObject({ code: 'calendar_unavailable', retryable: true });
    }
  });

  it('a meeting in 8x8’s shape is not made either', async () => {
    desk.clock.now += 10 * minuteMs + 1;
    const { body } = await desk.call('GET', '/compat/8x8/retrieve_meetings');
    const said = await desk.call('POST', '/compat/8x8/create_meeting', {
      start: body['timeslot1_start'],
      end: body['timeslot1_end'],
      customer_email: 'ada@example.com',
    });
    expect(said.status).toBe(503);
    expect(said.body.error).toContain('The calendar does not answer');
  });

  it('its owner may want bookings all the same', async () => {
    updateCalendarConnection(desk.db, desk.connectionId, { whenSilent: 'use-known' });
    desk.clock.now += 60 * minuteMs;
    expect((await book({ slotId: slotIds[0] })).status).toBe(201);
  });

  it('a slot that nobody gave out is refused for what it is', async () => {
    desk.clock.now += 60 * minuteMs;
    expect((await book({ slotId: 'made up' })).body.status).toBe('slot_invalid');
    expect((await book({ holdId: 'made up' })).body.status).toBe('hold_not_found');
  });
});

it('what has just been entered takes its own time only', async () => {
  const hand = localHand(desk);
  await hand.add({
    start: Date.parse('2026-10-02T07:30:00Z'),
    end: Date.parse('2026-10-02T08:00:00Z'),
  });
  expect((await book({ slotId: slotIds[0] })).status).toBe(409);
  expect((await book({ slotId: slotIds[1] })).status).toBe(201);
});

function book(what: object, headers?: Record<string, string>) {
  const customer = { phone: '+4930901820' };
  return desk.call('POST', '/v1/bookings', { ...what, customer }, headers);
}
