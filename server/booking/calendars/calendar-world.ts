import type { CalendarDeps } from './calendar.ts';
import type { CalendarDefaults } from './calendar-environment.ts';
import type { CalendarSync } from './calendar-sync.ts';
import type { ConnectionsDeps } from './connections.ts';

/** All that the routes of calendar connections stand on. */
export interface CalendarWorld extends ConnectionsDeps, Pick<CalendarDeps, 'fetch'> {
  readonly sync: Pick<CalendarSync, 'look' | 'settle'>;
  readonly defaults: CalendarDefaults;
  readonly publicUrl: string;
}
