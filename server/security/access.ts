import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Role, roles } from '../../db/schema/security.ts';
import { ApiError } from '../errors.ts';
import type { Accounts, Identity } from './accounts.ts';

export const sessionCookie = 'journeyman_session';

/** What a request carries: who may come in at all, and who this is once `needs` has let them in. */
export type AccessVariables = { Variables: { accounts: Accounts; identity: Identity } };

/** First of all: where `needs` looks people up. */
export function withAccounts(accounts: Accounts): MiddlewareHandler<AccessVariables> {
  return async (c, next) => {
    c.set('accounts', accounts);
    await next();
  };
}

/**
 * Lets through who has at least this role: by `Authorization: Bearer <api key>`, or by the
 * browser's session cookie. A change made with a cookie must come from our own page.
 */
export function needs(role: Role): MiddlewareHandler<AccessVariables> {
  return async (c, next) => {
    const identity = identify(c, c.get('accounts'));
    if (!identity) throw new ApiError('unauthorized', 'Sign in, or send an API key as a bearer.');
    if (roles.indexOf(identity.role) > roles.indexOf(role)) {
      throw new ApiError(
        'forbidden',
        `This needs the role “${role}”; yours is “${identity.role}”.`,
      );
    }
    if (identity.by === 'session' && !isSafe(c.req.method) && !isFromOurPage(c)) {
      throw new ApiError('forbidden', 'This change did not come from our own page.');
    }
    c.set('identity', identity);
    await next();
  };
}

/** Who is asking, or null. */
export function identify(c: Context, accounts: Accounts): Identity | null {
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) {
    const [, key] = /^Bearer (\S{1,200})$/.exec(authorization) ?? [];
    return key === undefined ? null : accounts.byKey(key);
  }
  const token = getCookie(c, sessionCookie);
  return token === undefined ? null : accounts.bySession(token);
}

export function isFromOurPage(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin !== undefined && hostOf(origin) === c.req.header('host');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}
