import type { Dispatcher } from 'undici';
import type { Database } from '../../../db/open.ts';
import type { SecretBox } from '../../security/secret-box.ts';
import type { BookingCalendars } from '../booking-deps.ts';
import { createBusyAsker } from './ask-busy.ts';
import type { CalendarDefaults } from './calendar-environment.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import { createOpenCalendars, type OpenCalendars } from './open-calendars.ts';

/** The calendars of resources: as they are opened, and as bookings ask them. */
export interface Calendars {
  readonly calendars: OpenCalendars;
  readonly ask: BookingCalendars;
  readonly fetch: typeof globalThis.fetch;
}

export function createCalendars(deps: {
  readonly db: Database;
  readonly box: SecretBox;
  readonly now: () => number;
  /** The way out to the world; see outbound-guard. */
  readonly guarded: Dispatcher;
  readonly defaults: CalendarDefaults;
}): Calendars {
  const { db, box, now, guarded, defaults } = deps;
  const fetch = createGuardedFetch(guarded);
  const calendars = createOpenCalendars({ db, box, now, fetch, google: defaults.google });
  return { calendars, ask: createBusyAsker({ db, now, calendars }), fetch };
}
