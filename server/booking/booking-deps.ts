import type { BookingChange } from '../../db/booking/booking-changes.ts';
import type { Database } from '../../db/open.ts';
import type { MediaDeps } from '../media/media-deps.ts';
import type { Interval } from './interval.ts';
import type { QuietHours } from './quiet-hours.ts';

/** What the booking back end needs of the world. */
export interface BookingDeps {
  readonly db: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Signs slot ids and links. When it changes, those already sent are refused. */
  readonly slotSecret: string;
  /** A new id that nobody can guess. */
  readonly randomId: () => string;
  /** How the outside reaches the server; the routes are mounted there under `/booking`. */
  readonly publicUrl: string;
  /** The calendars of resources; left out: there are none. */
  readonly calendars?: BookingCalendars;
  /** Called after a booking was stored, never for a repeated request. Must not throw. */
  readonly onBookingChanged?: (change: BookingChanged) => void;
  /** Called after anything was stored, also what is no change of a booking. Must not throw. */
  readonly onWritten?: () => void;
  /** Tells a technician something in their own conversation; left out: there is no way to. */
  readonly notify?: Notify;
  /** When customers are left in peace; left out: never. */
  readonly quietHours?: () => QuietHours | null;
}

/** Resolves when it is certain to leave; a notice with a known id leaves once. */
export type Notify = (notice: {
  readonly id: string;
  /** E.164 with `+`. */
  readonly phone: string;
  readonly name: string;
  readonly text: string;
  /** What it is told with who did not write to us within 24 hours; its one value is the text. */
  readonly template: { readonly name: string; readonly language: string };
}) => Promise<{ readonly refused: string } | 'sent'>;

/** What its routes need: also the store of photos and documents. */
export interface BookingAppDeps extends BookingDeps {
  readonly media: MediaDeps;
}

/** What stands in the calendars of resources beside our bookings. */
export interface BookingCalendars {
  /**
   * Asks all calendars of a resource what they have in this time, and keeps it. Throws BookingError
   * `calendar_unavailable` when one does not answer and what is known of it is too old to go by.
   */
  ask(resourceId: string, time: Interval): Promise<void>;
}

export interface BookingChanged {
  readonly kind: BookingChange['kind'];
  readonly at: number;
  readonly bookingId: string;
  readonly reference: string;
  /** The conversation the booking came from, if it came from one. */
  readonly contactId: string | null;
  readonly instanceId: string | null;
  readonly startAt: number;
}
