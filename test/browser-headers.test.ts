/** What every answer tells a browser: what it may do with it, and that it keeps nothing of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ environment: { PUBLIC_URL: 'https://journeyman.example' } });
});
afterAll(() => server.stop());

const pages = ['/', '/settings', '/anything/at/all'];
const answers = [
  ...['/api/workflows', '/api/session', '/api/nothing', '/api/openapi.json', '/api/docs'],
  ...['/booking/v1/services', '/healthz', '/metrics', '/assets/nothing.js'],
];

describe('every answer', () => {
  it.each([...pages, ...answers])('%s', async (path) => {
    const { headers, body } = await server.request('GET', path, undefined, {
      origin: 'https://elsewhere.example',
    });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']{16,}'/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000; includeSubDomains/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const type = headers.get('content-type') ?? '';
    expect(type).toMatch(
      typeof body === 'object' ? /^application\/json/ : /^text\/\w+; charset=UTF-8$/i,
    );
  });

  it.each(answers.filter((path) => path.startsWith('/api/')))(
    '%s is kept by nobody',
    async (path) => {
      const { headers } = await server.request('GET', path);
      expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
    },
  );
});

describe('the page', () => {
  it('loads nothing from elsewhere, and has a nonce of its own each time', async () => {
    const [one, other] = [await server.request('GET', '/'), await server.request('GET', '/')];
    expect(String(one.body)).not.toMatch(/(src|href)="(https?:)?\/\//);
    const nonce = /nonce-([^']+)'/;
    const nonces = [one, other].map(
      ({ headers }) => nonce.exec(headers.get('content-security-policy') ?? '')?.[1],
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it.each(['/.git/config', '/assets/', '/assets/../../package.json', '/%2e%2e/.env', '/data/'])(
    'is what %s leads to, if anything: no file and no list of files',
    async (path) => {
      const { status, body } = await server.request('GET', path);
      expect([200, 404]).toContain(status);
      expect(String(body)).not.toMatch(/\[core\]|"dependencies"|JOURNEYMAN_|<li>|index of/i);
    },
  );
});
