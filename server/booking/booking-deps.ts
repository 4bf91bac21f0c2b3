import type { Database } from '../../db/open.ts';

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
  /** Called after a booking was stored, never for a repeated request. Must not throw. */
  readonly onBookingChanged?: (change: BookingChanged) => void;
}

export interface BookingChanged {
  readonly kind: 'created' | 'rescheduled' | 'cancelled';
  readonly at: number;
  readonly bookingId: string;
  readonly reference: string;
  /** The conversation the booking came from, if it came from one. */
  readonly contactId: string | null;
  readonly instanceId: string | null;
  readonly startAt: number;
}
