import { Hono } from 'hono';
import { listCalendarConflicts } from '../../db/booking/calendar-conflicts.ts';
import { findCalendarConnection } from '../../db/booking/calendar-connections.ts';
import { countPendingWrites, firstWriteProblem } from '../../db/booking/calendar-events.ts';
import { isoTime } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import type { BookingEnv } from './error-answer.ts';

const conflictsMax = 20;

/** How a connected calendar and the bookings keep together, for whoever watches over it. */
export function calendarSyncRoutes(deps: BookingDeps): Hono<BookingEnv> {
  return new Hono<BookingEnv>().get('/v1/admin/calendars/:id/sync', (c) =>
    c.json(calendarSyncAnswer(deps, c.req.param('id'))),
  );
}

function calendarSyncAnswer({ db }: BookingDeps, id: string) {
  const connection = findCalendarConnection(db, id);
  if (!connection) {
    const message = `There is no calendar connection “${id}”.`;
    throw new BookingError(404, 'calendar_not_found', message, { path: 'id' });
  }
  const { resourceId, kind: provider, name, state, problem, lastSyncAt, nextSyncAt } = connection;
  return {
    status: state,
    id,
    resourceId,
    provider,
    name,
    problem: problem ?? firstWriteProblem(db, id),
    pendingWrites: countPendingWrites(db, id),
    lastSyncAt: lastSyncAt === null ? null : isoTime(lastSyncAt),
    nextSyncAt: isoTime(nextSyncAt),
    conflicts: listCalendarConflicts(db, id, conflictsMax).map((conflict) => {
      return { ...conflict, at: isoTime(conflict.at) };
    }),
  };
}
