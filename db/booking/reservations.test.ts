/**
 * The database's own guard against overbooking. First by example, then random writes (holds that
 * expire, confirmations, moves, cancellations) against a model that counts minute by minute.
 */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../open.ts';
import {
  cancelReservation,
  confirmReservation,
  countReservationsByDate,
  deleteHold,
  deleteHoldsExpiredBefore,
  findReservation,
  insertReservation,
  listOccupied,
  moveReservation,
  type Placement,
  type Reservation,
  type ReservationOutcome,
} from './reservations.ts';
import { insertResource } from './resources.ts';
import { insertService, type Service } from './services.ts';

const minuteMs = 60_000;
const db = openDatabase(':memory:');
for (const id of ['ana', 'bo', 'cy']) {
  const maxPerDay = id === 'cy' ? 3 : null;
  insertResource(db, { id, name: id, timeZone: 'UTC', active: true, maxPerDay });
}
insertService(db, service('single', 1));
insertService(db, service('group', 3));
insertService(db, { ...service('rare', 1), maxPerDay: 2 });

beforeEach(() => db.sqlite.exec('DELETE FROM reservation'));

describe('the database refuses a reservation', () => {
  it('that overlaps another one', () => {
    expect(insertReservation(db, confirmed('a', 'single', 0, 60))).toBe('stored');
    expect(insertReservation(db, confirmed('b', 'single', 59, 120))).toBe('slot_taken');
    expect(insertReservation(db, confirmed('c', 'single', 60, 120))).toBe('stored');
    expect(insertReservation(db, confirmed('d', 'single', 30, 90, 'bo'))).toBe('stored');
  });

  it('beyond the capacity at its fullest moment, not before', () => {
    insertReservation(db, confirmed('a', 'group', 0, 60));
    insertReservation(db, confirmed('b', 'group', 0, 30));
    insertReservation(db, confirmed('c', 'group', 30, 60));
    expect(insertReservation(db, confirmed('d', 'group', 0, 60))).toBe('stored');
    expect(insertReservation(db, confirmed('e', 'group', 20, 40))).toBe('slot_taken');
    expect(insertReservation(db, confirmed('f', 'group', 60, 90))).toBe('stored');
  });

  it('while its resource does another service, whatever the capacity', () => {
    insertReservation(db, confirmed('a', 'single', 0, 60));
    expect(insertReservation(db, confirmed('b', 'group', 30, 90))).toBe('slot_taken');
  });

  it('over the limit of its date', () => {
    insertReservation(db, confirmed('a', 'rare', 0, 10));
    insertReservation(db, confirmed('b', 'rare', 0, 10, 'bo'));
    expect(insertReservation(db, confirmed('c', 'rare', 20, 30))).toBe('day_full');
    expect(insertReservation(db, confirmed('d', 'rare', 1440, 1450))).toBe('stored');
    expect(moveReservation(db, 'd', placement('ana', 20, 30), 0)).toBe('day_full');
    expect(moveReservation(db, 'a', placement('ana', 20, 30), 0)).toBe('stored');
  });

  it('over the limit of its resource on a date, whatever the services', () => {
    insertReservation(db, hold('a', 'single', 0, 10, 5, 'cy'));
    insertReservation(db, confirmed('b', 'group', 10, 20, 'cy'));
    insertReservation(db, confirmed('c', 'rare', 20, 30, 'cy'));
    expect(insertReservation(db, confirmed('d', 'single', 40, 50, 'cy'))).toBe('day_full');
    expect(insertReservation(db, confirmed('d', 'single', 40, 50, 'bo'))).toBe('stored');
    expect(moveReservation(db, 'd', placement('cy', 40, 50), 4)).toBe('day_full');
    expect(moveReservation(db, 'c', placement('cy', 60, 70), 4)).toBe('stored');
    expect(moveReservation(db, 'd', placement('cy', 40, 50), 5)).toBe('stored');
  });

  it('that is moved onto another one, and leaves it where it was', () => {
    insertReservation(db, confirmed('a', 'single', 0, 60));
    insertReservation(db, confirmed('b', 'single', 60, 120));
    expect(moveReservation(db, 'b', placement('ana', 30, 90), 0)).toBe('slot_taken');
    expect(findReservation(db, 'b')?.startAt).toBe(60 * minuteMs);
    expect(moveReservation(db, 'b', placement('ana', 90, 150), 0)).toBe('stored');
    expect(moveReservation(db, 'b', placement('ana', 60, 120), 0)).toBe('stored');
  });

  it('written by hand, even with OR IGNORE or OR REPLACE', () => {
    insertReservation(db, confirmed('a', 'single', 0, 60));
    const copy = (id: string, conflict: string) => () =>
      db.sqlite.exec(`INSERT ${conflict} INTO reservation
        SELECT '${id}', service_id, resource_id, state, start_at, end_at, blocked_start_at,
          blocked_end_at, time_zone, local_date, hold_expires_at, changed_at FROM reservation`);
    expect(copy('b', '')).toThrow('slot_taken');
    expect(copy('b', 'OR IGNORE')).toThrow('slot_taken');
    expect(copy('b', 'OR REPLACE')).toThrow('slot_taken');
  });

  it('longer than two days, buffers included', () => {
    const tooLong = { ...confirmed('a', 'single', 0, 60), blockedEndAt: 48 * 60 * minuteMs + 1 };
    expect(() => insertReservation(db, tooLong)).toThrow('reservation_blocked');
  });
});

