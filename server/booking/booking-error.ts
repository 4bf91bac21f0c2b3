import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Why a request is answered with something other than success. Also flat in the body's `status`. */
export type BookingErrorCode =
  | 'bad_form'
  | 'bad_json'
  | 'appointment_not_found'
  | 'booking_cancelled'
  | 'booking_of_other'
  | 'booking_not_found'
  | 'busy'
  | 'calendar_not_found'
  | 'calendar_unavailable'
  | 'hold_expired'
  | 'hold_not_found'
  | 'hold_used'
  | 'id_taken'
  | 'idempotency_key_reused'
  | 'invalid'
  | 'media_damaged'
  | 'media_unreachable'
  | 'notice_refused'
  | 'order_not_found'
  | 'resource_not_found'
  | 'service_not_found'
  | 'slot_expired'
  | 'slot_invalid'
  | 'slot_taken'
  | 'status_refused'
  | 'technician_not_found'
  | 'ticket_not_found'
  | 'too_large'
  | 'unsupported_media_type'
  | 'visit_done'
  | 'waitlist_entry_not_found';

/** A time somebody wanted and cannot have: other times are offered instead. */
export interface LostSlot {
  readonly serviceId: string;
  readonly start: number;
}

/** A request that is refused, as a sentence for whoever sent it. Thrown, it undoes a transaction. */
export class BookingError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: BookingErrorCode;
  readonly path: string | null;
  readonly lost: LostSlot | null;
  /** What is offered instead, as it is answered. */
  readonly instead: object | null;
  /** When it is worth trying again, where that is known. */
  readonly retryAfterSeconds: number | null;

  constructor(
    status: ContentfulStatusCode,
    code: BookingErrorCode,
    message: string,
    more: {
      readonly path?: string;
      readonly lost?: LostSlot;
      readonly instead?: object;
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.path = more.path ?? null;
    this.lost = more.lost ?? null;
    this.instead = more.instead ?? null;
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
  }
}
