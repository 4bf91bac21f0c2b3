import { ApiError } from '../../errors.ts';
import type { CalendarDefaults } from './calendar-environment.ts';
import type { CalendarSettings, EnteredSettings } from './calendar-settings.ts';

type Entered<Kind> = Extract<EnteredSettings, { kind: Kind }>;
type Complete<Kind> = Extract<CalendarSettings, { kind: Kind }>;

/** What was entered, and where something was left out, what the server has. Throws, naming the field. */
export function completeSettings(
  entered: EnteredSettings,
  defaults: CalendarDefaults,
): CalendarSettings {
  switch (entered.kind) {
    case 'local':
      return entered;
    case 'google':
      return { ...entered, auth: entered.auth ?? serviceAccount(defaults) };
    case 'caldav':
      return completeCalDav(entered, defaults);
  }
}

function serviceAccount({ google }: CalendarDefaults): Complete<'google'>['auth'] {
  const { clientEmail, privateKey } = google;
  if (clientEmail === null || privateKey === null) {
    throw missing(
      'auth',
      'Say how to sign in at Google, or set GOOGLE_CLIENT_EMAIL and GOOGLE_PRIVATE_KEY.',
    );
  }
  return { kind: 'serviceAccount', clientEmail, privateKey };
}

function completeCalDav(
  { kind, calendarUrl, ...entered }: Entered<'caldav'>,
  { caldav }: CalendarDefaults,
): Complete<'caldav'> {
  const serverUrl = entered.serverUrl ?? caldav.serverUrl;
  const username = entered.username ?? caldav.username;
  const password = entered.password ?? caldav.password;
  if (serverUrl === null) throw missing('serverUrl', 'Say where the CalDAV server is.');
  if (username === null) throw missing('username', 'Say who signs in at the CalDAV server.');
  if (password === null) throw missing('password', 'Give the password for the CalDAV server.');
  return { kind, calendarUrl, serverUrl, username, password };
}

function missing(field: string, message: string): ApiError {
  return new ApiError('unprocessable', message, { path: `settings.${field}` });
}

/** Which calendar the settings lead to, for people; another one is another connection. */
export function addressOf(settings: CalendarSettings): string {
  if (settings.kind === 'google') return settings.calendarId;
  return settings.kind === 'caldav' ? settings.calendarUrl : '';
}

/** As whom the calendar is reached. */
export function accountOf(settings: CalendarSettings): string {
  if (settings.kind === 'local') return '';
  if (settings.kind === 'caldav') return settings.username;
  const { auth } = settings;
  return auth.kind === 'serviceAccount' ? (auth.subject ?? auth.clientEmail) : auth.clientId;
}
