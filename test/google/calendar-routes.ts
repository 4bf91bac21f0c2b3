/** The calls of the Calendar API v3 that the emulator knows, answered as Google answers them. */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type EventStore, type StoredEvent, timeOf } from './event-store.ts';
import { invalid, refusals, refuse } from './google-answers.ts';
import type { Kind } from './google-contract.ts';
import type { Visitor } from './token-routes.ts';

export interface CalendarWorld {
  readonly calendars: ReadonlyMap<string, EventStore>;
  visitor(authorization: string | undefined): Visitor | undefined;
  /** Holds what is asked and answered to the published description. */
  hold(kind: Kind, body: unknown): void;
  /** Sync tokens with a smaller mark are too old. */
  oldestMark(): number;
}

type Env = { Variables: { visitor: Visitor } };
type Ask = Context<Env>;

export function calendarRoutes(world: CalendarWorld): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use(async (c, next) => {
    const visitor = world.visitor(c.req.header('authorization'));
    if (!visitor) return refuse(c, refusals.unauthorized);
    c.set('visitor', visitor);
    return next();
  });
  routes.post('/freeBusy', async (c) => freeBusy(world, c, await c.req.json()));
  const calendar = (c: Ask) => world.calendars.get(c.req.param('calendarId') ?? '');
  routes.get('/calendars/:calendarId/events', (c) => {
    const found = calendar(c);
    return found ? list(world, c, found) : refuse(c, refusals.notFound);
  });
  routes.post('/calendars/:calendarId/events', async (c) => {
    const found = calendar(c);
    return found ? insert(world, c, found) : refuse(c, refusals.notFound);
  });
  routes.all('/calendars/:calendarId/events/:eventId', async (c) => {
    const found = calendar(c);
    const event = found?.find(c.req.param('eventId'));
    if (!found || !event) return refuse(c, refusals.notFound);
    return onEvent(world, c, found, event);
  });
  return routes;
}

async function onEvent(world: CalendarWorld, c: Ask, calendar: EventStore, event: StoredEvent) {
  if (c.req.method === 'GET') return answerEvent(world, c, event);
  const wanted = c.req.header('if-match');
  if (wanted !== undefined && wanted !== event.etag) return refuse(c, refusals.changed);
  if (c.req.method === 'DELETE') {
    if (event.status === 'cancelled') return refuse(c, refusals.deleted);
    calendar.write(event.id, { status: 'cancelled' });
    return c.body(null, 204);
  }
  const change = withoutNulls(await c.req.json());
  world.hold('Event', change);
  if (change.attendees && !c.get('visitor').mayInvite) return refuse(c, refusals.noGuests);
  return answerEvent(world, c, calendar.write(event.id, change));
}

/** Null takes a field out. */
function withoutNulls<T>(given: T): T {
  return JSON.parse(JSON.stringify(given, (_, value) => (value === null ? undefined : value)));
}

async function insert(world: CalendarWorld, c: Ask, calendar: EventStore) {
  const body = await c.req.json();
  world.hold('Event', body);
  const id = body.id ?? randomUUID().replaceAll('-', '');
  if (!/^[a-v0-9]{5,1024}$/.test(id)) return invalid(c, 'Invalid resource id value.');
  if (!body.start || !body.end) return invalid(c, 'Missing end time.');
  const { start, end } = timeOf({ ...body, id });
  if (!(end > start)) return refuse(c, refusals.emptyRange);
  if (body.attendees && !c.get('visitor').mayInvite) return refuse(c, refusals.noGuests);
  if (calendar.find(id)) return refuse(c, refusals.duplicate);
  return answerEvent(world, c, calendar.write(id, body));
}

function answerEvent(world: CalendarWorld, c: Ask, event: StoredEvent) {
  world.hold('Event', event);
  c.header('ETag', event.etag);
  return c.json(event);
}

interface FreeBusyQuery {
  readonly timeMin: string;
  readonly timeMax: string;
  readonly items: readonly { readonly id: string }[];
}

