import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Why a request is answered with something other than success. Also flat in the body's `status`. */
export type BookingErrorCode =
  | 'bad_json'
  | 'booking_cancelled'
  | 'booking_of_other'
  | 'booking_not_found'
  | 'busy'
  | 'hold_expired'
  | 'hold_not_found'
  | 'hold_used'
  | 'id_taken'
  | 'idempotency_key_reused'
  | 'invalid'
  | 'resource_not_found'
  | 'service_not_found'
  | 'slot_expired'
  | 'slot_invalid'
  | 'slot_taken'
  | 'too_large'
  | 'unsupported_media_type'
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

  constructor(
    status: ContentfulStatusCode,
    code: BookingErrorCode,
    message: string,
    more: { readonly path?: string; readonly lost?: LostSlot } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.path = more.path ?? null;
    this.lost = more.lost ?? null;
  }
}
