import { listBookingChanges } from '../../db/booking/booking-changes.ts';
import { listBookings } from '../../db/booking/bookings.ts';
import { listCalendarConflicts } from '../../db/booking/calendar-conflicts.ts';
import { listCalendarTurns } from '../../db/booking/calendar-connections.ts';
import { countPendingWrites, findCalendarEvent } from '../../db/booking/calendar-events.ts';
import { listBusyOfConnection } from '../../db/booking/external-busy.ts';
import { listLocalEvents } from '../../db/booking/local-calendar-events.ts';
import { eventIdOf } from '../../server/booking/calendars/event-id.ts';
import { connectedDesk } from './connected-desk.ts';
import { localHand } from './local-hand.ts';
import {
  type Life,
  type Mishap,
  mishaps,
  newLife,
  unreliableCalendar,
} from './unreliable-calendar.ts';

export const deedKinds = [
  'book',
  'book',
  'reschedule',
  'cancel',
  'drag',
  'drag',
  'drag',
  'delete',
  'add',
  'remove',
  'work',
  'work',
  'wait',
  'wait',
  'wait',
] as const;

export interface Deed {
  readonly kind: (typeof deedKinds)[number];
  /** Which of the bookings or appointments there are. */
  readonly which: number;
  /** To which of the times. */
  readonly to: number;
}

/** What was done last to a booking, by whom; unclear: while nobody knew how its event was. */
type Touch =
  | { readonly by: 'customer'; readonly state: string; readonly start: number }
  | { readonly by: 'owner'; readonly start: number | null; readonly conflictsBefore: number }
  | { readonly by: 'unclear' };

const hourMs = 3_600_000;
const all = { from: 0, until: Number.MAX_SAFE_INTEGER };
const mishapsPerCall = 0.35;

