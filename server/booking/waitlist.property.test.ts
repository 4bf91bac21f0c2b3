/**
 * The waitlist held against a model of six hours: whatever is booked, moved, cancelled, awaited,
 * given back or left to pass, what becomes free goes to who fits and came first, and to nobody else.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const numRuns = 60;

/** Friday at 9, 10 and 11, then Monday. */
const hours = [9, 10, 11, 81, 82, 83].map(
  (hour) => Date.parse('2026-10-01T22:00:00Z') + hour * hourMs,
);

interface Wait {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  state: 'waiting' | 'offered' | 'booked' | 'expired' | 'cancelled';
  at: number | null;
}

interface Model {
  readonly desk: BookingDesk;
  /** Who has which hour: the id of a booking, or of the entry it is kept for. */
  readonly taken: Map<number, string>;
  readonly waits: Wait[];
}

const operation = fc.record({
  kind: fc.constantFrom(
    'book',
    'book',
    'cancel',
    'cancel',
    'move',
    'join',
    'join',
    'leave',
    'take',
    'pass',
  ),
  place: fc.nat(5),
  other: fc.nat(5),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

it('what becomes free goes to who fits and came first', { timeout: 60_000 }, async () => {
  let [done, offered] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 25 }), async (all) => {
      const model: Model = { desk: bookingDesk(), taken: new Map(), waits: [] };
      for (const hour of hours.slice(0, 4)) await book(model, hour);
      for (const each of all) {
        model.desk.clock.now += 1_000;
        await perform(model, each);
        await compare(model);
        done += 1;
      }
      offered += model.waits.filter(({ at }) => at !== null).length;
      model.desk.db.sqlite.close();
    }),
    { numRuns },
  );
  process.stdout.write(`Waitlist: ${done} operations, ${offered} offers, as the model says.\n`);
  expect(offered).toBeGreaterThan(numRuns / 2);
});

function perform(model: Model, { kind, place, other }: Operation): Promise<unknown> | undefined {
  const free = freeHours(model, 0, Number.POSITIVE_INFINITY);
  const target = free[place % Math.max(1, free.length)];
  const bookings = [...model.taken].filter(([, id]) => !model.waits.some((wait) => wait.id === id));
  const booking = bookings[other % Math.max(1, bookings.length)];
  const offers = model.waits.filter(({ state }) => state === 'offered');
  const wait = model.waits[other % Math.max(1, model.waits.length)];
  const offer = offers[other % Math.max(1, offers.length)];
  switch (kind) {
    case 'book':
      return target === undefined ? undefined : book(model, target);
    case 'cancel':
      return booking && cancel(model, booking);
    case 'move':
      return booking && target !== undefined ? move(model, booking, target) : undefined;
    case 'join':
      return join(model, Math.min(place, other), Math.max(place, other));
    case 'leave':
      return wait && !isOver(model, wait) ? leave(model, wait) : undefined;
    case 'take':
      return offer && take(model, offer);
    default:
      return pass(model);
  }
}

const customer = { phone: '+4930901820' };

async function book({ desk, taken }: Model, hour: number): Promise<void> {
  const said = await desk.call('POST', '/v1/bookings', {
    slotId: await slotAt(desk, hour),
    customer,
  });
  expect(said.status).toBe(201);
  taken.set(hour, said.body.id);
}

async function cancel(model: Model, [hour, id]: readonly [number, string]): Promise<void> {
  await model.desk.call('POST', `/v1/bookings/${id}/cancel`, {});
  model.taken.delete(hour);
  settle(model);
}

async function move(
  model: Model,
  [hour, id]: readonly [number, string],
  target: number,
): Promise<void> {
  const slotId = await slotAt(model.desk, target);
  const said = await model.desk.call('POST', `/v1/bookings/${id}/reschedule`, { slotId });
  expect(said.status).toBe(200);
  model.taken.delete(hour);
  model.taken.set(target, id);
  settle(model);
}

