import { createRoute, z } from '@hono/zod-openapi';
import { calendarKinds, calendarStates } from '../../db/schema/calendar.ts';
import { discoverCalendars } from '../booking/calendars/caldav/discover-calendars.ts';
import type { Calendar } from '../booking/calendars/calendar.ts';
import { enteredSettings } from '../booking/calendars/calendar-settings.ts';
import type { CalendarWorld } from '../booking/calendars/calendar-world.ts';
import { completeSettings } from '../booking/calendars/complete-settings.ts';
import {
  changeConnection,
  connectCalendar,
  connectionWithConflicts,
  disconnectCalendar,
  hurryConnection,
  listShownConnections,
  requireConnection,
} from '../booking/calendars/connections.ts';
import { ApiError } from '../errors.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter, done, jsonBody } from './router.ts';

export const connectionChoices = {
  name: z.string().trim().min(1).max(72).optional(),
  /** Whether bookings are written there; its busy time counts either way. */
  writes: z.boolean().optional(),
  /** When the calendar has been silent for ten minutes: refuse bookings, or go by what was known. */
  whenSilent: z.enum(['refuse', 'use-known']).optional(),
};

const shown = z.object({
  id: z.string(),
  resourceId: z.string(),
  kind: z.enum(calendarKinds),
  name: z.string(),
  /** Which calendar it is, and as whom we come there. */
  address: z.string(),
  account: z.string(),
  writes: z.boolean(),
  whenSilent: z.enum(['refuse', 'use-known']),
  state: z.enum(calendarStates),
  /** What is wrong, and what to do about it. */
  problem: z.string().nullable(),
  /** Bookings that are not yet in the calendar as they should be. */
  pendingWrites: z.number(),
  lastSyncAt: z.number().nullable(),
  nextSyncAt: z.number(),
  createdAt: z.number(),
});
const conflict = z.object({
  bookingId: z.string(),
  reference: z.string(),
  at: z.number(),
  message: z.string(),
});
const withConflicts = shown.extend({ conflicts: z.array(conflict) });
const params = z.object({ id: z.string().min(1).max(64) });
const created = z.object({ id: z.string() });

const listRoute = createRoute({
  method: 'get',
  path: '/api/calendar-connections',
  summary: 'The calendars that resources are connected with, without their secrets',
  middleware: needs('operator'),
  responses: answers(z.object({ connections: z.array(shown) }), 'The connections, oldest first'),
});

const createdRoute = createRoute({
  method: 'post',
  path: '/api/calendar-connections',
  summary: 'Connect a resource with a calendar',
  middleware: needs('owner'),
  request: jsonBody(
    z.object({ resourceId: z.string().min(1), settings: enteredSettings, ...connectionChoices }),
  ),
  responses: answers(created, 'It is connected, and being read'),
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/calendar-connections/{id}',
  summary: 'A connection: when it was last read, what is still to be written, what went wrong',
  middleware: needs('operator'),
  request: { params },
  responses: answers(withConflicts, 'The connection'),
});

const changeRoute = createRoute({
  method: 'put',
  path: '/api/calendar-connections/{id}',
  summary: 'Change a connection; what is left out stays',
  middleware: needs('owner'),
  request: {
    params,
    ...jsonBody(z.object({ settings: enteredSettings.optional(), ...connectionChoices })),
  },
  responses: answers(withConflicts, 'The connection'),
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/calendar-connections/{id}',
  summary: 'Take a connection away; what was written into the calendar stays there',
  middleware: needs('owner'),
  request: { params },
  responses: answers(done, 'Its busy time no longer counts'),
});

const testRoute = createRoute({
  method: 'post',
  path: '/api/calendar-connections/{id}/test',
  summary: 'Try a connection',
  middleware: needs('operator'),
  request: { params },
  responses: answers(
    z.object({
      ok: z.boolean(),
      canRead: z.boolean(),
      canWrite: z.boolean(),
      name: z.string().nullable(),
      timeZone: z.string().nullable(),
      message: z.string(),
    }),
    'What can be done there, and what is wrong',
  ),
});

const syncRoute = createRoute({
  method: 'post',
  path: '/api/calendar-connections/{id}/sync',
  summary: 'Read a calendar now, and write what is still to be written',
  middleware: needs('operator'),
  request: { params },
  responses: answers(withConflicts, 'The connection, as it is after that'),
});

const discoverRoute = createRoute({
  method: 'post',
  path: '/api/calendar-connections/caldav/calendars',
  summary: 'The calendars somebody has on a CalDAV server, to choose one from',
  middleware: needs('owner'),
  request: jsonBody(
    z.object({
      serverUrl: z.url({
        protocol: /^https?$/,
        error: 'Give an address that starts with https://.',
      }),
      username: z.string().trim().min(1).max(320),
      password: z.string().min(1).max(1_000),
    }),
  ),
  responses: answers(
    z.object({ calendars: z.array(z.object({ url: z.string(), name: z.string() })) }),
    'The calendars',
  ),
});

/** The calendars of resources: which, how they are, and how to sign in there, which never comes out. */
export function calendarConnectionRoutes({ calendars: world }: { calendars: CalendarWorld }) {
  const { db, sync, defaults } = world;
  return createRouter()
    .openapi(listRoute, (c) => c.json({ connections: listShownConnections(world) }, 200))
    .openapi(discoverRoute, async (c) => {
      const found = await discoverCalendars(c.req.valid('json'), world);
      if (!found.ok) throw new ApiError('unprocessable', found.failure.message);
      return c.json({ calendars: [...found.value] }, 200);
    })
    .openapi(createdRoute, (c) => {
      const { resourceId, settings, ...choices } = c.req.valid('json');
      const complete = completeSettings(settings, defaults);
      const { id } = connectCalendar(world, resourceId, complete, choices);
      sync.look();
      return c.json({ id }, 200);
    })
    .openapi(readRoute, (c) => c.json(connectionWithConflicts(world, c.req.valid('param').id), 200))
    .openapi(changeRoute, (c) => {
      const { id } = c.req.valid('param');
      const { settings, ...choices } = c.req.valid('json');
      const complete = settings && completeSettings(settings, defaults);
      changeConnection(world, id, complete, choices);
      sync.look();
      return c.json(connectionWithConflicts(world, id), 200);
    })
    .openapi(deleteRoute, (c) => {
      disconnectCalendar(world, c.req.valid('param').id);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(testRoute, async (c) => {
      const connection = requireConnection(db, c.req.valid('param').id);
      return c.json(await tryOut(world.calendars.of(connection), connection.writes), 200);
    })
    .openapi(syncRoute, async (c) => {
      const { id } = c.req.valid('param');
      hurryConnection(world, id);
      await sync.settle(id);
      return c.json(connectionWithConflicts(world, id), 200);
    });
}

/** What the test button says. */
async function tryOut(calendar: Calendar, writes: boolean) {
  const result = await calendar.check();
  if (!result.ok) {
    const { message } = result.failure;
    return { ok: false, canRead: false, canWrite: false, name: null, timeZone: null, message };
  }
  const { canRead, canWrite, name, timeZone } = result.value;
  const message = sayWhatWorks(canRead, canWrite || !writes);
  return { ok: canRead && (canWrite || !writes), canRead, canWrite, name, timeZone, message };
}

function sayWhatWorks(canRead: boolean, isWritable: boolean): string {
  if (!canRead) return 'The calendar cannot be read. Share it with the account that is used here.';
  return isWritable
    ? 'The calendar can be used.'
    : 'The calendar can be read but not written. Allow the account to change events, or only read it.';
}
