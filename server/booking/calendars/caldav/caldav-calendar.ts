/**
 * Calendars of Nextcloud, iCloud, Fastmail, Radicale and all others that speak CalDAV (RFC 4791), behind the
 * calendar port. Servers are asked only for what all of them do: repetitions are expanded here, and free
 * times worked out here.
 */
import type { DAVResponse } from 'tsdav';
import * as z from 'zod';
import { BookingError } from '../../booking-error.ts';
import type { Interval } from '../../interval.ts';
import { isTimeZone } from '../../wall-clock.ts';
import type {
  BusyTime,
  Calendar,
  CalendarChange,
  CalendarChanges,
  CalendarCheck,
  CalendarDeps,
  CalendarEvent,
  SeenEvent,
  WrittenEvent,
} from '../calendar.ts';
import type { CalDavSettings } from '../calendar-settings.ts';
import { failure } from './caldav-failure.ts';
import { type Answered, type CalDavServer, connectCalDav, no, ok } from './caldav-server.ts';
import { busyTimes, eventFile, readEventFile, rewrittenFile } from './event-file.ts';

interface At {
  readonly server: CalDavServer;
  readonly now: () => number;
  /** Whole days, and times without a zone, are read in it. */
  readonly timeZone: string;
  readonly owner: string;
}

export function createCalDavCalendar(
  settings: CalDavSettings,
  deps: Pick<CalendarDeps, 'fetch' | 'now' | 'timeZone'>,
): Calendar {
  const server = connectCalDav(settings, deps);
  const { now, timeZone } = deps;
  const at: At = { server, now, timeZone, owner: settings.username.toLowerCase() };
  return {
    busy: (range) => readBusy(at, range),
    put: (event) => put(at, event),
    move: (event, etag) => move(at, event, etag),
    cancel: (eventId) => server.delete(fileOf(at, eventId)),
    find: (eventId) => find(at, eventId),
    changesSince: (token) => readChanges(at, token),
    check: () => check(at),
  };
}

function fileOf({ server }: At, eventId: string): string {
  return server.fileUrl(`${eventId}.ics`);
}

async function readBusy(at: At, range: Interval): Answered<readonly BusyTime[]> {
  const found = await at.server.ask({
    method: 'REPORT',
    depth: '1',
    body: {
      'c:calendar-query': {
        'd:prop': { 'd:getetag': {}, 'c:calendar-data': {} },
        'c:filter': {
          'c:comp-filter': {
            _attributes: { name: 'VCALENDAR' },
            'c:comp-filter': {
              _attributes: { name: 'VEVENT' },
              'c:time-range': { _attributes: { start: utc(range.start), end: utc(range.end) } },
            },
          },
        },
      },
    },
  });
  if (!found.ok) return found;
  const times: BusyTime[] = [];
  for (const answer of found.value.responses) {
    const busy = busyIn(textOf(answer), range, at);
    if (busy === null) return no(failure('refused', unreadable));
    times.push(...busy);
  }
  return ok(times);
}

const unreadable =
  'An event in this calendar cannot be understood (its time zone, or how it repeats), so nobody knows when you are free. Correct it, or use a calendar for work alone.';

function busyIn(text: string, range: Interval, at: At): BusyTime[] | null {
  try {
    return busyTimes(text, range, at);
  } catch (error) {
    if (error instanceof BookingError) return null;
    throw error;
  }
}

async function put(at: At, event: CalendarEvent): Answered<WrittenEvent> {
  const url = fileOf(at, event.eventId);
  const made = await at.server.put(url, eventFile(event, at.now()), null);
  if (made.ok) return written(at, url, made.value);
  if (made.failure.kind !== 'changed') return made;
  const there = await at.server.get(url);
  if (!there.ok) return there;
  if (there.value === null) return again;
  const { text, etag } = there.value;
  if (seenIn(at, event.eventId, there.value)?.bookingId !== event.bookingId) {
    return no(failure('refused', 'An event that is not ours has the name of this booking.'));
  }
  const changed = await at.server.put(url, rewrittenFile(text, event, at.now()), etag);
  if (changed.ok) return written(at, url, changed.value);
  return changed.failure.kind === 'changed' ? again : changed;
}

const again = no(failure('again', 'The event was changed in the same moment.'));
const gone = no(failure('gone', 'The event was deleted in the calendar.'));

