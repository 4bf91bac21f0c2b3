/** Google's refusals, as it writes them. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly message: string;
  readonly domain?: string;
  readonly retryAfter?: string;
}

export const refusals = {
  unauthorized: { status: 401, reason: 'authError', message: 'Invalid Credentials' },
  notFound: { status: 404, reason: 'notFound', message: 'Not Found' },
  duplicate: {
    status: 409,
    reason: 'duplicate',
    message: 'The requested identifier already exists.',
  },
  deleted: { status: 410, reason: 'deleted', message: 'Resource has been deleted' },
  fullSync: {
    status: 410,
    domain: 'calendar',
    reason: 'fullSyncRequired',
    message: 'Sync token is no longer valid, a full sync is required.',
  },
  changed: { status: 412, reason: 'conditionNotMet', message: 'Precondition Failed' },
  rateLimit: {
    status: 403,
    domain: 'usageLimits',
    reason: 'rateLimitExceeded',
    message: 'Rate Limit Exceeded',
  },
  tooMany: {
    status: 429,
    domain: 'usageLimits',
    reason: 'rateLimitExceeded',
    message: 'Rate Limit Exceeded',
  },
  backend: { status: 503, reason: 'backendError', message: 'Backend Error' },
  emptyRange: {
    status: 400,
    domain: 'calendar',
    reason: 'timeRangeEmpty',
    message: 'The specified time range is empty.',
  },
  noGuests: {
    status: 403,
    domain: 'calendar',
    reason: 'forbiddenForServiceAccounts',
    message:
      'Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.',
  },
} as const satisfies Record<string, Refusal>;

export function refuse(c: Context, refusal: Refusal) {
  const { status, reason, message, domain = 'global', retryAfter } = refusal;
  if (retryAfter !== undefined) c.header('Retry-After', retryAfter);
  const errors = [{ domain, reason, message }];
  return c.json({ error: { errors, code: status, message } }, status as ContentfulStatusCode);
}

export function invalid(c: Context, message: string) {
  return refuse(c, { status: 400, reason: 'invalid', message });
}
