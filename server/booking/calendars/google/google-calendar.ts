/** Google Calendar behind the calendar port. */
import type {
  BusyTime,
  Calendar,
  CalendarChanges,
  CalendarDeps,
  CalendarEvent,
  CalendarResult,
  SeenEvent,
  WrittenEvent,
} from '../calendar.ts';
import type { GoogleSettings } from '../calendar-settings.ts';
import { createGoogleApi, type GoogleApi, type GoogleEvent } from './google-api.ts';
import { busyBesideOurs, isOurs, readSeen, rewrittenEvent, writtenEvent } from './google-event.ts';
import { asCalendarFailure } from './google-failure.ts';
import type { GoogleAnswer } from './google-http.ts';
import { createGoogleTokens } from './google-tokens.ts';

type Answer<T> = Promise<CalendarResult<T>>;

/** One calendar of one owner. Tokens are kept as long as what this returns. */
export function createGoogleCalendar(
  settings: GoogleSettings,
  deps: Pick<CalendarDeps, 'fetch' | 'now' | 'google'>,
): Calendar {
  const { fetch, now } = deps;
  const { apiUrl, tokenUrl } = deps.google;
  const tokens = createGoogleTokens(settings.auth, { fetch, now, tokenUrl });
  const at: At = {
    api: createGoogleApi({ fetch, now, tokens, apiUrl }),
    id: settings.calendarId,
    now,
    invitesCustomers: settings.invitesCustomers,
  };
  return {
    busy: ({ start, end }) => readBusy(at, start, end),
    put: (event) => put(at, event),
    move: (event, etag) => write(at, event, etag),
    cancel: (eventId) => cancel(at, eventId),
    find: (eventId) => find(at, eventId),
    changesSince: (token) => readChanges(at, token),
    check: () => check(at, settings),
  };
}

interface At {
  readonly api: GoogleApi;
  readonly id: string;
  readonly now: () => number;
  readonly invitesCustomers: boolean;
}

/**
 * Busy times come from Google's own reckoning, which knows what was declined, what is transparent, and
 * the zone of whole days. It does not say whose they are, so our events are asked for beside it.
 */
async function readBusy(at: At, start: number, end: number): Answer<readonly BusyTime[]> {
  const range = { timeMin: new Date(start).toISOString(), timeMax: new Date(end).toISOString() };
  const [taken, ours] = await Promise.all([
    at.api.freeBusy(at.id, range.timeMin, range.timeMax),
    pages(at, { ...range, ...ourEvents }),
  ]);
  if (!taken.ok) return failed(taken);
  if (!ours.ok) return ours;
  const found = taken.body.calendars[at.id] ?? Object.values(taken.body.calendars)[0];
  if (!found || found.errors?.length) return unknown(found?.errors?.[0]?.reason ?? 'no answer');
  return done(busyBesideOurs(found.busy, ours.value.items, ours.value.timeZone));
}

const ourEvents = { singleEvents: 'true', privateExtendedProperty: 'journeyman=1' };

/** An error about one calendar comes inside an answer that is well: nothing is known then. */
function unknown(reason: string): CalendarResult<never> {
  const message =
    reason === 'notFound'
      ? 'Google finds no such calendar, or it is not shared with us.'
      : `Google does not say when this calendar is busy (${reason}).`;
  const kind = reason === 'notFound' ? 'refused' : 'again';
  return { ok: false, failure: { kind, message, afterMs: null } };
}

async function put(at: At, event: CalendarEvent): Answer<WrittenEvent> {
  const body = { ...writtenEvent(event, at), id: event.eventId };
  const made = await withoutGuestsWhereRefused(body, (given) => at.api.insert(at.id, given));
  if (made.ok) return done(asWritten(made.body));
  return made.failure.kind === 'duplicate' ? takeOver(at, event) : failed(made);
}

/** The id is there already, if only as an event that was deleted: of a deleted one Google keeps the id. */
async function takeOver(at: At, event: CalendarEvent): Answer<WrittenEvent> {
  const there = await at.api.get(at.id, event.eventId);
  if (!there.ok) return failed(there);
  if (there.body.status !== 'cancelled' && !isOurs(there.body, event.bookingId)) {
    const message = 'An event that is not ours has the name of this booking in the calendar.';
    return { ok: false, failure: { kind: 'refused', message, afterMs: null } };
  }
  return write(at, event);
}

async function write(at: At, event: CalendarEvent, etag?: string): Answer<WrittenEvent> {
  const written = await withoutGuestsWhereRefused(rewrittenEvent(event, at), (given) =>
    at.api.patch(at.id, event.eventId, given, etag),
  );
  if (written.ok) return done(asWritten(written.body));
  if (isAway(written)) return deleted;
  if (written.failure.kind !== 'changed') return failed(written);
  const there = await find(at, event.eventId);
  return there.ok && there.value === null ? deleted : failed(written);
}

