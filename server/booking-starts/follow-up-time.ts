import { timeGivenAt } from '../../db/booking/booking-changes.ts';
import { findBooking } from '../../db/booking/bookings.ts';
import type { FollowUp } from '../../db/booking/follow-ups.ts';
import { toMs } from '../../engine/index.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { afterQuiet, type QuietHours, quietAround } from '../booking/quiet-hours.ts';
import { minuteMs } from '../booking/time-units.ts';
import { wallClock } from '../booking/wall-clock.ts';
import type { BookingTrigger } from './booking-workflows.ts';

/** Who cannot be reminded in the morning any more is reminded so long before the quiet hours. */
const beforeQuietMs = 15 * minuteMs;

/**
 * When a workflow is to be told of a follow-up (epoch milliseconds); null: never, because the visit was
 * booked when that time was over already.
 */
export function followUpTime(
  { db, quietHours }: Pick<BookingDeps, 'db' | 'quietHours'>,
  { kind, subjectId, dueAt }: FollowUp,
  trigger: BookingTrigger,
): number | null {
  if (kind === 'callback-due' || kind === 'waitlist-offer') return dueAt;
  const visit = findBooking(db, subjectId);
  if (!visit) return null;
  const { timeZone } = visit.reservation;
  const quiet = quietHours?.() ?? null;
  const at = visitTime(kind, dueAt, trigger, { timeZone, quiet });
  return at > timeGivenAt(db, subjectId) ? at : null;
}

/** The same of a visit, with the clock of where it is. */
export function visitTime(
  kind: 'reminder' | 'on-the-way' | 'survey',
  dueAt: number,
  { before, onTheWayBefore, surveyAfter }: Omit<BookingTrigger, 'type' | 'events' | 'channel'>,
  { timeZone, quiet }: { readonly timeZone: string; readonly quiet: QuietHours | null },
): number {
  switch (kind) {
    case 'on-the-way':
      return moved(dueAt, onTheWayBefore, -1, timeZone);
    case 'survey':
      return afterQuiet(quiet, moved(dueAt, surveyAfter, 1, timeZone), timeZone);
    case 'reminder': {
      const at = moved(dueAt, before, -1, timeZone);
      const night = quietAround(quiet, at, timeZone);
      if (night === null) return at;
      return night.end < dueAt ? night.end : night.start - beforeQuietMs;
    }
  }
}

/** Days and weeks lead to the same time of day, also where the clock was changed in between. */
function moved(at: number, time: BookingTrigger['before'], sign: 1 | -1, timeZone: string): number {
  const ms = sign * toMs(time);
  if (time.unit !== 'days' && time.unit !== 'weeks') return at + ms;
  const clock = wallClock(timeZone, Math.min(at, at + ms), Math.max(at, at + ms));
  return clock.instantOf(clock.wallAt(at) + ms);
}
