/**
 * An HTTP step reaches the world and nothing of our own: not by any spelling of an address, not by
 * a name, not by a redirect, not by a name that changes its answer. A canary sings if it is reached.
 */
import { isIP } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HttpRequest } from '../engine/index.ts';
import { createPerformRequest, type RequestAttempt } from '../server/runtime/perform-request.ts';
import { createGuardedAgent, type Network } from '../server/security/outbound-guard.ts';
import { createPretendNetwork } from './fakes/pretend-network.ts';
import { startWitness, type Witness } from './fakes/witness.ts';
import {
  elsewhere,
  misleadingNames,
  publicHosts,
  thisMachine,
  unreadable,
} from './support/outbound-targets.ts';

const internalKey = 'internal-key-of-this-server';
const outsideAddress = '93.184.215.14';

/** Answers whoever comes, and sends them on to what stands behind `/to?`. */
let outside: Witness;
/** Stands for everything private. */
let canary: Witness;
/** The same port on IPv6, where the machine has it. */
let canary6: Witness | null;

beforeAll(async () => {
  outside = await startWitness(({ url }, response) => {
    response.setHeader('connection', 'close');
    const [, location] = url.split('/to?');
    if (location === undefined) response.end('outside');
    else response.writeHead(307, { location: decodeURIComponent(location) }).end();
  });
  canary = await startWitness();
  canary6 = await startWitness(undefined, { host: '::1', port: canary.port }).catch(() => null);
});
afterAll(async () => {
  await Promise.all([outside.stop(), canary.stop(), canary6?.stop()]);
});

function songs(): number {
  return canary.connections() + (canary6?.connections() ?? 0);
}

let songsBefore = 0;
beforeEach(() => {
  songsBefore = songs();
  outside.seen.length = 0;
});

/** A world of its own: what is public ends at `outside`, everything else at the canary. */
function pretendWorld(names: Iterable<readonly [string, readonly (readonly string[])[]]> = []) {
  const isPublic = (address: string) => publicAddresses.has(address);
  return createPretendNetwork({
    names: new Map([
      ['outside.example', [[outsideAddress]]],
      ['everywhere.example', [[outsideAddress, '2606:4700::1111']]],
      ...[...misleadingNames].map(([name, found]) => [name, [found]] as const),
      ...names,
    ]),
    portFor: (address) => (isPublic(address) ? outside : canary).port,
  });
}

const publicAddresses = new Set([
  ...publicHosts.map((host) => host.replace(/[[\]]/g, '')),
  '::ffff:808:808',
]);

interface Ways {
  readonly network?: Network;
  readonly allowed?: readonly string[];
  readonly home?: string;
  readonly credential?: Readonly<Record<string, string>>;
}

function performer({ network, allowed = [], home, credential }: Ways = {}) {
  const perform = createPerformRequest({
    now: Date.now,
    localBaseUrl: () => home ?? 'http://127.0.0.1:9',
    internalKey,
    guarded: createGuardedAgent(allowed, network),
    credential: () => credential ?? null,
  });
  return (url: string, more: Partial<HttpRequest> = {}): Promise<RequestAttempt> => {
    const retries = { max: 0, firstDelayMs: 0 };
    const request = { method: 'GET', url, headers: {}, body: null, credential: null } as const;
    const whole: HttpRequest = { ...request, timeoutMs: 5_000, retries, ...more };
    return perform(whole, new AbortController().signal);
  };
}

function sendingTo(url: string): string {
  const inAscii = url.replace(/[^\x20-\x7e]+/g, encodeURIComponent);
  return `http://outside.example/to?${encodeURIComponent(inAscii)}`;
}

/** It ended with a sentence, not by waiting; and the canary did not sing. */
function expectRefusal({ result, again }: RequestAttempt): void {
  expect(result).toMatchObject({
    outcome: 'failed',
    reason: expect.stringMatching(/^(refused|unreachable)$/),
    message: expect.stringMatching(/^[^\n]{20,250}\.$/),
  });
  if (result.outcome === 'failed' && result.reason === 'refused') expect(again).toBe(false);
  expect(songs() - songsBefore).toBe(0);
}

const privateHosts = [...new Set([...thisMachine, ...elsewhere, ...misleadingNames.keys()])];
const privateAddresses = new Set([...thisMachine, ...elsewhere].flatMap(addressOf));

/** The address that a host is when it is read as browsers read it; none for a name. */
function addressOf(host: string): string[] {
  const address = new URL(`http://${host}/`).hostname.replace(/[[\]]/g, '');
  return isIP(address) ? [address] : [];
}

