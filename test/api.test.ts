/** Our own API as a program uses it: who may do what, what bad input is told, and its description. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** What a visitor may do without signing in: everything else is refused. */
const open = new Set([
  'GET /api/session',
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/setup',
  'GET /booking/public/bookings/{id}.ics',
  'GET /booking/public/resources/{id}.ics',
]);

interface Description {
  readonly paths: Record<string, Record<string, { readonly summary: string }>>;
}

async function describedRoutes(): Promise<[string, string][]> {
  const { status, body } = await server.request('GET', '/api/openapi.json');
  expect(status).toBe(200);
  const { paths } = body as Description;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method): [string, string] => [method.toUpperCase(), path]),
  );
}

describe('the description', () => {
  it('is OpenAPI, and is readable as a page', async () => {
    expect((await describedRoutes()).length).toBeGreaterThan(20);
    const page = await server.request('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.body).toContain('POST /api/workflows/check');
  });

  it('says of every route what it is for', async () => {
    const { body } = await server.request('GET', '/api/openapi.json');
    const operations = Object.values((body as Description).paths).flatMap(Object.values);
    for (const { summary } of operations) expect(summary.length).toBeGreaterThan(5);
  });
});

describe('access', () => {
  it('needs a sign-in or a key on every route that is not for signing in', async () => {
    for (const [method, path] of await describedRoutes()) {
      if (open.has(`${method} ${path}`)) continue;
      const place = path.replace(/\{[^}]+\}/g, 'x');
      const { status } = await server.request(method, place, undefined, { authorization: '' });
      expect([method, path, status]).toEqual([method, path, 401]);
    }
  });

  it.each([
    ['GET', '/api/events'],
    ['GET', '/api/openapi.json'],
    ['GET', '/api/docs'],
    ['GET', '/booking/v1/services'],
    ['POST', '/booking/v1/bookings'],
    ['GET', '/booking/compat/8x8/retrieve_meetings'],
    ['POST', '/booking/compat/8x8/create_meeting'],
  ])('needs one for %s %s too', async (method, path) => {
    const { status } = await server.request(method, path, undefined, { authorization: '' });
    expect(status).toBe(401);
  });

  it('lets a viewer look, and not change', async () => {
    const made = await server.request('POST', '/api/keys', { name: 'Wallboard', role: 'viewer' });
    const { key } = made.body as { key: string };
    const viewer = { authorization: `Bearer ${key}` };
    expect((await server.request('GET', '/api/workflows', undefined, viewer)).status).toBe(200);
    const change = { enabled: false };
    const path = '/api/workflows/booking-by-list';
    expect((await server.request('PATCH', path, change, viewer)).status).toBe(403);
    expect((await server.request('GET', '/api/settings', undefined, viewer)).status).toBe(403);
    expect((await server.request('POST', '/booking/v1/holds', {}, viewer)).status).toBe(403);
  });

  it('ends with the key', async () => {
    const made = await server.request('POST', '/api/keys', { name: 'Old', role: 'owner' });
    const { id, key } = made.body as { id: string; key: string };
    const old = { authorization: `Bearer ${key}` };
    expect((await server.request('GET', '/api/keys', undefined, old)).status).toBe(200);
    await server.request('DELETE', `/api/keys/${id}`);
    expect((await server.request('GET', '/api/keys', undefined, old)).status).toBe(401);
  });
});

