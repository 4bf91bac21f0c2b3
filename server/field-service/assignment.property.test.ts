/**
 * Who is sent, held against a model that looks at every start there is: on random days, with the clock
 * going forward on one of them, whoever is sent has the skill, lives by their hours and their limit,
 * goes where they may, and gets from one visit to the next in time; and whoever asks is sent away only
 * when nobody could have come.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTransaction } from '../../db/booking/in-transaction.ts';
import { insertResource } from '../../db/booking/resources.ts';
import { insertService } from '../../db/booking/services.ts';
import { setWeeklyHours } from '../../db/booking/weekly-hours.ts';
import { putPostalCode } from '../../db/field-service/postal-codes.ts';
import { putTechnician } from '../../db/field-service/technicians.ts';
import { openDatabase } from '../../db/open.ts';
import { readAt } from '../booking/slot-model.fixture.ts';
import { bookVisit } from './book-visit.ts';

const numRuns = 70;
const minuteMs = 60_000;
const timeZone = 'America/Los_Angeles';
/** Friday, 00:00; on Sunday the clock goes forward. */
const friday = Date.parse('2026-03-06T08:00:00Z');
const dates = ['2026-03-06', '2026-03-07', '2026-03-08'];
const durations = { plumbing: 60, electrical: 95 } as const;
type ServiceType = keyof typeof durations;
const skillSets: readonly (readonly ServiceType[])[] = [
  ['plumbing'],
  ['electrical'],
  ['plumbing', 'electrical'],
];
const bufferMinutes = 15;
const windows = { morning: [8, 12], afternoon: [12, 16], evening: [16, 20] } as const;

/** On a line to the north, 0.06° apart: some 11 minutes by road from one to the next. */
const codes = ['95110', '95111', '95120', '95130', '94607', '94608'];
const placeOf = (code: string) => {
  return { latitude: 37.2 + codes.indexOf(code) * 0.06, longitude: -121.9 };
};
const areas: Readonly<Record<string, readonly string[]>> = {
  '951*': ['95110', '95111', '95120', '95130'],
  '95111-95120': ['95111', '95120'],
  '94607': ['94607'],
  '*': codes,
};

const technician = fc.record({
  skills: fc.constantFrom(...skillSets),
  area: fc.constantFrom(...Object.keys(areas)),
  home: fc.constantFrom(...codes),
  from: fc.integer({ min: 7, max: 13 }),
  hours: fc.integer({ min: 2, max: 8 }),
  maxPerDay: fc.constantFrom(null, 1, 2, 3),
});
const request = fc.record({
  serviceType: fc.constantFrom<ServiceType[]>('plumbing', 'electrical'),
  postalCode: fc.constantFrom(...codes),
  preferredDate: fc.constantFrom(...dates),
  timeSlot: fc.constantFrom('morning', 'afternoon', 'evening'),
});
type Technician = typeof technician extends fc.Arbitrary<infer T> ? T : never;
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never;

interface Visit {
  readonly who: number;
  readonly start: number;
  readonly end: number;
  readonly postalCode: string;
}

interface World {
  readonly technicians: readonly Technician[];
  readonly visits: Visit[];
}

