import { expect, it } from 'vitest';
import { listResources } from '../../db/booking/resources.ts';
import { listServices, updateService } from '../../db/booking/services.ts';
import { openDatabase } from '../../db/open.ts';
import { testMedia } from '../../test/support/test-media.ts';
import { createBookingApp } from './create-booking-app.ts';
import { seedBooking } from './seed-booking.ts';

const options = { timeZone: 'Australia/Lord_Howe' };

it('a fresh database gets a company whose services can all be booked', async () => {
  const db = openDatabase(':memory:');
  seedBooking(db, options);
  const now = () => Date.parse('2026-10-02T06:00:00Z');
  const deps = { db, now, slotSecret: 's', randomId: () => 'id', publicUrl: 'http://localhost' };
  const app = createBookingApp({ ...deps, media: testMedia(db, { now: now() }) });
  expect(listServices(db)).toHaveLength(8);
  for (const { id } of listServices(db)) {
    const response = await app.request(`/v1/slots?serviceId=${id}`);
    expect(await response.json()).toMatchObject({ status: 'ok', timeZone: options.timeZone });
  }
});

it('what the owner changed is never touched again', () => {
  const db = openDatabase(':memory:');
  seedBooking(db, options);
  for (const service of listServices(db)) updateService(db, { ...service, title: 'Mine' });
  seedBooking(db, { timeZone: 'UTC' });
  expect(new Set(listServices(db).map(({ title }) => title))).toEqual(new Set(['Mine']));
  expect(new Set(listResources(db).map(({ timeZone }) => timeZone))).toEqual(
    new Set([options.timeZone]),
  );
});