describe('a workflow', () => {
  const valid = {
    schemaVersion: 1,
    id: 'opening-hours',
    name: 'Opening hours',
    trigger: {
      type: 'inbound-chatapps',
      match: { kind: 'keywords', keywords: [{ text: 'opening hours' }] },
    },
    start: 'tell',
    steps: {
      tell: {
        type: 'chatapps-message',
        name: 'Tell them',
        config: { message: { kind: 'text', text: 'Monday to Friday, 8 to 18.' } },
        exits: [{ id: 'next', label: 'Sent', to: null }],
      },
    },
  };

  it('is refused with every problem, each with its path and a sentence', async () => {
    const broken = {
      ...valid,
      name: '',
      start: 'nowhere',
      steps: { tell: { ...valid.steps.tell, config: { message: { kind: 'text', text: 7 } } } },
    };
    const { status, body } = await server.request('POST', '/api/workflows', broken);
    expect(status).toBe(422);
    const { problems } = (body as { error: { problems: { path: string; message: string }[] } })
      .error;
    const paths = problems.map((problem) => problem.path);
    expect(paths).toContain('name');
    expect(paths).toContain('steps.tell.config.message.text');
    for (const { message } of problems) expect(message).toMatch(/^[A-Z“].*\.$/);
  });

  it('is checked without being kept', async () => {
    const { status, body } = await server.request('POST', '/api/workflows/check', valid);
    expect([status, body]).toEqual([200, { problems: [] }]);
    expect((await server.request('GET', '/api/workflows/opening-hours')).status).toBe(404);
    for (const anything of [null, 7, 'text', [], {}, { schemaVersion: 99 }]) {
      const checked = await server.request(
        'POST',
        '/api/workflows/check',
        JSON.stringify(anything),
      );
      expect(checked.status).toBe(200);
      expect((checked.body as { problems: unknown[] }).problems.length).toBeGreaterThan(0);
    }
  });

  it('is drafted, published, turned on, and then answers', async () => {
    const created = await server.request('POST', '/api/workflows', valid);
    expect(created.status).toBe(200);
    const path = '/api/workflows/opening-hours';
    expect((await server.request('PATCH', path, { enabled: true })).status).toBe(409);
    expect((await server.request('POST', `${path}/publish`)).body).toMatchObject({ version: 1 });
    expect((await server.request('PATCH', path, { enabled: true })).status).toBe(200);
    const contact = '+447700900500';
    const written = { contact, type: 'text', content: { text: 'opening hours?' } };
    expect((await server.request('POST', '/api/simulator/messages', written)).status).toBe(200);
    const messages = `/api/simulator/contacts/${contact}/messages`;
    await expect
      .poll(async () => JSON.stringify((await server.request('GET', messages)).body))
      .toContain('Monday to Friday');
  });

  it('that is shipped runs from the start, and has no problem at all', async () => {
    const byForm = ['booking-by-flow', 'booking-by-flow-invitation'];
    for (const id of ['booking-by-list', 'booking-by-invitation', ...byForm]) {
      const { body } = await server.request('GET', `/api/workflows/${id}`);
      expect(body).toMatchObject({ enabled: true, version: 1, problems: [] });
    }
  });

  it('that is deleted is gone with its versions', async () => {
    const path = '/api/workflows/short-lived';
    await server.request('POST', '/api/workflows', { ...valid, id: 'short-lived' });
    await server.request('POST', `${path}/publish`);
    expect((await server.request('DELETE', path)).body).toEqual({ deleted: true });
    expect((await server.request('GET', `${path}?version=1`)).status).toBe(404);
    expect((await server.request('DELETE', path)).status).toBe(404);
  });

  it('that somebody else saved in the meantime is not overwritten', async () => {
    const path = '/api/workflows/opening-hours';
    const { body } = await server.request('GET', path);
    const { revision } = body as { revision: number };
    const save = { revision, workflow: { ...valid, name: 'Hours' } };
    expect((await server.request('PUT', path, save)).status).toBe(200);
    const late = await server.request('PUT', path, save);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ error: { code: 'conflict', revision: revision + 1 } });
  });

  it('that a request starts is started once for one key', async () => {
    const path = '/api/workflows/booking-by-invitation/start';
    const body = { contact: '+44 7700 900501', name: 'Ada', data: { reason: 'your boiler' } };
    const key = { 'idempotency-key': 'invite-ada' };
    const first = await server.request('POST', path, body, key);
    expect(first.status).toBe(200);
    const again = await server.request('POST', path, body, key);
    expect(again.body).toEqual({ instanceId: null });
    const { body: listed } = await server.request(
      'GET',
      '/api/simulator/contacts/+447700900501/instances',
    );
    expect((listed as { instances: unknown[] }).instances).toHaveLength(1);
  });
});

describe('a WhatsApp Flow', () => {
  const footer = {
    type: 'Footer',
    label: 'Done',
    'on-click-action': { name: 'complete', payload: {} },
  };
  const screen = {
    id: 'WELCOME',
    title: 'Welcome',
    terminal: true,
    layout: {
      type: 'SingleColumnLayout',
      children: [{ type: 'TextHeading', text: 'Hello' }, footer],
    },
  };

  it('is checked as Meta checks it, with what to do about it', async () => {
    const flow = { version: '7.2', screens: [screen] };
    const good = await server.request('POST', '/api/flows/check', flow);
    expect(good.body).toEqual({ valid: true, errors: [], warnings: [] });
    const bad = { ...flow, screens: [{ ...screen, titel: 'Welcome' }] };
    expect((await server.request('POST', '/api/flows/check', bad)).body).toMatchObject({
      valid: false,
      errors: [
        {
          code: 'INVALID_PROPERTY_KEY',
          path: expect.stringContaining('titel'),
          message: expect.stringMatching(/\.$/),
          fix: expect.stringMatching(/\.$/),
        },
      ],
    });
  });

  it.each([[], null, '"flow"', 7, {}])('that is %j is refused with a sentence', async (flow) => {
    const { status, body } = await server.request('POST', '/api/flows/check', flow);
    expect(status).toBe(200);
    expect(body).toMatchObject({ valid: false, errors: [{ severity: 'error' }] });
  });
});