function freeBusy(world: CalendarWorld, c: Ask, query: FreeBusyQuery) {
  world.hold('FreeBusyRequest', query);
  const from = Date.parse(query.timeMin);
  const until = Date.parse(query.timeMax);
  if (!(until > from)) return refuse(c, refusals.emptyRange);
  const calendars = Object.fromEntries(
    query.items.map(({ id }) => {
      const calendar = world.calendars.get(id);
      const errors = [{ domain: 'global', reason: 'notFound' }];
      return [id, calendar ? { busy: busyIn(calendar, from, until) } : { errors, busy: [] }];
    }),
  );
  const { timeMin, timeMax } = query;
  const answer = { kind: 'calendar#freeBusy', timeMin, timeMax, calendars };
  world.hold('FreeBusyResponse', answer);
  return c.json(answer);
}

function busyIn(calendar: EventStore, from: number, until: number) {
  return calendar
    .all()
    .filter((event) => event.status !== 'cancelled' && event['transparency'] !== 'transparent')
    .map(timeOf)
    .filter(({ start, end }) => end > from && start < until)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start: inUtc(start), end: inUtc(end) }));
}

function inUtc(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

const notWithSyncToken = [
  ...['iCalUID', 'orderBy', 'q', 'timeMin', 'timeMax', 'updatedMin'],
  ...['privateExtendedProperty', 'sharedExtendedProperty'],
];
const firstMark = /^mark(\d+)$/;

function list(world: CalendarWorld, c: Ask, calendar: EventStore) {
  const query = c.req.query();
  const token = query['syncToken'];
  if (token !== undefined && notWithSyncToken.some((name) => name in query)) {
    return invalid(c, 'Sync token cannot be used with these parameters.');
  }
  const mark = token === undefined ? null : Number(firstMark.exec(token)?.[1] ?? -1);
  if (mark !== null && mark < world.oldestMark()) return refuse(c, refusals.fullSync);
  const found = mark === null ? matching(calendar, query) : calendar.writtenAfter(mark);
  const size = Math.min(Number(query['maxResults'] ?? 250), 2_500);
  const from = Number(query['pageToken'] ?? 0);
  const isLast = from + size >= found.length;
  const answer = {
    kind: 'calendar#events',
    etag: `"${calendar.mark()}"`,
    summary: 'A calendar',
    timeZone: calendar.timeZone,
    accessRole: 'owner',
    items: found.slice(from, from + size).map(asListed),
    ...(isLast
      ? { nextSyncToken: `mark${calendar.mark()}` }
      : { nextPageToken: String(from + size) }),
  };
  world.hold('Events', answer);
  return c.json(answer);
}

function matching(calendar: EventStore, query: Readonly<Record<string, string>>): StoredEvent[] {
  const from = Date.parse(query['timeMin'] ?? '') || Number.NEGATIVE_INFINITY;
  const until = Date.parse(query['timeMax'] ?? '') || Number.POSITIVE_INFINITY;
  return calendar.all().filter((event) => {
    const { start, end } = timeOf(event);
    const isWithin = end > from && start < until;
    return event.status !== 'cancelled' && isWithin && hasProperty(event, query);
  });
}

/** `journeyman=1`, as it stands among the private properties of an event. */
function hasProperty(event: StoredEvent, query: Readonly<Record<string, string>>): boolean {
  const wanted = query['privateExtendedProperty'];
  if (wanted === undefined) return true;
  const [name = '', value] = wanted.split('=');
  const { private: own = {} } = (event['extendedProperties'] ?? {}) as ExtendedProperties;
  return own[name] === value;
}

interface ExtendedProperties {
  readonly private?: Readonly<Record<string, string>>;
}

/** Of what was deleted only this is promised. */
function asListed(event: StoredEvent) {
  const { id, status, etag } = event;
  return status === 'cancelled' ? { kind: 'calendar#event', id, status, etag } : event;
}
