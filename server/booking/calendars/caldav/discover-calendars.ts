/** Which calendars somebody has on a server, found from no more than its address (RFC 6764, 4791 and 5397). */
import { createAccount, fetchCalendars } from 'tsdav';
import { faultInWords } from '../../../fault-in-words.ts';
import type { CalendarDeps } from '../calendar.ts';
import { failure } from './caldav-failure.ts';
import { type Answered, no, ok } from './caldav-server.ts';

export interface FoundCalendar {
  /** For `calendarUrl` of the settings. */
  readonly url: string;
  readonly name: string;
}

export async function discoverCalendars(
  given: { readonly serverUrl: string; readonly username: string; readonly password: string },
  { fetch }: Pick<CalendarDeps, 'fetch'>,
): Answered<readonly FoundCalendar[]> {
  const { serverUrl, username, password } = given;
  const secret = Buffer.from(`${username}:${password}`).toString('base64');
  const way = { headers: { authorization: `Basic ${secret}` }, fetch };
  try {
    const first = await fetch(serverUrl, { method: 'OPTIONS', headers: way.headers });
    if (first.status === 401) return no(notLetIn);
    const known = { serverUrl, accountType: 'caldav' as const };
    const account = await createAccount({ account: known, ...way });
    const calendars = await fetchCalendars({ account, ...way });
    return ok(
      calendars
        .filter(({ components = [] }) => components.length === 0 || components.includes('VEVENT'))
        .map(({ url, displayName }) => ({ url, name: nameOf(displayName, url) })),
    );
  } catch (error) {
    return no(whyNot(error));
  }
}

/** Its last part of the address where it has no name. */
function nameOf(displayName: unknown, url: string): string {
  const name = typeof displayName === 'string' ? displayName.trim() : '';
  return name || decodeURIComponent(new URL(url).pathname.split('/').findLast(Boolean) ?? url);
}

const notLetIn = failure('reconnect', 'The calendar server does not take this name and password.');

/** Tsdav tells what went wrong only in its messages, and takes no answer for one: hence the first question. */
function whyNot(error: unknown) {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const said = faultInWords(cause);
  if (/invalid credentials|401/i.test(said)) return notLetIn;
  if (/cannot find|homeUrl|principal/i.test(said)) {
    return failure(
      'refused',
      'No calendars were found there. Is it the address of a CalDAV server?',
    );
  }
  return failure('again', `The calendar server could not be reached: ${said}`);
}
