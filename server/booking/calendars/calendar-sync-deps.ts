import type { Log } from '../../log.ts';
import type { BookingDeps } from '../booking-deps.ts';
import type { OpenCalendars } from './open-calendars.ts';

/** What keeping bookings and calendars together needs. */
export interface CalendarSyncDeps {
  readonly booking: BookingDeps;
  readonly calendars: Pick<OpenCalendars, 'of'>;
  readonly log: Log;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Whoever took a turn and is not heard of has died by then. Longer than a calendar may take. */
export const leaseMs = 90_000;
