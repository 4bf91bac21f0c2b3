import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../db/open.ts';
import { answerError } from '../errors.ts';
import { createLog } from '../log.ts';
import { needs, sessionCookieName, withAccounts } from '../security/access.ts';
import { createAccounts } from '../security/accounts.ts';
import { createRouter } from './router.ts';
import { sessionRoutes } from './session.ts';

/** The real routes over a real database; only where the connection comes from is given. */
let db: Database;
let now = 0;

/** What was logged. */
let lines: string[] = [];

function createApp({ https = false } = {}) {
  const accounts = createAccounts({
    db,
    now: () => now,
    environmentKey: 'a-key-from-the-environment',
    internalKey: 'internal-key',
  });
  const app = createRouter();
  const log = createLog(
    (line) => lines.push(line),
    () => now,
  );
  app.use(withAccounts(accounts, sessionCookieName({ https })));
  app.onError((error, c) => answerError(error, c, log));
  app.get('/private', needs('viewer'), (c) => c.json({ name: c.get('identity').name }));
  app.post('/private', needs('owner'), (c) => c.json({ ok: true }));
  app.route(
    '/',
    sessionRoutes({ accounts, log, now: () => now, setupCode: 'the-code', secureCookies: https }),
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
  lines = [];
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

  it.each(['short', 'Journeyman1!', 'sunshine'])(
    'wants a password of some worth, and says so: %s',
    async (given) => {
      const answer = await createApp().request('/api/setup', {
        method: 'POST',
        body: JSON.stringify({ password: given }),
      });
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ error: { path: 'password' } });
    },
  );

  it('ends the session that the same browser had before, and clears what it knew', async () => {
    const app = createApp();
    const cookie = await signedInCookie(app);
    const signIn = { method: 'POST', body: JSON.stringify({ password }), headers: { cookie } };
    const again = await app.request('/api/session', signIn);
    const next = (again.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await app.request('/private', { headers: { cookie } })).status).toBe(401);
    expect((await app.request('/private', { headers: { cookie: next } })).status).toBe(200);
    const signOut = { method: 'DELETE', headers: { cookie: next } };
    const left = await app.request('/api/session', signOut);
    expect(left.headers.get('clear-site-data')).toBe('"cache"');
    expect((await app.request('/private', { headers: { cookie: next } })).status).toBe(401);
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

describe('over https', () => {
  it('the session is in a cookie that no other host and no plain connection can set or see', async () => {
    const app = createApp({ https: true });
    const answer = await app.request('/api/setup', setUp);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-journeyman_session=[\w-]{43}; .*Path=\/.*Secure/);
    expect(cookie).not.toContain('Domain');
    const [pair = ''] = cookie.split(';');
    expect((await app.request('/private', { headers: { cookie: pair } })).status).toBe(200);
    const plain = pair.replace('__Host-', '');
    expect((await app.request('/private', { headers: { cookie: plain } })).status).toBe(401);
  });
});

describe('a password', () => {
  const next = 'battery staple';

  function change(
    app: ReturnType<typeof createApp>,
    cookie: string,
    body: { password: string; newPassword: string },
  ) {
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    return app.request('/api/session/password', {
      method: 'PUT',
      headers,
      body: JSON.stringify(body),
    });
  }

  it('is changed by who knows it, and signs out everybody else', async () => {
    const app = createApp();
    const cookie = await signedInCookie(app);
    const elsewhere = await app.request('/api/session', {
      method: 'POST',
      body: JSON.stringify({ password }),
    });
    const other = (elsewhere.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const changed = await change(app, cookie, { password, newPassword: next });
    expect(changed.status).toBe(200);
    const own = (changed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const seen = async (pair: string) =>
      (await app.request('/private', { headers: { cookie: pair } })).status;
    expect([await seen(own), await seen(cookie), await seen(other)]).toEqual([200, 401, 401]);
    const signIn = (given: string) =>
      app.request('/api/session', { method: 'POST', body: JSON.stringify({ password: given }) });
    expect((await signIn(password)).status).toBe(401);
    expect((await signIn(next)).status).toBe(200);
  });

  it('is not changed by who does not, nor to one that is too short', async () => {
    const app = createApp();
    const cookie = await signedInCookie(app);
    const wrong = await change(app, cookie, { password: 'a guess', newPassword: next });
    expect(wrong.status).toBe(422);
    expect(lines.at(-1)).toContain('"level":"warn"');
    const short = await change(app, cookie, { password, newPassword: 'short' });
    expect([short.status, await short.json()]).toMatchObject([
      422,
      { error: { path: 'newPassword' } },
    ]);
    expect((await app.request('/private', { headers: { cookie } })).status).toBe(200);
  });

  it('is taken as it is: long, of any letters, with spaces around it', async () => {
    for (const given of [' pässwörd 🔑 ', 'x'.repeat(1_000)]) {
      db.sqlite.exec('delete from user');
      const app = createApp();
      const setUpWith = { method: 'POST', body: JSON.stringify({ password: given }) };
      expect((await app.request('/api/setup', setUpWith)).status).toBe(200);
      expect(await app.accounts.signIn(given.trim().slice(0, 999))).toBeNull();
      expect(await app.accounts.signIn(given)).not.toBeNull();
    }
  });
});

describe('the log', () => {
  it('says who signed in from where, and who tried, without what they typed', async () => {
    const app = createApp();
    await signedInCookie(app);
    const guess = { method: 'POST', body: JSON.stringify({ password: 'a wild guess' }) };
    await app.request('/api/session', guess);
    for (let count = 0; count < 5; count += 1) await app.request('/api/session', guess);
    const said = lines.map((line) => JSON.parse(line));
    expect(said[0]).toMatchObject({ message: 'Somebody signed in.', from: '127.0.0.1' });
    expect(said[1]).toMatchObject({ level: 'warn', code: 'unauthorized', path: '/api/session' });
    expect(said.at(-1)).toMatchObject({ level: 'warn', code: 'too_many' });
    expect(lines.join('')).not.toMatch(/guess|correct/);
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
