import { beforeEach, describe, expect, it } from 'vitest';
import { listBookingChanges } from '../../../db/booking/booking-changes.ts';
import { listCalendarConflicts } from '../../../db/booking/calendar-conflicts.ts';
import { listLocalEvents } from '../../../db/booking/local-calendar-events.ts';
import type { CalendarInHand } from '../../../test/calendars/calendar-contract.ts';
import { type ConnectedDesk, connectedDesk } from '../../../test/calendars/connected-desk.ts';
import { localHand } from '../../../test/calendars/local-hand.ts';
import type { Calendar } from './calendar.ts';
import { eventIdOf } from './event-id.ts';

let desk: ConnectedDesk;
let hand: CalendarInHand;
beforeEach(async () => {
  desk = connectedDesk();
  hand = localHand(desk);
  await desk.sync();
});

const hourMs = 3_600_000;
/** Friday, 2 October 2026, 09:00 in Berlin, when Ana begins. */
const nine = Date.parse('2026-10-02T07:00:00Z');
const at = (hour: number) => ({
  start: nine + (hour - 9) * hourMs,
  end: nine + (hour - 8) * hourMs,
});

describe('a booking in the calendar', () => {
  it('is being written while the customer is answered, and there in a moment', async () => {
    const { id, body } = await book(0);
    expect(body['calendar']).toEqual({
      provider: 'local',
      eventId: eventIdOf(id),
      htmlLink: null,
      sync: 'pending',
    });
    await desk.sync();
    expect(events()).toEqual([{ bookingId: id, ...at(9) }]);
    expect((await read(id))['calendar']).toMatchObject({ sync: 'ok' });
  });

  it('moves when the booking moves, and leaves when it is cancelled', async () => {
    const { id } = await book(0);
    await desk.sync();
    await move(id, 2);
    await desk.sync();
    expect(events()).toEqual([{ bookingId: id, ...at(11) }]);
    await desk.call('POST', `/v1/bookings/${id}/cancel`);
    await desk.sync();
    expect(events()).toEqual([]);
    expect(conflicts()).toEqual([]);
  });

  it('is not written when it was cancelled before', async () => {
    const { id } = await book(0);
    await desk.call('POST', `/v1/bookings/${id}/cancel`);
    await desk.sync();
    expect(events()).toEqual([]);
  });

  it('does not take its own time away', async () => {
    const { id } = await book(0);
    await desk.sync();
    await desk.call('POST', `/v1/bookings/${id}/cancel`);
    expect(await starts()).toContain(at(9).start);
  });

  it('comes back from the calendar without changing anything', async () => {
    const { id } = await book(0);
    await desk.sync();
    await later(10);
    expect(history(id)).toEqual(['created']);
    expect(desk.connection()).toMatchObject({ state: 'ok', problem: null });
  });
});

describe('what is done in the calendar', () => {
  it('moves the booking when its event is dragged, so that the customer can be told', async () => {
    const { id } = await book(0);
    await desk.sync();
    await hand.drag(eventIdOf(id), at(11));
    await later(3);
    expect((await read(id))['start']).toBe('2026-10-02T11:00:00+02:00');
    expect(history(id)).toEqual(['created', 'rescheduled: changed in the calendar']);
    expect(desk.changes.map(({ kind }) => kind)).toEqual(['created', 'rescheduled']);
    await later(3);
    expect(history(id)).toHaveLength(2);
    expect(events()).toEqual([{ bookingId: id, ...at(11) }]);
  });

  it('cancels the booking when its event is deleted', async () => {
    const { id } = await book(0);
    await desk.sync();
    await hand.remove(eventIdOf(id));
    await later(3);
    await later(3);
    expect(await read(id)).toMatchObject({
      status: 'cancelled',
      cancelReason: 'changed in the calendar',
    });
    expect(desk.changes.map(({ kind }) => kind)).toEqual(['created', 'cancelled']);
  });

  it('puts the event back when the time is another booking’s, and says so', async () => {
    const [first, second] = [await book(0), await book(1)];
    await desk.sync();
    await hand.drag(eventIdOf(first.id), at(10));
    await later(3);
    await desk.sync();
    expect(events()).toEqual([
      { bookingId: first.id, ...at(9) },
      { bookingId: second.id, ...at(10) },
    ]);
    expect(history(first.id)).toEqual(['created']);
    expect(conflicts()).toEqual([
      'The event was moved in the calendar, but its booking could not be: That time is taken, or the day is full. The event was put back.',
    ]);
  });

  it('puts the event back when it was dragged onto another appointment', async () => {
    const { id } = await book(0);
    await desk.sync();
    await hand.add(at(11));
    await hand.drag(eventIdOf(id), at(11));
    await later(3);
    await desk.sync();
    expect((await read(id))['start']).toBe('2026-10-02T09:00:00+02:00');
    expect(conflicts()).toHaveLength(1);
    expect(events()).toContainEqual({ bookingId: id, ...at(9) });
  });

  it('does not undo what the customer changed meanwhile, and is told to the owner', async () => {
    const { id } = await book(0);
    await desk.sync();
    await hand.drag(eventIdOf(id), at(10));
    await move(id, 2);
    await desk.sync();
    expect(events()).toEqual([{ bookingId: id, ...at(11) }]);
    expect(conflicts()[0]).toContain('moved in the calendar while its booking was being changed');
    expect(history(id)).toEqual(['created', 'rescheduled']);
  });

  it('is noticed also when the calendar has forgotten what changed', async () => {
    desk = connectedDesk(forgetful);
    hand = localHand(desk);
    await desk.sync();
    const [kept, removed] = [await book(0), await book(1)];
    await desk.sync();
    await hand.remove(eventIdOf(removed.id));
    await later(3);
    expect(await read(removed.id)).toMatchObject({ status: 'cancelled' });
    expect(await read(kept.id)).toMatchObject({ status: 'confirmed' });
  });

  it('leaves what is over as it was', async () => {
    const { id } = await book(0);
    await desk.sync();
    desk.clock.now = at(13).start;
    await hand.remove(eventIdOf(id));
    await desk.sync();
    expect(await read(id)).toMatchObject({ status: 'confirmed' });
  });
});

