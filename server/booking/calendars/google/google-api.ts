/**
 * The calls of the Google Calendar API v3 that a booking needs, and no more; shapes from its published
 * description. Each is made once: what may be repeated, and when, is for whoever keeps the outbox.
 */
import * as z from 'zod';
import { unreachable } from './google-failure.ts';
import { askGoogle, type Fetch, type GoogleAnswer } from './google-http.ts';
import type { GoogleTokens } from './google-tokens.ts';

const moment = z.object({
  dateTime: z.string().nullish(),
  date: z.string().nullish(),
  timeZone: z.string().optional(),
});

export const googleEvent = z.object({
  id: z.string(),
  status: z.string().optional(),
  etag: z.string().optional(),
  htmlLink: z.string().optional(),
  summary: z.string().optional(),
  start: moment.optional(),
  end: moment.optional(),
  transparency: z.string().optional(),
  recurringEventId: z.string().optional(),
  extendedProperties: z.object({ private: z.record(z.string(), z.string()).optional() }).optional(),
});

const eventPage = z.object({
  items: z.array(googleEvent).default([]),
  nextPageToken: z.string().optional(),
  nextSyncToken: z.string().optional(),
  summary: z.string().optional(),
  timeZone: z.string().optional(),
  accessRole: z.string().optional(),
});

const freeBusyBody = z.object({
  calendars: z.record(
    z.string(),
    z.object({
      busy: z.array(z.object({ start: z.string(), end: z.string() })).default([]),
      errors: z.array(z.object({ reason: z.string().default('') })).optional(),
    }),
  ),
});

export type GoogleEvent = z.infer<typeof googleEvent>;
export type GoogleEventPage = z.infer<typeof eventPage>;
export type GoogleFreeBusy = z.infer<typeof freeBusyBody>;

export interface GoogleApi {
  /** `timeMin` and `timeMax` as RFC 3339 with an offset. */
  freeBusy(calendarId: string, timeMin: string, timeMax: string): Answer<GoogleFreeBusy>;
  insert(calendarId: string, event: object): Answer<GoogleEvent>;
  get(calendarId: string, eventId: string): Answer<GoogleEvent>;
  /** `etag`: only if it still is what we read. */
  patch(calendarId: string, eventId: string, change: object, etag?: string): Answer<GoogleEvent>;
  delete(calendarId: string, eventId: string): Answer<null>;
  list(calendarId: string, query: Readonly<Record<string, string>>): Answer<GoogleEventPage>;
}

type Answer<T> = Promise<GoogleAnswer<T>>;

interface Deps {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly tokens: GoogleTokens;
  /** Such as `https://www.googleapis.com/calendar/v3`. */
  readonly apiUrl: string;
}

export function createGoogleApi(deps: Deps): GoogleApi {
  const events = (calendarId: string) => `/calendars/${encodeURIComponent(calendarId)}/events`;
  const event = (calendarId: string, id: string) =>
    `${events(calendarId)}/${encodeURIComponent(id)}`;
  return {
    freeBusy: (id, timeMin, timeMax) =>
      call(deps, freeBusyBody, 'POST', '/freeBusy', { timeMin, timeMax, items: [{ id }] }),
    insert: (calendarId, body) =>
      call(deps, googleEvent, 'POST', `${events(calendarId)}?sendUpdates=all`, body),
    get: (calendarId, id) => call(deps, googleEvent, 'GET', event(calendarId, id)),
    patch: (calendarId, id, change, etag) =>
      call(
        deps,
        googleEvent,
        'PATCH',
        `${event(calendarId, id)}?sendUpdates=all`,
        change,
        etag === undefined ? {} : { 'If-Match': etag },
      ),
    delete: (calendarId, id) =>
      call(deps, nothing, 'DELETE', `${event(calendarId, id)}?sendUpdates=all`),
    list: (calendarId, query) =>
      call(deps, eventPage, 'GET', `${events(calendarId)}?${new URLSearchParams(query)}`),
  };
}

const nothing = z.unknown().transform(() => null);

/** A token that is refused is renewed once; it may just have been taken back and given anew. */
async function call<Shape extends z.ZodType>(
  deps: Deps,
  shape: Shape,
  method: string,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Answer<z.infer<Shape>> {
  const first = await once(deps, method, path, body, headers);
  const isRefused = !first.ok && first.failure.kind === 'reconnect';
  const answer = isRefused ? await once(deps, method, path, body, headers, 'fresh') : first;
  if (!answer.ok) return answer;
  const parsed = shape.safeParse(answer.body);
  if (parsed.success) return { ...answer, body: parsed.data };
  return { ok: false, failure: unreachable('Google answered something else than was asked for.') };
}

async function once(
  { fetch, now, tokens, apiUrl }: Deps,
  method: string,
  path: string,
  body: object | undefined,
  headers: Readonly<Record<string, string>>,
  fresh?: 'fresh',
): Promise<GoogleAnswer> {
  const access = await tokens.read(fresh);
  if (!access.ok) return access;
  return askGoogle(fetch, now, {
    method,
    url: `${apiUrl}${path}`,
    headers: {
      ...headers,
      Authorization: `Bearer ${access.token}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
