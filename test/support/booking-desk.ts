import * as z from 'zod';
import { setServicesOfResource } from '../../db/booking/resource-services.ts';
import { insertResource } from '../../db/booking/resources.ts';
import { insertService, type Service } from '../../db/booking/services.ts';
import { setWeeklyHours } from '../../db/booking/weekly-hours.ts';
import { openDatabase } from '../../db/open.ts';
import type {
  BookingCalendars,
  BookingChanged,
  BookingDeps,
} from '../../server/booking/booking-deps.ts';
import { createBookingApp } from '../../server/booking/create-booking-app.ts';
import { testMedia } from './test-media.ts';

/** A booking back end to call, with a clock to turn. */
export interface BookingDesk {
  readonly app: ReturnType<typeof createBookingApp>;
  readonly db: ReturnType<typeof openDatabase>;
  readonly deps: BookingDeps;
  readonly clock: { now: number };
  /** Made when a photo is first kept. */
  readonly mediaFolder: string;
  /** What was reported as changed, in order. */
  readonly changes: BookingChanged[];
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Said>;
  /** The ids of the first free slots. */
  slotIds(serviceId?: string): Promise<string[]>;
}

/** What was answered: the body as text, and the parts of it that tests reach into. */
export interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: z.infer<typeof answer>;
}

const slot = z.looseObject({ id: z.string(), start: z.string(), title: z.string() });

const answer = z.looseObject({
  status: z.string().default(''),
  id: z.string().default(''),
  holdId: z.string().default(''),
  icsUrl: z.string().default(''),
  reference: z.string().default(''),
  next: z.string().nullable().default(null),
  slots: z.array(slot).default([]),
  alternatives: z.array(slot).default([]),
  error: z.unknown().optional(),
});

/** Friday, 2 October 2026, 08:00 in Berlin. */
const friday = Date.parse('2026-10-02T06:00:00Z');

/**
 * One technician in Berlin, Monday to Friday from 9 to 12, who does repairs and quotes, and gives a
 * course for three. `file` is `:memory:` unless the test needs a file; `more` is what else is not as usual.
 */
export function bookingDesk(
  file = ':memory:',
  calendars?: (world: Pick<BookingDeps, 'db' | 'now'>) => BookingCalendars,
  more: Pick<Partial<BookingDeps>, 'now' | 'quietHours' | 'onWritten'> = {},
): BookingDesk {
  const db = openDatabase(file);
  const clock = { now: friday };
  const changes: BookingChanged[] = [];
  let ids = 0;
  insertOffice(db);
  const media = testMedia(db, clock);
  const now = () => clock.now;
  const deps = {
    db,
    now,
    ...(calendars && { calendars: calendars({ db, now }) }),
    slotSecret: 'a secret for tests',
    randomId: () => `id-${process.pid}-${++ids}`,
    publicUrl: 'https://plumber.example',
    media,
    onBookingChanged: (change: BookingChanged) => void changes.push(change),
    ...more,
  };
  const app = createBookingApp(deps);
  const call: BookingDesk['call'] = async (method, path, body, headers = {}) => {
    const response = await app.request(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json');
    const { status } = response;
    const parsed = answer.parse(isJson ? JSON.parse(text) : {});
    return { status, headers: response.headers, text, body: parsed };
  };
  const slotIds = async (serviceId = 'repair') => {
    const { body } = await call('GET', `/v1/slots?serviceId=${serviceId}`);
    return body.slots.map(({ id }) => id);
  };
  return { app, db, deps, clock, mediaFolder: media.folder, changes, call, slotIds };
}

const usual: Omit<Service, 'id' | 'title'> = {
  description: '',
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  stepMinutes: 60,
  packing: 'grid',
  leadMinutes: 0,
  horizonDays: 14,
  maxPerDay: null,
  capacity: 1,
  active: true,
  sortOrder: 0,
};

function insertOffice(db: BookingDesk['db']): void {
  insertService(db, { ...usual, id: 'repair', title: 'Repair', description: 'We mend it' });
  insertService(db, { ...usual, id: 'quote', title: 'Quote', leadMinutes: 60, sortOrder: 1 });
  insertService(db, { ...usual, id: 'course', title: 'Course', capacity: 3, sortOrder: 2 });
  insertResource(db, { id: 'ana', name: 'Ana', timeZone: 'Europe/Berlin', active: true });
  setServicesOfResource(db, 'ana', ['repair', 'quote', 'course']);
  const mornings = [1, 2, 3, 4, 5].map((weekday) => {
    return { weekday, startMinute: 540, endMinute: 720 };
  });
  setWeeklyHours(db, 'ana', mornings);
}
