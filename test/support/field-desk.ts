import * as z from 'zod';
import { openDatabase } from '../../db/open.ts';
import type { BookingAppDeps, BookingChanged, Notify } from '../../server/booking/booking-deps.ts';
import { createBookingApp } from '../../server/booking/create-booking-app.ts';
import { seedBooking } from '../../server/booking/seed-booking.ts';
import { testMedia } from './test-media.ts';

/** What a test reaches into of an answer. */
const answer = z.looseObject({
  status: z.string().default(''),
  id: z.string().default(''),
  bookingId: z.string().nullable().default(null),
  outcome: z.string().default(''),
  text: z.string().default(''),
  ticket: z.looseObject({ id: z.string(), callbackBy: z.string() }).optional(),
  technician: z.looseObject({ id: z.string(), name: z.string() }).nullable().optional(),
  technicians: z.array(z.looseObject({ id: z.string() })).default([]),
  alternatives: z
    .array(z.looseObject({ slotId: z.string().default(''), slot: z.string().default('') }))
    .default([]),
  tickets: z.array(z.looseObject({ id: z.string() })).default([]),
  error: z.looseObject({ code: z.string(), message: z.string() }).optional(),
});

export interface FieldDesk {
  readonly deps: BookingAppDeps;
  readonly clock: { now: number };
  readonly told: Parameters<Notify>[0][];
  readonly changes: BookingChanged[];
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: z.infer<typeof answer> }>;
}

/** Monday, 9 February 2026, 07:00 in San José. */
const monday = Date.parse('2026-02-09T15:00:00Z');

/** The sample company in San José, with a clock to turn. */
export function fieldDesk(file = ':memory:'): FieldDesk {
  const db = openDatabase(file);
  seedBooking(db, { timeZone: 'America/Los_Angeles' });
  const clock = { now: monday };
  const told: Parameters<Notify>[0][] = [];
  const changes: BookingChanged[] = [];
  let ids = 0;
  const deps: BookingAppDeps = {
    db,
    now: () => clock.now,
    slotSecret: 'a secret for tests',
    randomId: () => `id-${process.pid}-${++ids}`,
    publicUrl: 'https://plumber.example',
    media: testMedia(db, clock),
    onBookingChanged: (change) => void changes.push(change),
    notify: async (notice) => {
      told.push(notice);
      return 'sent';
    },
  };
  const app = createBookingApp(deps);
  return {
    deps,
    clock,
    told,
    changes,
    async call(method, path, body, headers = {}) {
      const response = await app.request(path, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: answer.parse(await response.json()) };
    },
  };
}

/** The form that somebody in San José fills in. */
export const form = {
  service_type: 'plumbing',
  urgency: 'standard',
  street_address: '456 Oak Avenue',
  apt_unit: '2A',
  city: 'San José',
  postal_code: '95110',
  property_type: 'apartment',
  problem_description: 'The kitchen sink drips',
  problem_photo: '',
  access_requirements: ['building_code', 'contact_first'],
  preferred_date: '2026-02-10',
  time_slot: 'morning',
  contact_name: 'Maria García',
  contact_phone: '+15559876543',
  contact_email: 'maria@example.com',
  flow_token: 'unused',
};