async function join(model: Model, first: number, last: number): Promise<void> {
  const from = hours[first] ?? 0;
  const until = (hours[last] ?? 0) + hourMs;
  if (until <= model.desk.clock.now) return;
  const to = new Date(until).toISOString();
  const wish = { serviceId: 'repair', from: new Date(from).toISOString(), to, customer };
  const { body } = await model.desk.call('POST', '/v1/waitlist', wish);
  model.waits.push({ id: body.id, from, until, state: 'waiting', at: null });
  settle(model);
}

async function leave(model: Model, wait: Wait): Promise<void> {
  await model.desk.call('DELETE', `/v1/waitlist/${wait.id}`);
  if (wait.state !== 'waiting' && wait.state !== 'offered') return;
  if (wait.at !== null) model.taken.delete(wait.at);
  wait.state = 'cancelled';
  settle(model);
}

async function take(model: Model, wait: Wait): Promise<void> {
  const { text } = await model.desk.call('GET', `/v1/waitlist/${wait.id}`);
  const holdId = /"holdId":"([^"]+)"/.exec(text)?.[1];
  const said = await model.desk.call('POST', '/v1/bookings', { holdId, customer });
  expect(said.status).toBe(201);
  wait.state = 'booked';
  if (wait.at !== null) model.taken.set(wait.at, said.body.id);
}

/** Longer than an offer is kept. */
async function pass(model: Model): Promise<void> {
  model.desk.clock.now += 31 * minuteMs;
  await model.desk.call('POST', '/v1/waitlist/offers');
  for (const wait of model.waits.filter(({ state }) => state === 'offered')) {
    if (wait.at !== null) model.taken.delete(wait.at);
    wait.state = 'expired';
  }
  settle(model);
}

function settle(model: Model): void {
  for (const wait of model.waits.filter(({ state }) => state === 'waiting')) {
    const [hour] = freeHours(model, wait.from, wait.until);
    if (hour === undefined) continue;
    Object.assign(wait, { state: 'offered', at: hour });
    model.taken.set(hour, wait.id);
  }
}

function freeHours({ desk, taken }: Model, from: number, until: number): number[] {
  const { now } = desk.clock;
  return hours.filter(
    (hour) => !taken.has(hour) && hour >= now && hour >= from && hour + hourMs <= until,
  );
}

/** Nobody says so at once: who waits in vain is only told when they look, or something changes. */
function isOver({ desk }: Model, { state, until }: Wait): boolean {
  return state === 'waiting' && until <= desk.clock.now;
}

const slots = z.object({ slots: z.array(z.object({ id: z.string(), start: z.string() })) });
const entries = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      offer: z.object({ start: z.string() }).nullable(),
    }),
  ),
});

async function freeSlots(desk: BookingDesk) {
  const { text } = await desk.call('GET', '/v1/slots?serviceId=repair&from=2026-10-02&days=4');
  return slots.parse(JSON.parse(text)).slots;
}

async function slotAt(desk: BookingDesk, hour: number): Promise<string> {
  return (await freeSlots(desk)).find(({ start }) => Date.parse(start) === hour)?.id ?? '';
}

async function compare(model: Model): Promise<void> {
  const { desk, waits } = model;
  const free = (await freeSlots(desk)).map(({ start }) => Date.parse(start));
  expect(free).toEqual(freeHours(model, 0, Number.POSITIVE_INFINITY));
  const listed = entries.parse(JSON.parse((await desk.call('GET', '/v1/waitlist')).text)).entries;
  for (const wait of waits.filter((each) => !isOver(model, each))) {
    const shown = listed.find(({ id }) => id === wait.id);
    expect([wait.id, shown?.status]).toEqual([wait.id, wait.state]);
    if (shown?.offer) expect(Date.parse(shown.offer.start)).toBe(wait.at);
  }
}