async function move(at: At, event: CalendarEvent, etag: string): Answered<WrittenEvent> {
  const url = fileOf(at, event.eventId);
  const there = await at.server.get(url);
  if (!there.ok) return there;
  if (there.value === null) return gone;
  if (there.value.etag !== etag) return no(failure('changed', 'The event was changed meanwhile.'));
  const moved = await at.server.put(url, rewrittenFile(there.value.text, event, at.now()), etag);
  return moved.ok ? written(at, url, moved.value) : moved;
}

/** Some servers say the new etag with the write, others want to be asked. */
async function written(at: At, url: string, etag: string | null): Answered<WrittenEvent> {
  if (etag !== null) return ok({ etag, htmlLink: null });
  const there = await at.server.get(url);
  if (!there.ok) return there;
  return there.value === null ? again : ok({ etag: there.value.etag, htmlLink: null });
}

async function find(at: At, eventId: string): Answered<SeenEvent | null> {
  const there = await at.server.get(fileOf(at, eventId));
  if (!there.ok) return there;
  return ok(there.value === null ? null : seenIn(at, eventId, there.value));
}

function seenIn(at: At, eventId: string, { text, etag }: { text: string; etag: string }) {
  return readEventFile(text, { eventId, etag, timeZone: at.timeZone });
}

const nameOfOurs = /\/([0-9a-f]{32})\.ics$/;

/** What changed in the collection since then (RFC 6578); of that, the files that have a name of ours. */
async function readChanges(at: At, token: string | null): Answered<CalendarChanges> {
  const answer = await at.server.ask({
    method: 'REPORT',
    depth: '0',
    goneOn: token === null ? [] : tokenRefusals,
    body: {
      'd:sync-collection': {
        'd:sync-token': token ?? '',
        'd:sync-level': '1',
        'd:prop': { 'd:getetag': {} },
      },
    },
  });
  if (!answer.ok) return answer;
  const { responses, syncToken } = answer.value;
  if (syncToken === null) return no(failure('refused', 'This server does not tell what changed.'));
  const changes: CalendarChange[] = [];
  for (const { href = '', status } of responses) {
    const eventId = nameOfOurs.exec(href)?.[1];
    if (eventId === undefined) continue;
    const seen = status === 404 ? ok(null) : await find(at, eventId);
    if (!seen.ok) return seen;
    const isPast = token === null && (seen.value?.end ?? 0) <= at.now();
    if (seen.value) {
      if (seen.value.bookingId !== null && !isPast) changes.push({ kind: 'there', ...seen.value });
    } else if (token !== null) changes.push({ kind: 'deleted', eventId });
  }
  return ok({ changes, token: syncToken });
}

/** The precondition `valid-sync-token`, as servers refuse it: Xandikos fails altogether. */
const tokenRefusals = [403, 409, 410, 412, 500];

async function check(at: At): Answered<CalendarCheck> {
  const properties = {
    'd:displayname': {},
    'd:resourcetype': {},
    'd:current-user-privilege-set': {},
    'c:calendar-timezone': {},
  };
  const found = await at.server.ask({
    method: 'PROPFIND',
    depth: '0',
    body: { 'd:propfind': { 'd:prop': properties } },
  });
  if (!found.ok) return found;
  const props = found.value.responses[0]?.props ?? {};
  const said = JSON.stringify(props['resourcetype'] ?? {});
  if (!said.includes('"calendar"')) {
    return no(failure('refused', 'This address is not the address of one calendar.'));
  }
  const privileges = JSON.stringify(props['currentUserPrivilegeSet'] ?? 'all');
  return ok({
    canRead: true,
    canWrite: /"(all|write|writeContent|bind)"|all/.test(privileges),
    name: plainText(props['displayname']) || 'Calendar',
    timeZone: zoneIn(plainText(props['calendarTimezone'])),
  });
}

function zoneIn(timezone: string): string | null {
  const name = /^TZID:(.+?)\r?$/m.exec(timezone)?.[1] ?? '';
  return isTimeZone(name) ? name : null;
}

function textOf({ props }: DAVResponse): string {
  return plainText(props?.['calendarData']);
}

const cdata = z.object({ _cdata: z.string() });

function plainText(value: unknown): string {
  const parsed = cdata.safeParse(value);
  if (parsed.success) return parsed.data._cdata;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** `20261201T080000Z` */
function utc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}
