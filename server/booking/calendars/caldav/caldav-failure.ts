import { retryAfterMs } from '../../../retry-after.ts';
import type { CalendarFailure } from '../calendar.ts';

/** What a status of a CalDAV server means (RFC 4791 and 4918). */
export function caldavFailure(
  status: number,
  retryAfter: string | null,
  now: number,
): CalendarFailure {
  const afterMs = retryAfterMs(retryAfter ?? undefined, now);
  if (status === 401)
    return failure('reconnect', 'The calendar server does not take this name and password.');
  if (status === 403)
    return failure('refused', 'The calendar server does not allow us this calendar.');
  if (status === 404 || status === 405) {
    return failure('refused', 'There is no calendar at this address.');
  }
  if (status === 412) return failure('changed', 'The event was changed in the calendar.');
  if (status === 408 || status === 423 || status === 429 || status >= 500) {
    return { kind: 'again', message: `The calendar server answered ${status}.`, afterMs };
  }
  return failure('refused', `The calendar server answered ${status}.`);
}

export function failure(kind: CalendarFailure['kind'], message: string): CalendarFailure {
  return { kind, message, afterMs: null };
}