const deleted: CalendarResult<never> = {
  ok: false,
  failure: { kind: 'gone', message: 'The event was deleted in Google Calendar.', afterMs: null },
};

/** A service account may write events and not invite to them; better no invitation than no event. */
async function withoutGuestsWhereRefused<T>(
  event: Readonly<Record<string, unknown>>,
  send: (event: object) => Promise<GoogleAnswer<T>>,
): Promise<GoogleAnswer<T>> {
  const answer = await send(event);
  if (answer.ok || answer.failure.kind !== 'noGuests') return answer;
  const { attendees: _, ...alone } = event;
  return send(alone);
}

async function cancel(at: At, eventId: string): Answer<null> {
  const answer = await at.api.delete(at.id, eventId);
  if (answer.ok || isAway(answer)) return done(null);
  return failed(answer);
}

async function find(at: At, eventId: string): Answer<SeenEvent | null> {
  const answer = await at.api.get(at.id, eventId);
  if (!answer.ok) return isAway(answer) ? done(null) : failed(answer);
  if (answer.body.status === 'cancelled') return done(null);
  const { start } = answer.body;
  const zone = start?.date === undefined ? done('UTC') : await zoneOf(at);
  return zone.ok ? done(readSeen(answer.body, zone.value)) : zone;
}

async function zoneOf(at: At): Answer<string> {
  const page = await at.api.list(at.id, { maxResults: '1' });
  return page.ok ? done(page.body.timeZone ?? 'UTC') : failed(page);
}

async function readChanges(at: At, token: string | null): Answer<CalendarChanges> {
  const since =
    token === null ? { timeMin: new Date(at.now()).toISOString() } : { syncToken: token };
  const found = await pages(at, { ...since, singleEvents: 'true' });
  if (!found.ok) return found;
  const { items, timeZone, nextSyncToken } = found.value;
  if (nextSyncToken === undefined) {
    const message = 'Google did not say how far its changes go.';
    return { ok: false, failure: { kind: 'again', message, afterMs: null } };
  }
  const changes = items.flatMap((event): CalendarChanges['changes'] => {
    if (event.status === 'cancelled') return [{ kind: 'deleted', eventId: event.id }];
    const seen = readSeen(event, timeZone);
    return seen && seen.bookingId !== null ? [{ kind: 'there', ...seen }] : [];
  });
  return done({ changes, token: nextSyncToken });
}

interface Pages {
  readonly items: readonly GoogleEvent[];
  readonly timeZone: string;
  readonly nextSyncToken: string | undefined;
}

const pagesMax = 40;

/** All pages of a list; a calendar with more than 100,000 events is not read on. */
async function pages(at: At, query: Readonly<Record<string, string>>): Answer<Pages> {
  const items: GoogleEvent[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const answer = await at.api.list(at.id, {
      ...query,
      maxResults: '2500',
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    if (!answer.ok) return failed(answer);
    items.push(...answer.body.items);
    pageToken = answer.body.nextPageToken;
    if (pageToken === undefined) {
      const { timeZone = 'UTC', nextSyncToken } = answer.body;
      return done({ items, timeZone, nextSyncToken });
    }
  }
  const message = 'This Google calendar has more events than we read. Use one for bookings alone.';
  return { ok: false, failure: { kind: 'refused', message, afterMs: null } };
}

async function check(at: At, { auth, calendarId }: GoogleSettings) {
  const page = await at.api.list(at.id, { maxResults: '1' });
  if (page.ok) {
    const { summary, timeZone = null, accessRole = '' } = page.body;
    const canWrite = accessRole === 'owner' || accessRole === 'writer';
    return done({ canRead: true, canWrite, name: summary ?? calendarId, timeZone });
  }
  if (page.failure.kind !== 'notFound') return failed(page);
  const shared =
    auth.kind === 'serviceAccount'
      ? ` Share it with ${auth.clientEmail}, with the right to change events.`
      : '';
  const message = `Google finds no calendar “${calendarId}”.${shared}`;
  return { ok: false, failure: { kind: 'refused', message, afterMs: null } } as const;
}

function isAway(answer: Extract<GoogleAnswer, { ok: false }>): boolean {
  return answer.failure.kind === 'gone' || answer.failure.kind === 'notFound';
}

function asWritten({ etag, htmlLink }: GoogleEvent): WrittenEvent {
  return { etag: etag ?? '', htmlLink: htmlLink ?? null };
}

function done<T>(value: T): CalendarResult<T> & { ok: true } {
  return { ok: true, value };
}

function failed(
  answer: Extract<GoogleAnswer, { ok: false }>,
): CalendarResult<never> & { ok: false } {
  return { ok: false, failure: asCalendarFailure(answer.failure) };
}
