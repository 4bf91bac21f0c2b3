import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../db/open.ts';
import { answerError } from '../errors.ts';
import { createLog } from '../log.ts';
import { needs, withAccounts } from '../security/access.ts';
import { createAccounts } from '../security/accounts.ts';
import { createRouter } from './router.ts';
import { sessionRoutes } from './session.ts';

/** The real routes over a real database; only where the connection comes from is given. */
let db: Database;
let now = 0;

function createApp() {
  const accounts = createAccounts({
    db,
    now: () => now,
    environmentKey: 'a-key-from-the-environment',
    internalKey: 'internal-key',
  });
  const app = createRouter();
  app.use(withAccounts(accounts));
  app.onError((error, c) =>
    answerError(
      error,
      c,
      createLog(
        () => {},
        () => now,
      ),
    ),
  );
  app.get('/private', needs('viewer'), (c) => c.json({ name: c.get('identity').name }));
  app.post('/private', needs('owner'), (c) => c.json({ ok: true }));
  app.route(
    '/',
    sessionRoutes({ accounts, now: () => now, setupCode: 'the-code', secureCookies: false }),
  );
  return {
    accounts,
    request(path: string, init: RequestInit = {}, address = '127.0.0.1') {
      const env = { incoming: { socket: { remoteAddress: address } } };
      const headers = { host: 'localhost:8080', 'content-type': 'application/json' };
      return app.request(path, { ...init, headers: { ...headers, ...init.headers } }, env);
    },
  };
}

const password = 'correct horse';
const setUp = { method: 'POST', body: JSON.stringify({ password }) };

beforeEach(() => {
  db = openDatabase(':memory:');
  now = Date.UTC(2026, 4, 4);
});
afterEach(() => db.sqlite.close());

async function signedInCookie(app: ReturnType<typeof createApp>): Promise<string> {
  const answer = await app.request('/api/setup', setUp);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

describe('the first visit', () => {
  it('chooses the password from this machine, and is signed in', async () => {
    const app = createApp();
    expect(await (await app.request('/api/session')).json()).toEqual({
      signedIn: false,
      setupNeeded: true,
      canSetUp: true,
    });
    const answer = await app.request('/api/setup', setUp);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
    const cookie = await signedInCookie(createApp());
    expect(cookie).toBe('');
  });

  it('is refused from elsewhere without the code that was printed', async () => {
    const app = createApp();
    expect((await app.request('/api/setup', setUp, '203.0.113.9')).status).toBe(403);
    const rebound = { ...setUp, headers: { host: 'evil.example' } };
    expect((await app.request('/api/setup', rebound)).status).toBe(403);
    const proxied = { ...setUp, headers: { 'x-forwarded-for': '203.0.113.9' } };
    expect((await app.request('/api/setup', proxied)).status).toBe(403);
    const withCode = { method: 'POST', body: JSON.stringify({ password, code: 'the-code' }) };
    expect((await app.request('/api/setup', withCode, '203.0.113.9')).status).toBe(200);
  });

  it('happens once', async () => {
    const app = createApp();
    await app.request('/api/setup', setUp);
    const again = await app.request('/api/setup', setUp);
    expect(again.status).toBe(409);
  });

  it('wants a password of some length, and says so', async () => {
    const answer = await createApp().request('/api/setup', {
      method: 'POST',
      body: JSON.stringify({ password: 'short' }),
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { path: 'password' } });
  });
});

describe('signing in', () => {
  it('opens what is private, until signing out', async () => {
    const app = createApp();
    const cookie = await signedInCookie(app);
    const headers = { cookie };
    expect((await app.request('/private')).status).toBe(401);
    expect((await app.request('/private', { headers })).status).toBe(200);
    await app.request('/api/session', { method: 'DELETE', headers });
    expect((await app.request('/private', { headers })).status).toBe(401);
  });

  it('refuses a wrong password, and after five tries a minute every password', async () => {
    const app = createApp();
    await app.accounts.setUp(password);
    const wrong = { method: 'POST', body: JSON.stringify({ password: 'wrong one' }) };
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await app.request('/api/session', wrong)).status).toBe(401);
    }
    const right = { method: 'POST', body: JSON.stringify({ password }) };
    expect((await app.request('/api/session', right)).status).toBe(429);
    now += 60_000;
    expect((await app.request('/api/session', right)).status).toBe(200);
  });

  it('ends a session after thirty days', async () => {
    const app = createApp();
    const headers = { cookie: await signedInCookie(app) };
    now += 31 * 24 * 3_600_000;
    expect((await app.request('/private', { headers })).status).toBe(401);
  });

  it('refuses a change that another page makes with the cookie', async () => {
    const app = createApp();
    const cookie = await signedInCookie(app);
    const change = (headers: Record<string, string>) =>
      app.request('/private', { method: 'POST', headers: { cookie, ...headers } });
    expect((await change({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await change({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await change({})).status).toBe(403);
    expect((await change({ origin: 'http://localhost:8080' })).status).toBe(200);
  });

  it('takes the body for what it is: JSON with the field named', async () => {
    const answer = await createApp().request('/api/session', {
      method: 'POST',
      body: '{"password":1}',
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { path: 'password' } });
    const broken = await createApp().request('/api/session', { method: 'POST', body: '{' });
    expect(broken.status).toBe(400);
  });
});

describe('API keys', () => {
  const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

  it('work from the environment, from the settings, and for this server itself', async () => {
    const app = createApp();
    const { key } = app.accounts.createKey('CI', 'viewer');
    expect((await app.request('/private', bearer('a-key-from-the-environment'))).status).toBe(200);
    expect(await (await app.request('/private', bearer(key))).json()).toEqual({ name: 'CI' });
    expect((await app.request('/private', bearer('internal-key'))).status).toBe(200);
    expect((await app.request('/private', bearer('another'))).status).toBe(401);
  });

  it('may do what their role may, and no more', async () => {
    const app = createApp();
    const { key } = app.accounts.createKey('CI', 'viewer');
    expect((await app.request('/private', { method: 'POST', ...bearer(key) })).status).toBe(403);
    const owner = bearer('a-key-from-the-environment');
    expect((await app.request('/private', { method: 'POST', ...owner })).status).toBe(200);
  });

  it('are kept as hashes only', () => {
    const { key } = createApp().accounts.createKey('CI', 'viewer');
    const rows = JSON.stringify(db.sqlite.prepare('select * from api_key').all());
    expect(rows).not.toContain(key);
  });
});