it('there are more than a hundred targets', () => {
  expect(privateHosts.length).toBeGreaterThan(130);
  expect(privateAddresses.size).toBeGreaterThan(70);
});

describe('a private target is not reached', () => {
  const ports = [80, 22, 6_379];

  it.each(privateHosts)('directly: %s', async (host) => {
    const network = pretendWorld();
    const perform = performer({ network });
    for (const port of ports) expectRefusal(await perform(`http://${host}:${port}/latest/`));
    expectRefusal(await perform(`https://${host}/`));
    expectRefusal(await perform(`HTTP://${host}/`, { method: 'POST', body: '{}' }));
    expect(network.dialled).toEqual([]);
  });

  it.each(privateHosts)('by a redirect: %s', async (host) => {
    const network = pretendWorld();
    const perform = performer({ network });
    expectRefusal(await perform(sendingTo(`http://${host}:80/latest/`)));
    expectRefusal(await perform(sendingTo(sendingTo(`//${host}/`)), { method: 'POST', body: '1' }));
    expect(new Set(network.dialled)).toEqual(new Set([`${outsideAddress}:80`]));
    expect(outside.seen).toHaveLength(3);
  });

  it.each([...privateAddresses])('by a name that was public a moment ago: %s', async (address) => {
    const network = pretendWorld([['rebinding.example', [[outsideAddress], [address]]]]);
    const perform = performer({ network });
    const first = await perform('http://rebinding.example/');
    expect(first.result).toMatchObject({ outcome: 'answered', body: 'outside' });
    expectRefusal(await perform('http://rebinding.example/'));
    expect(network.dialled).toEqual([`${outsideAddress}:80`]);
  });

  it('by a name that changes its answer between two hops of one request', async () => {
    const network = pretendWorld([['rebinding.example', [[outsideAddress], ['127.0.0.1']]]]);
    const there = 'http://rebinding.example:8080/';
    const first = sendingTo(there).replace('outside.example', 'rebinding.example');
    expectRefusal(await performer({ network })(first));
    expect(network.dialled).toEqual([`${outsideAddress}:80`]);
  });
});

describe('what is no address', () => {
  it.each(unreadable)('is refused in words: %s', async (host) => {
    expectRefusal(await performer({ network: pretendWorld() })(`http://${host}:80/`));
  });

  it.each([
    ...['file:///etc/passwd', 'gopher://127.0.0.1:6379/_FLUSHALL', 'ftp://127.0.0.1/', 'data:,x'],
    ...['javascript:1', 'unix:/var/run/docker.sock', 'ws://127.0.0.1/', 'localhost:80', 'http:'],
  ])('for the web is refused in words: %s', async (url) => {
    expectRefusal(await performer({ network: pretendWorld() })(url));
  });

  it.each([
    ...unreadable.map((host) => `http://${host}:80/`),
    ...['file:///etc/passwd', 'gopher://127.0.0.1:6379/_FLUSHALL', 'data:,x'],
  ])('leads nowhere: the redirect to %s is the answer', async (url) => {
    const { result } = await performer({ network: pretendWorld() })(sendingTo(url));
    expect(result).toMatchObject({ outcome: 'answered', status: 307 });
    expect(songs() - songsBefore).toBe(0);
  });
});

describe('on this very machine, with nothing pretended', () => {
  const literal = thisMachine.filter((host) => addressOf(host).length > 0);

  it.each([...literal, 'localhost', 'LOCALHOST'])('the canary is silent at %s', async (host) => {
    const redirector = `127.0.0.1:${outside.port}`;
    const perform = performer({ allowed: [redirector] });
    const target = `http://${host}:${canary.port}/`;
    expectRefusal(await perform(target));
    expectRefusal(await perform(sendingTo(target).replace('outside.example', redirector)));
    expect(outside.seen).toHaveLength(1);
  });

  it.each([
    `http://127.0.0.1:PORT#@outside.example/`,
    `http://127.0.0.1:PORT?@outside.example/`,
    `http://127.0.0.1:PORT\\@outside.example/`,
    `http:127.0.0.1:PORT/`,
    `http:/\\127.0.0.1:PORT/`,
    `http://127.0.0.1:0PORT/`,
    `http://127.0.0\t.1:PORT/`,
    `  http://127.0.0.1:PORT/`,
  ])('the canary is silent at %s', async (url) => {
    expectRefusal(await performer()(url.replace('PORT', String(canary.port))));
  });

  it('it does sing when it is allowed to', async () => {
    const perform = performer({ allowed: [`127.0.0.1:${canary.port}`] });
    const { result } = await perform(`http://127.0.0.1:${canary.port}/`);
    expect(result).toMatchObject({ outcome: 'answered', body: 'here' });
    expect(songs() - songsBefore).toBe(1);
  });
});

