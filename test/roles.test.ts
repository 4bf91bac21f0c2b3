/**
 * Who may do what, for every route there is: the routes come from the router itself, so a new one is
 * tried like all the others, and one that says nothing of who may use it fails here.
 */
import { inspectRoutes } from 'hono/dev';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Role, roles } from '../db/schema/security.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

/** What answers anybody, and why that is right. Everything else names a role. */
const open: Readonly<Record<string, string>> = {
  'GET /healthz': 'says nothing but that it lives',
  'GET /readyz': 'says nothing but that it is ready',
  'GET /metrics': 'counts, and names nobody',
  'POST /webhooks/chatapps': 'has a secret of its own',
  'POST /webhooks/sms': 'has a secret of its own',
  'POST /webhooks/voice': 'has a secret of its own',
  'POST /flows/x/endpoint': 'is encrypted with its key, and signed where a secret is agreed on',
  'GET /api/session': 'tells visitors whether they are signed in',
  'POST /api/session': 'takes a password',
  'DELETE /api/session': 'ends the session of whoever asks',
  'POST /api/setup': 'makes the first account, from this machine or with the code',
  'ALL /api/*': 'refuses what does not exist',
  'GET /booking/public/bookings/x': 'needs the signature in its link',
  'GET /booking/public/resources/x': 'needs the signature in its link',
  'GET /media/x': 'needs the signature in its link',
  'GET /api/calendar-connections/google/callback': 'needs the state that only who began knows',
  'GET /assets/x': 'a file of the page',
  'GET /x': 'the page, which shows nothing before somebody signs in',
};

/** What a viewer may send, because it changes nothing. */
const readsByPost = ['POST /api/workflows/check', 'POST /api/flows/check'];

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** Null: it opens for everybody. */
  readonly opensFor: Role | null;
}

const visitors = ['nobody', ...roles] as const;
type Visitor = (typeof visitors)[number];

const password = 'correct horse battery';
const keys = new Map<Visitor, string>([['nobody', '']]);
let server: TestServer;
let routes: Route[] = [];
let cookie = '';

beforeAll(async () => {
  server = await startTestServer({ environment: { JOURNEYMAN_ADMIN_PASSWORD: password } });
  routes = listRoutes();
  for (const role of roles) {
    const { body } = await server.request('POST', '/api/keys', { name: role, role });
    keys.set(role, `Bearer ${z.object({ key: z.string() }).parse(body).key}`);
  }
  const signedIn = await server.request('POST', '/api/session', { password });
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => server.stop());

/** Every route, with a path that leads to it, and the strictest guard on the way there. */
function listRoutes(): Route[] {
  const { app } = server;
  const found = inspectRoutes(app).filter(({ isMiddleware }) => !isMiddleware);
  return found.map(({ method, path: pattern }) => {
    const path = pattern
      .replace(/:\w+(\{[^}]*\})?/g, 'x')
      .replace(/\*$/, method === 'ALL' ? '*' : 'x');
    const [passed] = app.router.match(method === 'ALL' ? 'GET' : method, path);
    const guards = passed.flatMap(([[handler]]) =>
      'opensFor' in handler ? [handler.opensFor] : [],
    );
    const opensFor = roles.find((role) => guards.includes(role)) ?? null;
    return { name: `${method} ${path}`, method: method === 'ALL' ? 'GET' : method, path, opensFor };
  });
}

/** The status of the answer; the rest of it is not waited for. */
async function ask({ method, path }: Route, headers: Record<string, string>): Promise<number> {
  const enough = new AbortController();
  const answer = await fetch(server.url + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body: '{}' }),
    signal: enough.signal,
  });
  enough.abort();
  return answer.status;
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

function isChange({ method, name }: Route): boolean {
  return method !== 'GET' && !readsByPost.includes(name);
}

describe('every route', () => {
  it('is known to this test', () => {
    expect(routes.length).toBeGreaterThan(50);
  });

  it('says for whom it opens, or is among the few that open for everybody', () => {
    const silent = routes.filter(({ opensFor }) => opensFor === null);
    expect(silent.map(({ name }) => name).toSorted()).toEqual(Object.keys(open).toSorted());
  });

  it('that changes something is not for viewers', () => {
    const forViewers = routes.filter((route) => isChange(route) && route.opensFor === 'viewer');
    expect(forViewers.map(({ name }) => name)).toEqual([]);
  });

  it('opens for whom it says, and for nobody else', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ opensFor }) => opensFor !== null)) {
      for (const visitor of visitors) {
        const status = await ask(route, { authorization: keys.get(visitor) ?? '' });
        const expected = expectedRefusal(route, visitor);
        const isRight = expected === null ? !isRefusal(status) : status === expected;
        if (!isRight || status >= 500) wrong.push(`${route.name} for ${visitor}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('that changes something takes a cookie only from our own page', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter((each) => each.opensFor !== null && each.method !== 'GET')) {
      for (const [headers, opens] of [
        [{}, false],
        [{ origin: 'https://elsewhere.example' }, false],
        [{ 'sec-fetch-site': 'cross-site' }, false],
        [{ 'sec-fetch-site': 'same-site' }, false],
        [{ 'sec-fetch-site': 'same-origin' }, true],
      ] as const) {
        const status = await ask(route, { ...headers, cookie });
        if ((status === 403) === opens) {
          wrong.push(`${route.name} with ${JSON.stringify(headers)}: ${status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** 401 for who is not known, 403 for who is and may not; null for who may. */
function expectedRefusal({ opensFor }: Route, visitor: Visitor): 401 | 403 | null {
  if (visitor === 'nobody') return 401;
  const isEnough = opensFor !== null && roles.indexOf(visitor) <= roles.indexOf(opensFor);
  return isEnough ? null : 403;
}