export function chaosWorld(seed: number) {
  const random = randomFrom(seed);
  const counted = new Map<string, number>();
  let calls = 0;
  let isQuiet = false;
  let life: Life = newLife();
  const next = (): Mishap | null => {
    calls += 1;
    if (isQuiet || random() > mishapsPerCall) return null;
    const mishap = mishaps[Math.floor(random() * mishaps.length)] ?? null;
    // It is left alone for an hour then: too often, and nothing else would happen.
    if (mishap === '401' && random() > 0.5) return null;
    if (mishap !== null) counted.set(mishap, (counted.get(mishap) ?? 0) + 1);
    return mishap;
  };
  const desk = connectedDesk(
    (calendar) => unreliableCalendar(calendar, { next, life: () => life }),
    20,
  );
  const { db, clock, connectionId } = desk;
  const hand = localHand(desk);
  const touches = new Map<string, Touch>();
  const ownerDeeds = new Map<string, number>();
  let times: number[] = [];
  let working = Promise.resolve();

  /** One life of the program, until nothing is due or it is killed. Others go on meanwhile. */
  async function live(): Promise<void> {
    await working;
    life = newLife();
    const { end } = life;
    working = Promise.race([desk.sync(), end]).then(() => {
      life = newLife();
    });
  }

  async function begin(): Promise<void> {
    isQuiet = true;
    await live();
    await working;
    const { body } = await desk.call('GET', '/v1/slots?serviceId=repair');
    // From Monday on, so that nothing is over before the end.
    const starts = body.slots.map(({ start }) => Date.parse(start));
    times = starts.filter((start) => start > clock.now + 24 * hourMs).slice(0, 12);
    isQuiet = false;
  }

  function visits() {
    return listBookings(db, { from: 0, confirmedOnly: false, limit: 200 });
  }

  function conflictCount(): number {
    return listCalendarConflicts(db, connectionId, 1_000).length;
  }

  async function slotAt(start: number): Promise<string | null> {
    const { body } = await desk.call('GET', '/v1/slots?serviceId=repair');
    return body.slots.find((slot) => Date.parse(slot.start) === start)?.id ?? null;
  }

  function touched(id: string): void {
    const visit = visits().find(({ booking }) => booking.id === id);
    if (!visit) return;
    const { state, startAt: start } = visit.reservation;
    touches.set(id, { by: 'customer', state, start });
  }

  async function customer(path: string, id: string | null, body: object): Promise<void> {
    const said = await desk.call('POST', path, { ...body, customer: { phone: '+4930901820' } });
    if (said.status < 300) touched(id ?? said.body.id);
  }

  async function owner(id: string, start: number | null): Promise<void> {
    const eventId = eventIdOf(id);
    const isThere = listLocalEvents(db, connectionId, all).some((event) => event.id === eventId);
    if (!isThere) return;
    const row = findCalendarEvent(db, { bookingId: id, connectionId });
    const isClear = row !== null && row.wanted === row.done && row.sentStartAt === null;
    touches.set(
      id,
      isClear ? { by: 'owner', start, conflictsBefore: conflictCount() } : { by: 'unclear' },
    );
    ownerDeeds.set(id, (ownerDeeds.get(id) ?? 0) + 1);
    if (start === null) await hand.remove(eventId);
    else await hand.drag(eventId, { start, end: start + hourMs });
  }

  const deeds: Readonly<Record<Deed['kind'], (deed: Deed) => Promise<unknown> | undefined>> = {
    async book({ to }) {
      const slotId = await slotAt(times[to % times.length] ?? 0);
      if (slotId !== null) await customer('/v1/bookings', null, { slotId });
    },
    async reschedule({ which, to }) {
      const id = pick(visits(), which)?.booking.id;
      const slotId = await slotAt(times[to % times.length] ?? 0);
      if (id && slotId !== null) await customer(`/v1/bookings/${id}/reschedule`, id, { slotId });
    },
    async cancel({ which }) {
      const id = pick(visits(), which)?.booking.id;
      if (id) await customer(`/v1/bookings/${id}/cancel`, id, {});
    },
    async drag({ which, to }) {
      const id = pick(visits(), which)?.booking.id;
      if (id) await owner(id, times[to % times.length] ?? null);
    },
    async delete({ which }) {
      const id = pick(visits(), which)?.booking.id;
      if (id) await owner(id, null);
    },
    async add({ to }) {
      const start = times[to % times.length] ?? 0;
      await hand.add({ start, end: start + hourMs / 2 });
    },
    async remove({ which }) {
      const theirs = listLocalEvents(db, connectionId, all).filter((each) => !each.bookingId);
      const event = pick(theirs, which);
      if (event) await hand.remove(event.id);
    },
    work: () => live(),
    async wait({ which }) {
      await working;
      clock.now += which * 60_000;
      await live();
    },
  };

  /** Everybody stops, the calendar is well again, and the program goes on until nothing is due. */
  async function settle(): Promise<void> {
    await working;
    isQuiet = true;
    for (let turn = 0; turn < 60; turn += 1) {
      const isWritten = turn >= 12 && countPendingWrites(db, connectionId) === 0;
      if (isWritten) return;
      const [turnAt] = listCalendarTurns(db).map(({ at }) => at);
      clock.now = Math.max(clock.now, turnAt ?? 0);
      await live();
      await working;
    }
  }

  async function complaints(): Promise<string[]> {
    const events = listLocalEvents(db, connectionId, all);
    const found: string[] = [];
    if (countPendingWrites(db, connectionId) > 0) found.push('something is still to be written');
    for (const { booking, reservation } of visits()) {
      const { id } = booking;
      const { state, startAt, endAt } = reservation;
      const mine = events.filter((event) => event.bookingId === id);
      const wanted = state === 'confirmed' ? [`${startAt}-${endAt}`] : [];
      const there = mine.map((event) => `${event.startAt}-${event.endAt}`);
      if (wanted.join() !== there.join()) found.push(`${id}: ${state} ${wanted}, there ${there}`);
      found.push(...touchComplaints(id, state, startAt));
      const changes = listBookingChanges(db, id);
      const followed = changes.filter(({ reason }) => reason === 'changed in the calendar').length;
      if (followed > (ownerDeeds.get(id) ?? 0)) found.push(`${id}: followed ${followed} times`);
      if (changes.filter(({ kind }) => kind === 'created').length !== 1)
        found.push(`${id}: made twice`);
    }
    const theirs = events.filter((event) => !event.bookingId).map(({ startAt }) => startAt);
    const known = listBusyOfConnection(db, connectionId, all).map(({ startAt }) => startAt);
    if (theirs.toSorted().join() !== known.toSorted().join()) found.push('busy time is wrong');
    return found;
  }

  /** What was done last counts, or the owner was told why not. */
  function touchComplaints(id: string, state: string, start: number): string[] {
    const touch = touches.get(id);
    if (!touch || touch.by === 'unclear') return [];
    if (touch.by === 'customer') {
      const isAsLeft = touch.state === state && (state === 'cancelled' || touch.start === start);
      return isAsLeft
        ? []
        : [`${id}: the customer left it ${touch.state} ${touch.start}, it is ${state} ${start}`];
    }
    const told = listCalendarConflicts(db, connectionId, 1_000).filter(
      (each) => each.bookingId === id,
    );
    if (conflictCount() > touch.conflictsBefore && told.length > 0) return [];
    const isFollowed = touch.start === null ? state === 'cancelled' : touch.start === start;
    return isFollowed || state === 'cancelled'
      ? []
      : [`${id}: the owner put it ${touch.start}, it is ${start}`];
  }

  return {
    begin,
    settle,
    complaints,
    perform: async (deed: Deed) => {
      await deeds[deed.kind](deed);
    },
    calls: () => calls,
    conflicts: conflictCount,
    mishaps: () => counted,
    takenOver: () =>
      visits()
        .flatMap(({ booking }) => listBookingChanges(db, booking.id))
        .filter(({ reason }) => reason === 'changed in the calendar').length,
  };
}

function pick<T>(list: readonly T[], which: number): T | undefined {
  return list[which % Math.max(1, list.length)];
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