it('sends only who can come, and nobody away for whom somebody could', { timeout: 90_000 }, () => {
  let [sent, away] = [0, 0];
  const technicians = fc.array(technician, { minLength: 1, maxLength: 3 });
  const requests = fc.array(request, { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(technicians, requests, (who, asked) => {
      const world: World = { technicians: who, visits: [] };
      const deps = company(who);
      for (const each of asked) {
        const possible = everyStart(world, each);
        const start = send(deps, each);
        if (start === null) {
          expect(possible).toEqual([]);
          away += 1;
        } else {
          expect(possible).toContain(`${start.who} ${start.start}`);
          const end = start.start + durations[each.serviceType] * minuteMs;
          world.visits.push({ ...start, end, postalCode: each.postalCode });
          sent += 1;
        }
      }
      deps.db.sqlite.close();
    }),
    { numRuns },
  );
  const days = numRuns * dates.length;
  process.stdout.write(`Assignment: ${days} random days, ${sent} sent, ${away} not, 0 wrong.\n`);
  expect(Math.min(sent, away)).toBeGreaterThan(100);
});

function send(deps: ReturnType<typeof company>, { serviceType, ...asked }: Request) {
  const booked = inTransaction(deps.db, () =>
    bookVisit(deps, {
      request: {
        ...asked,
        serviceType,
        urgency: 'standard',
        skillLevel: 1,
        technicianIds: null,
        preferredTechnicianId: null,
        receivedAt: deps.now(),
      },
      slot: null,
      deadlineAt: null,
      bookedFor: { customer: { phone: '+4930901820' }, source: {}, answers: {}, notes: undefined },
      details: {},
    }),
  );
  if (booked.outcome === 'refused') return null;
  const row = deps.db.sqlite
    .prepare<[string], { who: string; start: number }>(
      'select resource_id as who, start_at as start from reservation where id = ?',
    )
    .get(booked.appointment.bookingId);
  return row ? { who: Number(row.who), start: row.start } : null;
}

/** Every technician and start, five minutes after five minutes, against which nothing speaks. */
function everyStart(world: World, asked: Request): string[] {
  const [from] = windows[asked.timeSlot];
  const found: string[] = [];
  for (const [who, each] of world.technicians.entries()) {
    if (!each.skills.includes(asked.serviceType)) continue;
    if (!areas[each.area]?.includes(asked.postalCode)) continue;
    for (let minute = 0; minute < 240; minute += 5) {
      const start = moment(asked.preferredDate, from * 60 + minute);
      if (canCome(world, who, asked, start)) found.push(`${who} ${start}`);
    }
  }
  return found;
}

function canCome({ technicians, visits }: World, who: number, asked: Request, start: number) {
  const technician = technicians[who];
  if (!technician) return false;
  const end = start + durations[asked.serviceType] * minuteMs;
  if (start < friday + 60 * minuteMs) return false;
  if (!works(technician, start) || !works(technician, end - 1)) return false;
  const theirs = visits.filter((visit) => visit.who === who);
  const sameDay = theirs.filter((visit) => dateAt(visit.start) === dateAt(start));
  if (technician.maxPerDay !== null && sameDay.length >= technician.maxPerDay) return false;
  return theirs.every((visit) => {
    const way = wayMs(visit.postalCode, asked.postalCode);
    const apart = Math.max(bufferMinutes * minuteMs, way);
    return visit.start < start ? visit.end + apart <= start : end + apart <= visit.start;
  });
}

function works({ from, hours }: Technician, at: number): boolean {
  const [hour = 0] = readAt(timeZone, at).slice(11).split(':').map(Number);
  return hour >= from && hour < from + hours;
}

function dateAt(at: number): string {
  return readAt(timeZone, at).slice(0, 10);
}

/** By the law of cosines, 1.3 times that on the road, at 35 km an hour. */
function wayMs(from: string, to: string): number {
  const [a, b] = [from, to].map((code) => (placeOf(code).latitude * Math.PI) / 180);
  if (a === undefined || b === undefined) throw new Error('both are there');
  const angle = Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b)));
  return ((6371 * angle * 1.3) / 35) * 60 * minuteMs;
}

/** The clock goes forward at 2:00 on Sunday: from 8:00 on it is an hour ahead. */
function moment(date: string, minute: number): number {
  const sinceFriday = dates.indexOf(date) * 1440 + minute - (date === '2026-03-08' ? 60 : 0);
  return friday + sinceFriday * minuteMs;
}

function company(technicians: readonly Technician[]) {
  const db = openDatabase(':memory:');
  for (const [id, durationMinutes] of Object.entries(durations)) {
    insertService(db, {
      id,
      title: id,
      description: '',
      durationMinutes,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: bufferMinutes,
      stepMinutes: 30,
      packing: 'grid',
      leadMinutes: 60,
      horizonDays: 30,
      maxPerDay: null,
      capacity: 1,
      active: true,
      sortOrder: 1,
    });
  }
  for (const code of codes) putPostalCode(db, { code, ...placeOf(code) });
  for (const [index, each] of technicians.entries()) addTechnician(db, String(index), each);
  let ids = 0;
  const randomId = () => `id-${++ids}`;
  return { db, now: () => friday, slotSecret: 's', randomId, publicUrl: 'https://x.example' };
}

function addTechnician(db: ReturnType<typeof openDatabase>, id: string, each: Technician): void {
  const { maxPerDay, from, hours, area, home, skills } = each;
  insertResource(db, { id, name: id, timeZone, active: true, maxPerDay });
  const open = { startMinute: from * 60, endMinute: (from + hours) * 60 };
  setWeeklyHours(
    db,
    id,
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...open })),
  );
  putTechnician(db, {
    resourceId: id,
    skills: Object.fromEntries(skills.map((skill) => [skill, 1])),
    area: [area],
    homePostalCode: home,
    homeLatitude: null,
    homeLongitude: null,
    onCall: false,
    phone: null,
    lastAssignedAt: null,
  });
}
