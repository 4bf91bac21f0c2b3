/**
 * What Google's refusals mean. The reason decides, not the status: a 403 is a broken permission or a
 * limit that passes (“Handle API errors” in Google's guide to the Calendar API).
 */
import * as z from 'zod';
import type { CalendarFailure } from '../calendar.ts';

export type GoogleFailure = {
  readonly kind: /** It may go well in a while. */
    | 'later'
    /** What we sign in with does not hold any more. */
    | 'reconnect'
    | 'duplicate'
    | 'notFound'
    /** It was there, and was deleted. */
    | 'gone'
    /** Somebody changed it since we read it. */
    | 'changed'
    /** The mark behind which changes were read is too old. */
    | 'startOver'
    /** A service account may not invite guests. */
    | 'noGuests'
    | 'refused';
  /** For the owner, in a sentence. */
  readonly message: string;
  /** How long Google wants us to wait. */
  readonly retryAfterMs: number | null;
};

const errorBody = z.object({
  error: z.object({
    message: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().default('') })).default([]),
  }),
});

const byReason: Readonly<Record<string, GoogleFailure['kind']>> = {
  userRateLimitExceeded: 'later',
  rateLimitExceeded: 'later',
  quotaExceeded: 'later',
  backendError: 'later',
  internalError: 'later',
  conflict: 'later',
  authError: 'reconnect',
  duplicate: 'duplicate',
  notFound: 'notFound',
  deleted: 'gone',
  conditionNotMet: 'changed',
  fullSyncRequired: 'startOver',
  updatedMinTooLongAgo: 'startOver',
  forbiddenForServiceAccounts: 'noGuests',
};

const byStatus: Readonly<Record<number, GoogleFailure['kind']>> = {
  401: 'reconnect',
  404: 'notFound',
  408: 'later',
  409: 'duplicate',
  410: 'gone',
  412: 'changed',
  429: 'later',
};

/** `body` is the parsed answer, or anything else where it was none. */
export function googleFailure(
  status: number,
  body: unknown,
  retryAfterMs: number | null,
): GoogleFailure {
  const parsed = errorBody.safeParse(body);
  const said = parsed.success ? parsed.data.error : { message: '', errors: [] };
  const reason = said.errors[0]?.reason ?? '';
  const kind = byReason[reason] ?? byStatus[status] ?? (status >= 500 ? 'later' : 'refused');
  return { kind, message: inWords(kind, status, said.message), retryAfterMs };
}

/** Nothing came back, or nothing that could be read. */
export function unreachable(message: string): GoogleFailure {
  return { kind: 'later', message, retryAfterMs: null };
}

function inWords(kind: GoogleFailure['kind'], status: number, said: string): string {
  if (kind === 'reconnect')
    return 'Google does not let us in any more. Connect the calendar again.';
  if (kind === 'notFound')
    return 'Google finds no such calendar or event, or does not share it with us.';
  return `Google answered ${status}${said === '' ? '.' : `: ${said}`}`;
}

const kinds: Readonly<Record<GoogleFailure['kind'], CalendarFailure['kind']>> = {
  later: 'again',
  reconnect: 'reconnect',
  duplicate: 'again',
  notFound: 'refused',
  gone: 'gone',
  changed: 'changed',
  startOver: 'gone',
  noGuests: 'refused',
  refused: 'refused',
};

export function asCalendarFailure({ kind, message, retryAfterMs }: GoogleFailure): CalendarFailure {
  return { kind: kinds[kind], message, afterMs: retryAfterMs };
}
