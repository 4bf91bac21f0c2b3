import { createCalDavCalendar } from './caldav/caldav-calendar.ts';
import type { Calendar, CalendarDeps } from './calendar.ts';
import type { CalendarKind, CalendarSettings } from './calendar-settings.ts';
import { createGoogleCalendar } from './google/google-calendar.ts';
import { createLocalCalendar } from './local-calendar.ts';

type Adapters = {
  readonly [Kind in CalendarKind]: (
    settings: Extract<CalendarSettings, { kind: Kind }>,
    deps: CalendarDeps,
  ) => Calendar;
};

/** A kind of calendar is one line here. */
const adapters: Adapters = {
  local: createLocalCalendar,
  google: createGoogleCalendar,
  caldav: createCalDavCalendar,
};

/** The calendar that the settings are of. */
export function createCalendar(settings: CalendarSettings, deps: CalendarDeps): Calendar {
  switch (settings.kind) {
    case 'local':
      return adapters.local(settings, deps);
    case 'google':
      return adapters.google(settings, deps);
    case 'caldav':
      return adapters.caldav(settings, deps);
  }
}
