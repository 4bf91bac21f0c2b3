import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Role, roles } from '../../db/schema/security.ts';
import { ApiError } from '../errors.ts';
import type { Accounts, Identity } from './accounts.ts';

/** With this prefix a browser takes it only over https, from this very host, for all of it. */
export function sessionCookieName({ https }: { https: boolean }): string {
  return https ? '__Host-journeyman_session' : 'journeyman_session';
}

/** What a request carries: who may come in at all, and who this is once `needs` has let them in. */
export type AccessVariables = {
  Variables: { accounts: Accounts; sessionCookie: string; identity: Identity };
};

/** First of all: where `needs` looks people up. */
export function withAccounts(
  accounts: Accounts,
  sessionCookie: string,
): MiddlewareHandler<AccessVariables> {
  return async (c, next) => {
    c.set('accounts', accounts);
    c.set('sessionCookie', sessionCookie);
    await next();
  };
}

/** What stands before a route, and for whom it opens. */
export type Guard = MiddlewareHandler<AccessVariables> & { readonly opensFor: Role };

/**
 * Lets through who has at least this role: by `Authorization: Bearer <api key>`, or by the
 * browser's session cookie. A change made with a cookie must come from our own page.
 */
export function needs(role: Role): Guard {
  const guard: MiddlewareHandler<AccessVariables> = async (c, next) => {
    const identity = identify(c);
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
  return Object.assign(guard, { opensFor: role });
}

/** Who is asking, or null. */
export function identify(c: Context<AccessVariables>): Identity | null {
  const accounts = c.get('accounts');
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) {
    const [, key] = /^Bearer (\S{1,200})$/.exec(authorization) ?? [];
    return key === undefined ? null : accounts.byKey(key);
  }
  const token = getCookie(c, c.get('sessionCookie'));
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