describe('a hold', () => {
  it('keeps its time until it expires', () => {
    insertReservation(db, hold('a', 'single', 0, 60, 10));
    expect(insertReservation(db, confirmed('b', 'single', 0, 60, 'ana', 9))).toBe('slot_taken');
    expect(insertReservation(db, confirmed('b', 'single', 0, 60, 'ana', 10))).toBe('stored');
  });

  it('that expired and was overtaken cannot be confirmed any more', () => {
    insertReservation(db, hold('a', 'single', 0, 60, 10));
    insertReservation(db, confirmed('b', 'single', 0, 60, 'ana', 11));
    expect(confirmReservation(db, 'a', 12)).toBe('slot_taken');
    cancelReservation(db, 'b', 13);
    expect(confirmReservation(db, 'a', 14)).toBe('stored');
  });

  it('can be given up once, a booking cannot', () => {
    insertReservation(db, hold('a', 'single', 0, 60, 10));
    expect([deleteHold(db, 'a'), deleteHold(db, 'a')]).toEqual([true, false]);
    insertReservation(db, confirmed('b', 'single', 0, 60));
    expect(deleteHold(db, 'b')).toBe(false);
  });

  it('is forgotten some time after it expired', () => {
    insertReservation(db, hold('a', 'single', 0, 60, 10));
    insertReservation(db, hold('b', 'single', 60, 90, 20));
    deleteHoldsExpiredBefore(db, 20);
    expect([findReservation(db, 'a'), findReservation(db, 'b')?.id]).toEqual([null, 'b']);
  });
});

it('what is taken is listed for a time and counted by date, without what no longer counts', () => {
  insertReservation(db, confirmed('a', 'single', 0, 60));
  insertReservation(db, hold('b', 'single', 60, 120, 5));
  insertReservation(db, confirmed('c', 'single', 120, 180));
  cancelReservation(db, 'c', 1);
  insertReservation(db, confirmed('d', 'group', 1440, 1500));
  const range = { from: 59 * minuteMs, until: 1440 * minuteMs };
  const starts = (now: number) =>
    listOccupied(db, 'ana', range, now).map((each) => each.blockedStartAt / minuteMs);
  expect(starts(4)).toEqual([0, 60]);
  expect(starts(5)).toEqual([0]);
  const dates = { first: '1970-01-01', last: '1970-01-02' };
  expect(countReservationsByDate(db, 'single', dates, 4)).toEqual(new Map([['1970-01-01', 2]]));
});

interface Write {
  readonly kind: 'hold' | 'confirmed' | 'confirm' | 'move' | 'cancel';
  readonly target: number;
  readonly serviceId: string;
  readonly resourceId: string;
  readonly from: number;
  readonly length: number;
  readonly holdFor: number;
  readonly later: number;
}

const writes: fc.Arbitrary<Write[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('hold', 'confirmed', 'confirm', 'move', 'cancel'),
    target: fc.nat(40),
    serviceId: fc.constantFrom('single', 'group', 'group', 'rare'),
    resourceId: fc.constantFrom('ana', 'ana', 'bo', 'cy'),
    from: fc.nat(90),
    length: fc.integer({ min: 1, max: 40 }),
    holdFor: fc.integer({ min: 1, max: 12 }),
    later: fc.nat(4),
  }),
  { minLength: 5, maxLength: 40 },
);

it('random writes are stored or refused as the model says', { timeout: 60_000 }, () => {
  let [written, refused] = [0, 0];
  fc.assert(
    fc.property(writes, (all) => {
      db.sqlite.exec('DELETE FROM reservation');
      const model: Reservation[] = [];
      let now = 0;
      for (const [index, write] of all.entries()) {
        now += write.later;
        const expected = attempt(model, write, index, now);
        const outcome = expected ? perform(expected.row, write, now) : 'stored';
        expect(expected?.possible ?? ['stored']).toContain(outcome);
        if (outcome !== 'stored') refused += 1;
        written += 1;
      }
      expect(stored()).toEqual(model.toSorted((a, b) => a.id.localeCompare(b.id)));
    }),
    { numRuns: 300 },
  );
  process.stdout.write(`Reservations: ${written} writes, ${refused} refused, as the model says.\n`);
  expect(refused).toBeGreaterThan(50);
});

