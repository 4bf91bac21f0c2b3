import { afterEach, beforeEach, expect, it } from 'vitest';
import { findContact } from '../../db/contacts.ts';
import { listInstances } from '../../db/instances.ts';
import { insertVersion, insertWorkflow, updateWorkflow } from '../../db/workflows.ts';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';
import { eventually } from '../../test/support/eventually.ts';
import { createManualClock, type ManualClock } from '../../test/support/manual-clock.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { createFeed } from '../feed.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createRuntime } from '../runtime/sqlite-runtime.ts';
import { type BookingStarts, createBookingStarts } from './booking-starts.ts';

const settings = { timeZone: 'Europe/Berlin', language: 'en', country: 'DE' };
const log = { info() {}, warn() {}, error: (message: string) => expect(message).toBe('') };
const hourMs = 3_600_000;

let desk: BookingDesk;
let clock: ManualClock;
let runtime: Runtime;
let starts: BookingStarts;
let ids = 0;
const feed = createFeed();

beforeEach(() => {
  desk = bookingDesk();
  clock = createManualClock(desk.clock.now);
  runtime = createRuntime({
    db: desk.db,
    feed,
    log,
    clock,
    settings: () => settings,
    randomId: () => `id${(ids++).toString(36).padStart(8, '0')}`,
    random: () => 0.5,
    channels: [],
    performRequest: () => expect.unreachable('Nothing is asked for.'),
  });
  starts = begin();
});
afterEach(async () => {
  await starts.stop();
  await runtime.stop(0);
  desk.db.sqlite.close();
});

function begin(): BookingStarts {
  const booking: BookingDeps = {
    db: desk.db,
    now: clock.now,
    slotSecret: 'a secret for tests',
    randomId: () => `id${ids++}`,
    publicUrl: 'https://plumber.example',
  };
  const made = createBookingStarts({
    booking,
    feed,
    log,
    clock,
    runtime,
    settings,
    provider: 'simulator',
  });
  made.start();
  return made;
}

function publish(events: string[]): void {
  const trigger = { type: 'booking-event', events, before: { amount: 30, unit: 'minutes' } };
  const document = {
    schemaVersion: 1,
    id: 'visits',
    name: 'Visits',
    trigger,
    start: null,
    steps: {},
  };
  insertWorkflow(desk.db, { id: 'visits', name: 'Visits', draft: document, at: 1 });
  insertVersion(desk.db, { workflowId: 'visits', document, createdAt: 1 });
  updateWorkflow(desk.db, 'visits', { enabled: true, updatedAt: 1 });
  feed.publish({ type: 'workflow', workflowId: 'visits' });
}

async function book(customer: object, more: object = {}): Promise<string> {
  const [slotId] = await desk.slotIds();
  const made = await desk.call('POST', '/v1/bookings', { slotId, customer, ...more });
  expect(made.status).toBe(201);
  feed.publish({ type: 'booking', bookingId: made.body.id });
  return made.body.id;
}

/** What was started, newest first, and for whom. */
async function ran(): Promise<string[]> {
  const instances = listInstances(desk.db, { workflowId: 'visits', limit: 50 });
  return Promise.all(
    instances.map(async ({ id, contactId }) => {
      const event = String((await runtime.read(id))?.data['event']);
      const contact = findContact(desk.db, contactId);
      return `${event} ${contact?.channel} ${contact?.userId}`;
    }),
  );
}

const happened = (...expected: string[]) =>
  eventually(async () => expect((await ran()).toSorted()).toEqual(expected.toSorted()));

it('tells of what happens from now on, once, also after a restart', async () => {
  await book({ name: 'Earlier', phone: '+4915112345678' });
  publish(['booked', 'cancelled']);
  const id = await book({ name: 'Ada', phone: '0151 98765432' });
  await happened('booked whatsapp 4915198765432');
  await starts.stop();
  await desk.call('POST', `/v1/bookings/${id}/cancel`, {});
  starts = begin();
  await happened('booked whatsapp 4915198765432', 'cancelled whatsapp 4915198765432');
  await starts.stop();
  desk.db.sqlite.exec(`update setting set value = '0' where key = 'bookingChangesSeen'`);
  starts = begin();
  await happened(
    'booked whatsapp 4915112345678',
    'booked whatsapp 4915198765432',
    'cancelled whatsapp 4915198765432',
  );
});

it('is for nobody where a booking has no phone number', async () => {
  publish(['booked']);
  await book({ name: 'Ada', email: 'ada@example.com' });
  await happened('booked none visits');
});

it('reminds in time, once, of what was booked in time', async () => {
  publish(['reminder']);
  await book({ name: 'Ada', phone: '+4915112345678' });
  clock.pass(10 * 60_000);
  expect(await ran()).toEqual([]);
  clock.pass(25 * 60_000);
  await happened('reminder whatsapp 4915112345678');
  await starts.stop();
  starts = begin();
  clock.pass(hourMs);
  await happened('reminder whatsapp 4915112345678');
});

it('does not remind of a visit that is over', async () => {
  publish(['reminder']);
  await book({ name: 'Ada', phone: '+4915112345678' });
  await starts.stop();
  clock.pass(3 * hourMs);
  starts = begin();
  await starts.stop();
  expect(await ran()).toEqual([]);
});