describe('other appointments', () => {
  it('are not offered, once they are read', async () => {
    await hand.add(at(10));
    await later(3);
    expect(await starts()).not.toContain(at(10).start);
    expect(await starts()).toContain(at(9).start);
  });

  it('that were entered a moment ago are not booked over', async () => {
    const slotIds = await desk.slotIds();
    await hand.add({ start: at(9).end - 60_000, end: at(9).end });
    const said = await book(0, slotIds);
    expect([said.status, said.body.status]).toEqual([409, 'slot_taken']);
    expect(await starts()).not.toContain(at(9).start);
  });

  it('are not booked over by a hold that came first', async () => {
    const [slotId] = await desk.slotIds();
    const { body } = await desk.call('POST', '/v1/holds', { slotId });
    await hand.add(at(9));
    const said = await desk.call('POST', '/v1/bookings', {
      holdId: body.holdId,
      customer: { phone: '+4930901820' },
    });
    expect([said.status, said.body.status]).toEqual([409, 'slot_taken']);
  });

  it('that are gone again are free at once for who asks', async () => {
    const id = await hand.add(at(10));
    const slotIds = await desk.slotIds();
    await later(3);
    await hand.remove(id);
    expect((await book(1, slotIds)).status).toBe(201);
  });
});

it('a calendar that was never read has nothing free', async () => {
  desk = connectedDesk();
  expect(await desk.slotIds()).toEqual([]);
  await desk.sync();
  expect(await desk.slotIds()).not.toEqual([]);
});

async function book(slot: number, slotIds?: readonly string[]) {
  const ids = slotIds ?? (await desk.slotIds());
  const all = { slotId: ids[slotIds ? slot : await positionOf(slot)], customer };
  const said = await desk.call('POST', '/v1/bookings', all);
  return { ...said, id: said.body.id };
}

/** Where the slot that many hours after nine stands among those that are free. */
async function positionOf(slot: number): Promise<number> {
  return (await starts()).indexOf(at(9 + slot).start);
}

const customer = { phone: '+4930901820', name: 'Ada' };

async function move(id: string, slot: number): Promise<void> {
  const slotId = (await desk.slotIds())[await positionOf(slot)];
  const { status } = await desk.call('POST', `/v1/bookings/${id}/reschedule`, { slotId });
  expect(status).toBe(200);
}

async function read(id: string) {
  return (await desk.call('GET', `/v1/bookings/${id}`)).body;
}

async function starts(): Promise<number[]> {
  const { body } = await desk.call('GET', '/v1/slots?serviceId=repair');
  return body.slots.map(({ start }) => Date.parse(start));
}

/** It knows no token but the first, and tells from the beginning only of what is there. */
function forgetful(calendar: Calendar): Calendar {
  return {
    ...calendar,
    async changesSince(token) {
      const told = await calendar.changesSince(null);
      if (token !== null)
        return { ok: false, failure: { kind: 'gone', message: '', afterMs: null } };
      if (!told.ok) return told;
      const changes = told.value.changes.filter(({ kind }) => kind === 'there');
      return { ok: true, value: { ...told.value, changes } };
    },
  };
}

/** Minutes later, by which time the calendar is read again. */
async function later(minutes: number): Promise<void> {
  desk.clock.now += minutes * 60_000;
  await desk.sync();
}

function events() {
  const all = { from: 0, until: Number.MAX_SAFE_INTEGER };
  return listLocalEvents(desk.db, desk.connectionId, all)
    .filter(({ bookingId }) => bookingId !== null)
    .map(({ bookingId, startAt, endAt }) => ({ bookingId, start: startAt, end: endAt }));
}

function history(id: string): string[] {
  return listBookingChanges(desk.db, id).map(({ kind, reason }) =>
    reason === null ? kind : `${kind}: ${reason}`,
  );
}

function conflicts(): string[] {
  return listCalendarConflicts(desk.db, desk.connectionId, 10).map(({ message }) => message);
}
