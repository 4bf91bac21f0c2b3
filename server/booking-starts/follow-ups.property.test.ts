/**
 * Follow-ups held against a model: whatever is booked, moved, cancelled, begun and done, and however
 * often the server is stopped or killed meanwhile, a workflow hears what it should, once.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ListeningDesk, listeningDesk } from '../../test/support/listening-desk.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const numRuns = 25;

interface Pending {
  readonly what: 'reminder' | 'on-the-way' | 'survey';
  readonly id: string;
  readonly dueAt: number;
  /** After this it is too late to tell it. */
  readonly until: number;
}

interface Visit {
  readonly id: string;
  start: number;
  status: string;
  isOnTheWayTold: boolean;
}

/** What should be told, kept by somebody who thinks of nothing but the rules. */
interface Model {
  readonly office: ListeningDesk;
  readonly visits: Visit[];
  readonly expected: string[];
  pending: Pending[];
}

const operation = fc.record({
  kind: fc.constantFrom('book', 'book', 'move', 'cancel', 'status', 'pass', 'pass', 'down', 'kill'),
  place: fc.nat(20),
  status: fc.constantFrom('en_route', 'arrived', 'done', 'no_show'),
  hours: fc.integer({ min: 1, max: 40 }),
  moment: fc.constantFrom('before' as const, 'after' as const),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

it('a follow-up is told iff it should be, once', { timeout: 120_000 }, async () => {
  let [operations, told, kills] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 30 }), async (all) => {
      const office = await listeningDesk();
      const model: Model = { office, visits: [], expected: [], pending: [] };
      const events = ['rescheduled', 'cancelled', 'reminder', 'on-the-way', 'survey', 'completed'];
      await office.publish({ events });
      for (const each of all) {
        await perform(model, each);
        await office.look();
        operations += 1;
      }
      await pass(model, 20 * dayMs);
      expect(office.told.toSorted()).toEqual(model.expected.toSorted());
      told += office.told.length;
      kills += office.deaths();
      await office.stop();
      office.desk.db.sqlite.close();
    }),
    { numRuns },
  );
  process.stdout.write(
    `Follow-ups: ${operations} operations, ${kills} kills, ${told} told, each once, 0 wrong.\n`,
  );
  expect(told).toBeGreaterThan(numRuns);
});

async function perform(model: Model, each: Operation): Promise<void> {
  const { office, visits } = model;
  const visit = visits[each.place % Math.max(1, visits.length)];
  switch (each.kind) {
    case 'book':
      return book(model, each.place);
    case 'move':
      return visit && move(model, visit, each.place);
    case 'cancel':
      return visit && cancel(model, visit);
    case 'status':
      return visit && setStatus(model, visit, each.status);
    case 'pass':
      return pass(model, each.hours * hourMs);
    case 'down':
      await office.stop();
      office.clock.pass(each.hours * hourMs);
      await office.restart();
      return due(model);
    case 'kill':
      office.dieAtStart(each.moment);
      return pass(model, each.hours * hourMs);
  }
}

async function pass(model: Model, ms: number): Promise<void> {
  const { clock } = model.office;
  const until = clock.now() + ms;
  const moments = model.pending.map(({ dueAt }) => dueAt).filter((at) => at <= until);
  for (const at of [...moments.toSorted((a, b) => a - b), until]) {
    if (at > clock.now()) await model.office.pass(at - clock.now());
    due(model);
  }
}

/** Of what has become due, all is told that is not over. */
function due({ office, pending, expected, visits }: Model): void {
  const now = office.clock.now();
  for (const each of pending.filter(({ dueAt }) => dueAt <= now)) {
    pending.splice(pending.indexOf(each), 1);
    if (each.until <= now) continue;
    expected.push(`${each.what} ${each.id}`);
    const visit = visits.find(({ id }) => id === each.id);
    if (visit && each.what === 'on-the-way') visit.isOnTheWayTold = true;
  }
}

async function book(model: Model, place: number): Promise<void> {
  const slot = await freeSlot(model, place);
  if (!slot) return;
  const request = { slotId: slot.id, customer: { phone: '+4915112345678' } };
  const { body } = await model.office.desk.call('POST', '/v1/bookings', request);
  const start = Date.parse(slot.start);
  const visit = { id: body.id, start, status: 'confirmed', isOnTheWayTold: false };
  model.visits.push(visit);
  expectVisit(model, visit);
}

async function move(model: Model, visit: Visit, place: number): Promise<void> {
  const slot = await freeSlot(model, place);
  if (!slot) return;
  const path = `/v1/bookings/${visit.id}/reschedule`;
  const { status } = await model.office.desk.call('POST', path, { slotId: slot.id });
  const isPossible = visit.status !== 'cancelled' && visit.status !== 'done';
  expect(status).toBe(isPossible ? 200 : 409);
  if (!isPossible) return;
  forget(model, visit);
  Object.assign(visit, {
    start: Date.parse(slot.start),
    status: 'confirmed',
    isOnTheWayTold: false,
  });
  model.expected.push(`rescheduled ${visit.id}`);
  expectVisit(model, visit);
}

async function cancel(model: Model, visit: Visit): Promise<void> {
  await model.office.desk.call('POST', `/v1/bookings/${visit.id}/cancel`, {});
  if (visit.status === 'cancelled' || visit.status === 'done') return;
  visit.status = 'cancelled';
  forget(model, visit);
  model.expected.push(`cancelled ${visit.id}`);
}

const order = ['confirmed', 'en_route', 'arrived', 'done'];

async function setStatus(model: Model, visit: Visit, status: string): Promise<void> {
  await model.office.desk.call('POST', `/v1/appointments/${visit.id}/status`, { status });
  const place = order.indexOf(visit.status);
  const isOpen = place >= 0 && visit.status !== 'done';
  if (!isOpen || (status !== 'no_show' && order.indexOf(status) <= place)) return;
  visit.status = status;
  if (status === 'no_show') return forget(model, visit);
  if (status === 'en_route' && !visit.isOnTheWayTold) {
    visit.isOnTheWayTold = true;
    model.expected.push(`on-the-way ${visit.id}`);
  }
  const survey = model.pending.find(({ id, what }) => id === visit.id && what === 'survey');
  forget(model, visit);
  if (status === 'done') model.expected.push(`completed ${visit.id}`);
  if (!survey) return;
  const now = model.office.clock.now();
  model.pending.push(status === 'done' ? { ...survey, dueAt: now + dayMs } : survey);
}

function expectVisit({ office, pending }: Model, { id, start }: Visit): void {
  const now = office.clock.now();
  const ahead: Pending[] = [
    { what: 'reminder', id, dueAt: start - dayMs, until: start },
    { what: 'on-the-way', id, dueAt: start - 30 * minuteMs, until: start + hourMs },
    { what: 'survey', id, dueAt: start + hourMs + dayMs, until: Number.POSITIVE_INFINITY },
  ];
  pending.push(...ahead.filter(({ dueAt }) => dueAt > now));
}

function forget(model: Model, { id }: Visit): void {
  model.pending = model.pending.filter((each) => each.id !== id);
}

/** On the days of this test no clock is changed. */
async function freeSlot({ office }: Model, place: number) {
  const { body } = await office.desk.call('GET', '/v1/slots?serviceId=repair&limit=12');
  return body.slots[place % Math.max(1, body.slots.length)];
}
