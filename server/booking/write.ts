import { setTimeout as sleep } from 'node:timers/promises';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import {
  deleteIdempotencyKeysBefore,
  findIdempotencyKey,
  insertIdempotencyKey,
} from '../../db/booking/idempotency-keys.ts';
import { inTransaction, isBusy } from '../../db/booking/in-transaction.ts';
import type { BookingChanged, BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { dayMs } from './time-units.ts';

export interface Answer {
  readonly status: ContentfulStatusCode;
  readonly body: object;
  readonly change?: BookingChanged;
}

/** A request that may come twice: its `Idempotency-Key`, and a hash of all it asks for. */
export interface Repeatable {
  readonly key: string;
  readonly hash: string;
}

const attemptsMax = 12;
const keyKeptMs = 30 * dayMs;

/**
 * Performs a request in one transaction, all or nothing, and remembers its answer with its key:
 * the same request again gets the same answer with 200, another request with the same key 422.
 * A refused request leaves nothing behind, its key neither. `prepare` comes first, and only where
 * something is to be performed: for what has to be waited for.
 */
export async function write(
  deps: BookingDeps,
  repeatable: Repeatable | null,
  perform: () => Answer,
  prepare?: () => Promise<void>,
): Promise<Answer> {
  if (prepare && !isRepetition(deps, repeatable)) await prepare();
  const answer = await transact(deps, () =>
    repeatable ? once(deps, repeatable, perform) : perform(),
  );
  if (answer.change) deps.onBookingChanged?.(answer.change);
  return answer;
}

/** All of the work or nothing; while another process writes, again for a few seconds, then 503. */
export async function transact<T>({ db, onWritten }: BookingDeps, work: () => T): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const done = inTransaction(db, work);
      onWritten?.();
      return done;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (attempt === attemptsMax) throw busy();
    }
    await sleep(10 * attempt * (1 + Math.random()));
  }
}

/** Something else keeps the database: the caller may simply repeat the request. */
export function busy(): BookingError {
  return new BookingError(503, 'busy', 'The booking system is busy. Try again in a moment.');
}

function isRepetition({ db }: BookingDeps, repeatable: Repeatable | null): boolean {
  return repeatable !== null && findIdempotencyKey(db, repeatable.key) !== null;
}

function once(deps: BookingDeps, { key, hash }: Repeatable, perform: () => Answer): Answer {
  const known = findIdempotencyKey(deps.db, key);
  if (known && known.requestHash !== hash) {
    const message = 'This Idempotency-Key was already used for a different request.';
    throw new BookingError(422, 'idempotency_key_reused', message, { path: 'Idempotency-Key' });
  }
  if (known) return { status: 200, body: JSON.parse(known.responseBody) };
  const answer = perform();
  const now = deps.now();
  deleteIdempotencyKeysBefore(deps.db, now - keyKeptMs);
  insertIdempotencyKey(deps.db, {
    key,
    requestHash: hash,
    responseStatus: answer.status,
    responseBody: JSON.stringify(answer.body),
    createdAt: now,
  });
  return answer;
}
