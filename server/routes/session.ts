import { getConnInfo } from '@hono/node-server/conninfo';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ApiError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type AccessVariables, identify, isFromOurPage, needs } from '../security/access.ts';
import { type Accounts, sessionMs } from '../security/accounts.ts';
import { isCommonPassword } from '../security/common-passwords.ts';
import { isSameSecret } from '../security/compare.ts';
import { isFirstGuess } from '../security/first-guess.ts';
import { passwordCharsMin } from '../security/passwords.ts';
import { createRateLimit } from '../security/rate-limit.ts';
import { answers, createRouter, done, jsonBody } from './router.ts';

const state = z.object({
  signedIn: z.boolean(),
  /** There is no account yet. */
  setupNeeded: z.boolean(),
  /** This visitor may make the first account without the code printed at the start. */
  canSetUp: z.boolean(),
});

const stateRoute = createRoute({
  method: 'get',
  path: '/api/session',
  summary: 'Whether you are signed in',
  responses: answers(state, 'The state of this visitor'),
});

const newPassword = z
  .string()
  .min(passwordCharsMin, `Choose at least ${passwordCharsMin} characters`)
  .max(1_000)
  .refine((password) => !isFirstGuess(password), 'Choose one that nobody would try first')
  .refine(
    async (password) => !(await isCommonPassword(password)),
    'Choose another: many people have this one, so it is tried first',
  );

const signInRoute = createRoute({
  method: 'post',
  path: '/api/session',
  summary: 'Sign in',
  request: jsonBody(z.object({ password: z.string().min(1).max(1_000) })),
  responses: answers(done, 'Signed in; the session is in a cookie'),
});

const setUpRoute = createRoute({
  method: 'post',
  path: '/api/setup',
  summary: 'Make the first account',
  request: jsonBody(z.object({ password: newPassword, code: z.string().max(200).optional() })),
  responses: answers(done, 'The account exists, and you are signed in'),
});

const changePasswordRoute = createRoute({
  method: 'put',
  path: '/api/session/password',
  summary: 'Change your password; whoever else is signed in with it is signed out',
  middleware: needs('owner'),
  request: jsonBody(z.object({ password: z.string().min(1).max(1_000), newPassword })),
  responses: answers(done, 'It is changed; your own session goes on under a new cookie'),
});

const signOutRoute = createRoute({
  method: 'delete',
  path: '/api/session',
  summary: 'Sign out',
  responses: answers(done, 'Signed out'),
});

/** Signing in, out, and the very first visit. */
export function sessionRoutes(deps: {
  accounts: Accounts;
  log: Log;
  now: () => number;
  /** Printed at the start; lets the first account be made from another machine. */
  setupCode: string;
  secureCookies: boolean;
}) {
  const { accounts, log, now } = deps;
  const perAddress = createRateLimit(20, 60_000, now);
  const perAccount = createRateLimit(5, 60_000, now);

  function limit(c: Context): void {
    if (perAddress.take(addressOf(c)) && perAccount.take('owner')) return;
    throw new ApiError('too_many', 'Too many tries. Wait a minute, then try again.');
  }

  /** The session before, if there is one, ends. */
  async function openSession(c: Context<AccessVariables>, password: string): Promise<void> {
    const token = await accounts.signIn(password);
    if (token === null) throw new ApiError('unauthorized', 'That is not the password.');
    closeSession(c);
    log.info('Somebody signed in.', { from: addressOf(c) });
    setCookie(c, c.get('sessionCookie'), token, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: deps.secureCookies,
      path: '/',
      maxAge: Math.floor(sessionMs / 1_000),
    });
  }

  function closeSession(c: Context<AccessVariables>): void {
    const token = getCookie(c, c.get('sessionCookie'));
    if (token !== undefined) accounts.signOut(token);
  }

  return createRouter()
    .openapi(stateRoute, (c) =>
      c.json(
        {
          signedIn: identify(c) !== null,
          setupNeeded: accounts.needsSetup(),
          canSetUp: accounts.needsSetup() && isThisMachine(c),
        },
        200,
      ),
    )
    .openapi(signInRoute, async (c) => {
      refuseForeignPage(c);
      limit(c);
      await openSession(c, c.req.valid('json').password);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(setUpRoute, async (c) => {
      refuseForeignPage(c);
      limit(c);
      const { password, code } = c.req.valid('json');
      const mayBeFirst = isThisMachine(c) || isSameSecret(code ?? '', deps.setupCode);
      if (!mayBeFirst) {
        throw new ApiError(
          'forbidden',
          'The first account is made from the machine this runs on, or with the code that it printed when it started.',
        );
      }
      if (!(await accounts.setUp(password))) {
        throw new ApiError('conflict', 'There is an account already: sign in with its password.');
      }
      await openSession(c, password);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(changePasswordRoute, async (c) => {
      limit(c);
      const { password, newPassword } = c.req.valid('json');
      if (!(await accounts.changePassword(password, newPassword))) {
        log.warn('A password was not changed: it was not known.', { from: addressOf(c) });
        const path = 'password';
        throw new ApiError('unprocessable', 'That is not the password you have now.', { path });
      }
      log.info('A password was changed.', { from: addressOf(c) });
      await openSession(c, newPassword);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(signOutRoute, (c) => {
      refuseForeignPage(c);
      closeSession(c);
      deleteCookie(c, c.get('sessionCookie'), { path: '/', secure: deps.secureCookies });
      c.header('Clear-Site-Data', '"cache"');
      return c.json({ ok: true as const }, 200);
    });
}

/** A browser says where a request comes from; a program without a browser has no cookie to steal. */
function refuseForeignPage(c: Context): void {
  const isBrowser =
    c.req.header('origin') !== undefined || c.req.header('sec-fetch-site') !== undefined;
  if (isBrowser && !isFromOurPage(c)) {
    throw new ApiError('forbidden', 'This did not come from our own page.');
  }
}

/** A direct connection from this very machine, under its own name: not through a proxy or a rebound name. */
function isThisMachine(c: Context): boolean {
  const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(addressOf(c));
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '');
  const forwarded = c.req.header('x-forwarded-for') ?? c.req.header('forwarded');
  return loopback && forwarded === undefined && ['localhost', '127.0.0.1', '[::1]'].includes(host);
}

function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
}
