/** One calendar as Google keeps it: events with etags, and a mark behind which changes are told. */

export interface StoredEvent {
  readonly id: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly etag: string;
  readonly [field: string]: unknown;
}

export interface EventStore {
  readonly timeZone: string;
  all(): StoredEvent[];
  find(id: string): StoredEvent | undefined;
  /** Writes it with a new etag. */
  write(id: string, fields: Readonly<Record<string, unknown>>): StoredEvent;
  /** What was written after the mark, each as it is now. */
  writtenAfter(mark: number): StoredEvent[];
  mark(): number;
}

export function createEventStore(timeZone: string, now: () => number): EventStore {
  const events = new Map<string, { readonly event: StoredEvent; readonly mark: number }>();
  let last = 0;
  return {
    timeZone,
    all: () => [...events.values()].map(({ event }) => event),
    find: (id) => events.get(id)?.event,
    write(id, fields) {
      last += 1;
      const before = events.get(id)?.event;
      const at = new Date(now()).toISOString();
      const event: StoredEvent = {
        kind: 'calendar#event',
        status: 'confirmed',
        htmlLink: `https://www.google.com/calendar/event?eid=${id}`,
        created: at,
        eventType: 'default',
        ...before,
        ...fields,
        id,
        updated: at,
        etag: `"${last}"`,
      };
      events.set(id, { event, mark: last });
      return event;
    },
    writtenAfter: (mark) =>
      [...events.values()].filter((each) => each.mark > mark).map(({ event }) => event),
    mark: () => last,
  };
}

interface Moment {
  readonly dateTime?: string;
  readonly date?: string;
}

/** From when to when an event is, in epoch milliseconds; a whole day is taken as one of UTC. */
export function timeOf(event: StoredEvent): { readonly start: number; readonly end: number } {
  return { start: instant(event['start']), end: instant(event['end']) };
}

function instant(moment: unknown): number {
  const { dateTime, date } = (moment ?? {}) as Moment;
  return Date.parse(dateTime ?? `${date}T00:00:00Z`);
}
