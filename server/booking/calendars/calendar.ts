import type { Database } from '../../../db/open.ts';
import type { Interval } from '../interval.ts';

/**
 * The port to one external calendar of one resource. Adapters are plain functions,
 * `createXCalendar(settings, deps): Calendar`, one for each kind of `calendarSettings`, and all pass
 * `test/calendars/calendar-contract.ts`.
 *
 * What goes wrong is a value; a thrown error is taken for `again`. Every call may be repeated, also
 * after it took effect and its answer was lost: that changes nothing more. The caller breaks off what
 * takes longer than 20 seconds and does no two things with one calendar at once.
 */
export interface Calendar {
  /**
   * When the resource cannot be booked because of this calendar, in any order, repetitions expanded.
   * What is transparent, cancelled or declined does not count; a whole day is one of the calendar's
   * own zone. The range may be as long as 400 days: who asks a server that takes less asks it in parts.
   * What is not known for sure is a failure, never free.
   */
  busy(range: Interval): Promise<CalendarResult<readonly BusyTime[]>>;
  /**
   * Makes the event be there as given, once: written where it is not, brought to this where it is
   * already ours, brought back where it was deleted. `refused` where its id is somebody else's event.
   */
  put(event: CalendarEvent): Promise<CalendarResult<WrittenEvent>>;
  /**
   * Brings an event that was last seen with this etag to what is given. `changed`: it is another one
   * by now, and was left as it is; `gone`: it is not there.
   */
  move(event: CalendarEvent, etag: string): Promise<CalendarResult<WrittenEvent>>;
  /** Takes the event out, whatever became of it meanwhile. That it is gone already is fine. */
  cancel(eventId: string): Promise<CalendarResult<null>>;
  /** One event as it is now; null: it is not there. */
  find(eventId: string): Promise<CalendarResult<SeenEvent | null>>;
  /**
   * What changed since the token was given, our own writes too, deletions included, in all its pages.
   * Null: all events of ours that end in the future, and a first token; others' events may be left out.
   * `gone`: the token is good no longer, start over with null. The same change may be told twice.
   */
  changesSince(token: string | null): Promise<CalendarResult<CalendarChanges>>;
  /** For the test button: changes nothing that lasts. */
  check(): Promise<CalendarResult<CalendarCheck>>;
}

export type CalendarResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: CalendarFailure };

/** `message` is a sentence for the owner, without secrets: what happened, and what to do. */
export interface CalendarFailure {
  readonly kind: CalendarFailureKind;
  readonly message: string;
  /** Only for `again`: not before so many milliseconds have passed; null: the calendar did not say. */
  readonly afterMs: number | null;
}

/**
 * again: it may go well later (no answer, garbage, 429, rate limits, 5xx). reconnect: the credentials
 * hold no longer. refused: it would be refused again. changed: the event is not as it was last seen
 * (412). gone: the event is not there, or the token of `changesSince` is too old (410).
 */
export type CalendarFailureKind = 'again' | 'reconnect' | 'refused' | 'changed' | 'gone';

/** Time that is taken. */
export interface BusyTime extends Interval {
  /**
   * By which event: ours are left out by this. Null where the calendar does not say; then what lies
   * under an event of ours cannot be told from it, so say it wherever it is known.
   */
  readonly eventId: string | null;
}

/** A booking as it is to stand in a calendar. */
export interface CalendarEvent extends Interval {
  /** See `eventIdOf`: 32 characters of `[0-9a-f]`, the same for a booking whenever it is asked. */
  readonly eventId: string;
  /** To be kept with the event, so that it can be known as ours. */
  readonly bookingId: string;
  readonly title: string;
  /** Plain text, some lines. */
  readonly description: string;
  /** IANA name: the zone to show it in. */
  readonly timeZone: string;
  /** Who booked; an adapter may invite them. */
  readonly customer: { readonly name: string | null; readonly email: string | null };
}

export interface WrittenEvent {
  /** Changes whenever the event does. */
  readonly etag: string;
  /** Where a person sees it; null: there is no such page. */
  readonly htmlLink: string | null;
}

/** An event as it stands in the calendar. */
export interface SeenEvent extends Interval {
  readonly eventId: string;
  readonly etag: string;
  /** Which booking it says it is for; null: it is not ours. */
  readonly bookingId: string | null;
}

export type CalendarChange =
  | ({ readonly kind: 'there' } & SeenEvent)
  | { readonly kind: 'deleted'; readonly eventId: string };

export interface CalendarChanges {
  readonly changes: readonly CalendarChange[];
  /** For the next time. */
  readonly token: string;
}

export interface CalendarCheck {
  readonly canRead: boolean;
  readonly canWrite: boolean;
  /** As its owner calls it. */
  readonly name: string;
  /** IANA name; null: it does not say. */
  readonly timeZone: string | null;
}

/** What adapters need of the world. */
export interface CalendarDeps {
  /** Which connection this is: the local adapter's rows have it. */
  readonly connectionId: string;
  /** IANA name: the resource's zone, for whole days of calendars that do not say theirs. */
  readonly timeZone: string;
  readonly db: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The one way out: guarded, bounded in size and time. Rejects when there is no whole answer. */
  readonly fetch: typeof globalThis.fetch;
  readonly google: GoogleAddresses;
}

/** Where Google is; elsewhere in tests. */
export interface GoogleAddresses {
  /** `https://www.googleapis.com/calendar/v3` */
  readonly apiUrl: string;
  /** `https://oauth2.googleapis.com/token` */
  readonly tokenUrl: string;
  /** `https://accounts.google.com/o/oauth2/v2/auth` */
  readonly consentUrl: string;
}