describe('a public target', () => {
  it.each(publicHosts)('is let through: %s', async (host) => {
    const network = pretendWorld();
    const { result } = await performer({ network })(`http://${host}/`);
    expect(result).toMatchObject({ outcome: 'answered', status: 200, body: 'outside' });
    expect(network.dialled).toHaveLength(1);
  });

  it('is connected to at the address that was checked, whatever the name says next', async () => {
    const answers = [[outsideAddress], ['127.0.0.1'], ['127.0.0.1']];
    const network = pretendWorld([['rebinding.example', answers]]);
    await performer({ network })('http://rebinding.example/');
    expect(network.dialled).toEqual([`${outsideAddress}:80`]);
  });
});

describe('ALLOW_PRIVATE_NETWORK', () => {
  const names = [
    ['crm.internal', [['10.0.0.5']]],
    ['other.internal', [['10.0.0.5']]],
  ] as const;

  it.each([
    ['127.0.0.1:8080', 'http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['127.0.0.1:8080', 'http://2130706433:8080/', '127.0.0.1:8080'],
    ['127.0.0.1:80', 'http://127.0.0.1/', '127.0.0.1:80'],
    ['127.0.0.1:443', 'http://127.0.0.1:443/', '127.0.0.1:443'],
    ['[::1]:8080', 'http://[::1]:8080/', '::1:8080'],
    ['[0:0:0:0:0:0:0:1]:8080', 'http://[::1]:8080/', '::1:8080'],
    ['[FD00::0005]:8080', 'http://[fd00::5]:8080/', 'fd00::5:8080'],
    ['crm.internal:8080', 'http://crm.internal:8080/', '10.0.0.5:8080'],
    ['CRM.internal:8080', 'http://crm.INTERNAL:8080/', '10.0.0.5:8080'],
    ['crm.internal:80', 'http://crm.internal/', '10.0.0.5:80'],
  ])('%s opens %s', async (entry, url, dialled) => {
    const network = pretendWorld(names);
    const { result } = await performer({ network, allowed: ['10.9.9.9:1', entry] })(url);
    expect(result).toMatchObject({ outcome: 'answered', body: 'here' });
    expect(network.dialled).toEqual([dialled]);
  });

  it.each([
    ['127.0.0.1:8080', 'http://127.0.0.1:8081/'],
    ['127.0.0.1:8080', 'http://127.0.0.1/'],
    ['127.0.0.1:8080', 'http://127.0.0.2:8080/'],
    ['127.0.0.1:8080', 'http://localhost:8080/'],
    ['127.0.0.1:8080', 'http://[::1]:8080/'],
    ['127.0.0.1:8080', 'http://[::ffff:127.0.0.1]:8080/'],
    ['127.0.0.1:80', 'http://127.0.0.1:8080/'],
    ['127.0.0.1:80', 'https://127.0.0.1/'],
    ['27.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['[::1]:8080', 'http://127.0.0.1:8080/'],
    ['::1:8080', 'http://[::1]:8080/'],
    ['localhost:8080', 'http://localhost.:8080/'],
    ['localhost:8080', 'http://127.0.0.1:8080/'],
    ['crm.internal:8080', 'http://other.internal:8080/'],
    ['crm.internal:8080', 'http://10.0.0.5:8080/'],
    ['crm.internal:8080', 'http://crm.internal:80/'],
    ['internal:8080', 'http://crm.internal:8080/'],
    ['*:8080', 'http://crm.internal:8080/'],
    ['*.internal:8080', 'http://crm.internal:8080/'],
    ['10.0.0.0/8:8080', 'http://10.0.0.5:8080/'],
    ['10.0.0.5', 'http://10.0.0.5/'],
    ['10.0.0.5:', 'http://10.0.0.5/'],
    ['http://10.0.0.5:80', 'http://10.0.0.5/'],
    ['', 'http://127.0.0.1/'],
  ])('%s does not open %s', async (entry, url) => {
    const network = pretendWorld(names);
    expectRefusal(await performer({ network, allowed: [entry] })(url));
    expect(network.dialled).toEqual([]);
  });

  it('opens its place to a redirect, and no other', async () => {
    const network = pretendWorld(names);
    const perform = performer({ network, allowed: ['crm.internal:8080'] });
    const { result } = await perform(sendingTo('http://crm.internal:8080/'));
    expect(result).toMatchObject({ outcome: 'answered', body: 'here' });
    songsBefore = songs();
    expectRefusal(await perform(sendingTo('http://other.internal:8080/')));
  });
});

describe('the key of this server', () => {
  let home: Witness;
  let perform: ReturnType<typeof performer>;
  beforeAll(async () => {
    home = await startWitness((_, response) => {
      const location = `http://127.0.0.1:${canary.port}/booking/`;
      response.writeHead(307, { location }).end();
    });
    perform = performer({ home: `http://127.0.0.1:${home.port}` });
  });
  afterAll(() => home.stop());

  it.each([
    'http://HOME//CANARY/booking/x',
    'http://HOME/..//CANARY/booking/x',
    'http://HOME/booking/..//CANARY/booking/x',
    'http://LOCAL//CANARY/booking/x',
    'http://HOME/\\CANARY/booking/x',
    'http://HOME@CANARY/booking/x',
    'http://HOME%2f@CANARY/booking/x',
    'http://HOME\\@CANARY/booking/x',
    '//CANARY/booking/x',
    '/\\CANARY/booking/x',
    '/x/..//CANARY/booking/x',
    '/.//CANARY/booking/x',
    '/booking/..//CANARY/booking/x',
    '/booking/../api/keys',
    '/booking/%2e%2e/api/keys',
    '/booking/.%2E/api/keys',
    '/booking/..\\api/keys',
    '/api/keys',
    '/',
    'http://HOME/api/keys',
    'http://LOCAL/api/keys',
    'http://somebody@HOME/api/keys',
    'http://[::1]:PORT/api/keys',
  ])('is not given away at %s', async (url) => {
    home.seen.length = 0;
    const written = url
      .replace('HOME', `127.0.0.1:${home.port}`)
      .replace('LOCAL', `localhost:${home.port}`)
      .replace('PORT', String(home.port))
      .replace('CANARY', `127.0.0.1:${canary.port}`);
    expectRefusal(await perform(written));
    expect(home.seen).toEqual([]);
  });

  it.each(['/booking/v1/slots?day=1', 'http://HOME/booking/v1/slots?day=1'])(
    'opens the booking API at %s, and follows it nowhere',
    async (url) => {
      home.seen.length = 0;
      const headers = { Authorization: 'Bearer of-the-author', Host: 'elsewhere.example' };
      const { result } = await perform(url.replace('HOME', `localhost:${home.port}`), { headers });
      expect(result).toMatchObject({ outcome: 'answered', status: 307 });
      expect(home.seen).toMatchObject([
        {
          url: '/booking/v1/slots?day=1',
          headers: { authorization: `Bearer ${internalKey}`, host: `127.0.0.1:${home.port}` },
        },
      ]);
      expect(songs() - songsBefore).toBe(0);
    },
  );

  it('stays here when a redirect from outside leads here', async () => {
    const network = pretendWorld();
    const there = sendingTo(`http://127.0.0.1:${home.port}/booking/`);
    home.seen.length = 0;
    expectRefusal(
      await performer({ network, home: `http://127.0.0.1:${home.port}` })(there, {
        method: 'POST',
      }),
    );
    expect(home.seen).toEqual([]);
  });
});

describe('secrets of a request', () => {
  const headers = {
    Authorization: 'Bearer of-the-author',
    Cookie: 'session=1',
    'Proxy-Authorization': 'Basic eA==',
    'X-Shop': 'Oak Plumbing',
  };
  const secrets = { ...headers, 'X-Api-Key': 'of-the-credential' };
  const names = [['other.example', [['8.8.8.8']]]] as const;
  const lower = ['authorization', 'cookie', 'proxy-authorization', 'x-api-key'];

  async function sentAt(url: string): Promise<string[][]> {
    const credential = { 'X-Api-Key': secrets['X-Api-Key'] };
    const perform = performer({ network: pretendWorld(names), credential });
    await perform(url, { method: 'POST', headers, body: '{}', credential: 'shop' });
    return outside.seen.map((seen) => lower.filter((name) => seen.headers[name] !== undefined));
  }

  it('go along to the same host', async () => {
    expect(await sentAt(sendingTo('/next'))).toEqual([lower, lower]);
    expect(outside.seen[1]?.headers['x-shop']).toBe('Oak Plumbing');
  });

  it.each([
    ['another host', 'http://other.example/'],
    ['another port', 'http://outside.example:8080/'],
    ['a host of the same domain', 'http://everywhere.example/'],
  ])('do not go along to %s', async (_, url) => {
    expect(await sentAt(sendingTo(url))).toEqual([lower, []]);
    expect(outside.seen[1]?.headers['x-shop']).toBe('Oak Plumbing');
  });

  it('do not come back by way of another host', async () => {
    const there = sendingTo('http://outside.example/').replace('outside', 'other');
    expect(await sentAt(sendingTo(there))).toEqual([lower, [], []]);
  });
});