describe('a contact who writes a stop word', () => {
  const contact = '+447700900777';
  const writes = (text: string) =>
    server.request('POST', '/api/simulator/messages', { contact, type: 'text', content: { text } });

  it('is not written to, whoever wants it, until a start word; and that is kept', async () => {
    const path = '/api/settings/consent-words';
    const usual = (await server.request('GET', path)).body as { stop: string[] };
    expect(usual.stop).toContain('unsubscribe');
    const own = { stop: ['enough'], start: ['again'] };
    expect((await server.request('PUT', path, own)).body).toEqual(own);
    await writes('book appointment');
    await writes('Enough!');
    const start = '/api/workflows/booking-by-invitation/start';
    const refused = await server.request('POST', start, { contact, data: { reason: 'a visit' } });
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain('asked not to be written to');
    await writes('again');
    const { contacts } = (await server.request('GET', '/api/contacts')).body as {
      contacts: { id: string; phone: string; optedOutAt: number | null }[];
    };
    const found = contacts.find(({ phone }) => phone === contact);
    expect(found?.optedOutAt).toBeNull();
    const { body } = await server.request('GET', `/api/contacts/${found?.id}/consent`);
    expect(body).toMatchObject({
      changes: [
        { consent: 'stop', words: 'Enough!' },
        { consent: 'start', words: 'again' },
      ],
    });
    expect((await server.request('PUT', path, usual)).status).toBe(200);
  });

  it('can always do so: there is at least one word', async () => {
    const none = { stop: [], start: ['start'] };
    const answer = await server.request('PUT', '/api/settings/consent-words', none);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ error: { path: 'stop' } });
  });
});

describe('the quiet hours and the address for hand-overs', () => {
  it('are kept, and can be taken back', async () => {
    const quiet = '/api/settings/quiet-hours';
    const chosen = { quietHours: { start: '22:00', end: '07:00' } };
    expect((await server.request('PUT', quiet, chosen)).body).toEqual(chosen);
    await server.request('PUT', quiet, { quietHours: null });
    expect((await server.request('GET', quiet)).body).toEqual({ quietHours: null });
    for (const url of ['https://desk.example/tickets', null]) {
      expect((await server.request('PUT', '/api/settings/hand-over', { url })).status).toBe(200);
      const { body } = await server.request('GET', '/api/settings');
      expect(body).toMatchObject({ handOverUrl: url });
    }
  });
});

describe('bad input', () => {
  it.each([
    ['POST', '/api/simulator/messages', { contact: '', type: 'text', content: {} }, 'contact'],
    ['POST', '/api/simulator/messages', { type: 'text', content: {} }, 'contact'],
    ['POST', '/api/keys', { name: 'x', role: 'emperor' }, 'role'],
    ['PUT', '/api/settings/quiet-hours', { quietHours: { start: 'nine' } }, 'quietHours.start'],
    ['PUT', '/api/workflows/booking-by-list', { revision: 'one', workflow: {} }, 'revision'],
    ['GET', '/api/instances?limit=0', undefined, 'limit'],
    ['POST', '/api/workflows/booking-by-invitation/start', { contact: 'you', data: {} }, 'contact'],
  ])('%s %s names the field', async (method, path, body, field) => {
    const answer = await server.request(method, path, body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ error: { path: field } });
  });

  it('that is no JSON, too large or not known is a 4xx with a sentence', async () => {
    const broken = await server.request('POST', '/api/workflows/check', '{"a":');
    expect(broken.status).toBe(400);
    const large = await server.request('POST', '/api/workflows/check', { a: 'x'.repeat(5e6) });
    expect(large.status).toBe(413);
    const unknown = await server.request('GET', '/api/nothing');
    expect(unknown.status).toBe(404);
    const instance = await server.request('GET', '/api/instances/nothing');
    expect(instance.status).toBe(404);
    for (const { body } of [broken, large, unknown, instance]) {
      expect(JSON.stringify(body)).not.toMatch(/node_modules|at .*\.ts/);
      expect((body as { error: { message: string } }).error.message).toMatch(/\.$/);
    }
  });
});
