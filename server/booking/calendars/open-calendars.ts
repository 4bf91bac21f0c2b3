import type { CalendarConnection } from '../../../db/booking/calendar-connections.ts';
import { findResource } from '../../../db/booking/resources.ts';
import type { SecretBox } from '../../security/secret-box.ts';
import type { Calendar, CalendarDeps } from './calendar.ts';
import { createCalendar } from './calendar-adapters.ts';
import { calendarPurpose } from './calendar-purpose.ts';
import { type CalendarSettings, calendarSettings } from './calendar-settings.ts';
import { patientCalendar } from './patient-calendar.ts';

/** The calendars behind the connections. */
export interface OpenCalendars {
  /** The same one as long as its settings are the same: adapters keep what they signed in with. */
  of(connection: CalendarConnection): Calendar;
  seal(connectionId: string, settings: CalendarSettings): string;
  /** Throws when they do not open: the key is another one. */
  unseal(connection: Pick<CalendarConnection, 'id' | 'sealedSettings'>): CalendarSettings;
}

const answerMs = 20_000;

export function createOpenCalendars(
  deps: Omit<CalendarDeps, 'connectionId' | 'timeZone'> & { readonly box: SecretBox },
): OpenCalendars {
  const { box, ...world } = deps;
  const open = new Map<string, { readonly like: string; readonly calendar: Calendar }>();

  function unseal({ id, sealedSettings }: Parameters<OpenCalendars['unseal']>[0]) {
    const found = box.open(calendarPurpose(id), sealedSettings);
    if (!found.ok) throw new Error(`The settings of a calendar do not open: ${found.why}.`);
    return calendarSettings.parse(JSON.parse(found.secret));
  }

  return {
    unseal,
    seal: (id, settings) => box.seal(calendarPurpose(id), JSON.stringify(settings)),
    of(connection) {
      const { id, resourceId, sealedSettings } = connection;
      const timeZone = findResource(world.db, resourceId)?.timeZone ?? 'UTC';
      const like = `${timeZone} ${sealedSettings}`;
      const known = open.get(id);
      if (known?.like === like) return known.calendar;
      const opened = createCalendar(unseal(connection), { ...world, connectionId: id, timeZone });
      const calendar = patientCalendar(opened, answerMs);
      open.set(id, { like, calendar });
      return calendar;
    },
  };
}