/** Applies the write to the model if the rules allow it; says what should have happened. */
function attempt(model: Reservation[], write: Write, index: number, now: number) {
  const isNew = write.kind === 'hold' || write.kind === 'confirmed';
  const old = model[write.target % Math.max(1, model.length)];
  if (!isNew && !old) return null;
  const row = isNew || !old ? fresh(write, index, now) : changed(old, write, now);
  const possible = judge(model, row, now);
  if (possible.includes('stored')) {
    if (isNew) model.push(row);
    else
      model.splice(
        model.findIndex(({ id }) => id === row.id),
        1,
        row,
      );
  }
  return { row, possible };
}

function fresh(write: Write, index: number, now: number): Reservation {
  const until = write.from + write.length;
  const id = `r${String(index).padStart(2, '0')}`;
  return write.kind === 'hold'
    ? hold(id, write.serviceId, write.from, until, now + write.holdFor, write.resourceId, now)
    : confirmed(id, write.serviceId, write.from, until, write.resourceId, now);
}

function changed(old: Reservation, write: Write, now: number): Reservation {
  switch (write.kind) {
    case 'confirm':
      return { ...old, state: 'confirmed', holdExpiresAt: null, changedAt: now };
    case 'cancel':
      return { ...old, state: 'cancelled', holdExpiresAt: null, changedAt: now };
    default: {
      const place = placement(write.resourceId, write.from, write.from + write.length);
      return { ...old, ...place, changedAt: now };
    }
  }
}

/** What the database may say: `stored`, or else any of the reasons against it. */
function judge(
  model: readonly Reservation[],
  row: Reservation,
  now: number,
): readonly ReservationOutcome[] {
  if (row.state === 'cancelled') return ['stored'];
  const counted = model.filter(
    (other) =>
      other.id !== row.id &&
      (other.state === 'confirmed' || (other.state === 'hold' && (other.holdExpiresAt ?? 0) > now)),
  );
  const here = counted.filter((other) => other.resourceId === row.resourceId);
  const against: ReservationOutcome[] = isTaken(here, row) ? ['slot_taken'] : [];
  const sameDay = counted.filter(
    (each) => each.serviceId === row.serviceId && each.localDate === row.localDate,
  );
  if (row.serviceId === 'rare' && sameDay.length >= 2) against.push('day_full');
  const sameDayHere = here.filter((each) => each.localDate === row.localDate);
  if (row.resourceId === 'cy' && sameDayHere.length >= 3) against.push('day_full');
  return against.length > 0 ? against : ['stored'];
}

function isTaken(here: readonly Reservation[], row: Reservation): boolean {
  const capacity = row.serviceId === 'group' ? 3 : 1;
  for (let at = row.blockedStartAt; at < row.blockedEndAt; at += minuteMs) {
    const present = here.filter((each) => each.blockedStartAt <= at && at < each.blockedEndAt);
    if (present.some(({ serviceId }) => serviceId !== row.serviceId)) return true;
    if (present.length >= capacity) return true;
  }
  return false;
}

function perform(row: Reservation, write: Write, now: number): ReservationOutcome {
  switch (write.kind) {
    case 'confirm':
      return confirmReservation(db, row.id, now);
    case 'move':
      return moveReservation(
        db,
        row.id,
        placement(write.resourceId, write.from, write.from + write.length),
        now,
      );
    case 'cancel':
      cancelReservation(db, row.id, now);
      return 'stored';
    default:
      return insertReservation(db, row);
  }
}

function stored(): Reservation[] {
  const ids = db.sqlite.prepare('SELECT id FROM reservation ORDER BY id').pluck().all();
  return ids.flatMap((id) => findReservation(db, String(id)) ?? []);
}

function service(id: string, capacity: number): Service {
  return {
    id,
    title: id,
    description: '',
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    stepMinutes: 60,
    packing: 'grid',
    leadMinutes: 0,
    horizonDays: 30,
    maxPerDay: null,
    capacity,
    active: true,
    sortOrder: 0,
  };
}

function placement(resourceId: string, fromMinute: number, untilMinute: number): Placement {
  const [startAt, endAt] = [fromMinute * minuteMs, untilMinute * minuteMs];
  const localDate = new Date(startAt).toISOString().slice(0, 10);
  const blocked = { blockedStartAt: startAt, blockedEndAt: endAt };
  return { resourceId, startAt, endAt, ...blocked, timeZone: 'UTC', localDate };
}

function confirmed(
  id: string,
  serviceId: string,
  fromMinute: number,
  untilMinute: number,
  resourceId = 'ana',
  changedAt = 0,
): Reservation {
  const place = placement(resourceId, fromMinute, untilMinute);
  return { id, serviceId, ...place, state: 'confirmed', holdExpiresAt: null, changedAt };
}

function hold(
  id: string,
  serviceId: string,
  fromMinute: number,
  untilMinute: number,
  holdExpiresAt: number,
  resourceId = 'ana',
  changedAt = 0,
): Reservation {
  const place = placement(resourceId, fromMinute, untilMinute);
  return { id, serviceId, ...place, state: 'hold', holdExpiresAt, changedAt };
}
