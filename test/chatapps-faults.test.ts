/**
 * 8x8 goes wrong in every way there is, and every message arrives, or is known not to: in order,
 * and once where the fault came before it was taken.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { type FaultServer, inTurn, startFaultServer } from './fakes/fault-server.ts';
import type { Seen } from './fakes/witness.ts';
import { conversationWith } from './support/conversation-with.ts';
import { news, publish } from './support/fault-workflows.ts';
import { createManualClock } from './support/manual-clock.ts';
import { startTestServer, type TestServer, webhookAuthorization } from './support/test-server.ts';

const patience = { timeout: 50_000, interval: 50 };
const texts = ['One.', 'Two.', 'Three.'];

const posted = z.object({
  user: z.object({ msisdn: z.string() }),
  clientMessageId: z.string(),
  content: z.object({ text: z.string() }),
});

/** What 8x8 was asked to send, and how it answered. */
interface Attempt {
  readonly phone: string;
  readonly text: string;
  readonly clientMessageId: string;
  readonly answer: string;
  readonly at: number;
}

const clock = createManualClock(Date.now());
const attempts: Attempt[] = [];
/** How 8x8 answers when it is asked to send to this number: fine where nothing is said. */
const plans = new Map<string, string>();

/** 8x8 says that it did not take the message. */
const notTaken = [
  ...['error-500', 'unavailable-503', 'too-many-429', 'busy-until-429', 'too-late-408', 'odd-999'],
];
/** 8x8 does not want this message, and never will. */
const refused = ['not-found-404', 'redirect-loop', 'redirect-inward', 'redirect-nowhere'];
/** Nobody can know whether 8x8 took the message. */
const unknown = [
  ...['reset-before-answer', 'close-before-answer', 'reset-mid-body', 'close-mid-body'],
  ...['hang-before-headers', 'hang-mid-body', 'slow-drip', 'endless-hints'],
  ...['body-100-mb', 'endless-body', 'gzip-bomb', 'gzip-broken', 'deep-json', 'header-flood'],
  ...['bad-json', 'html', 'empty-200', 'switching-101', 'odd-099', 'two-lengths', 'tls-garbage'],
];

/** Who asked for the news when 8x8 was about to go wrong in this way, once. */
const phones = new Map<string, string>();
const phoneOf = (fault: string) => phones.get(fault) ?? '';

let chatApps: FaultServer;
let server: TestServer;
/** Lets the time of the server go by quickly. */
let passing: NodeJS.Timeout;
beforeAll(async () => {
  chatApps = await startFaultServer(chooseBy(clock.now), { now: clock.now });
  server = await startOver(chatApps.url);
  for (const fault of [...notTaken, ...refused, ...unknown]) {
    phones.set(fault, await askForNews(`${fault},fine`));
  }
  passing = setInterval(() => clock.pass(2_000), 5);
});
afterAll(async () => {
  clearInterval(passing);
  await server.stop();
  await chatApps.stop();
});

/** As planned for the number; and what was asked is kept. */
function chooseBy(now: () => number): (seen: Seen) => string {
  const next = inTurn(({ body }) => {
    const key = posted.parse(JSON.parse(body)).user.msisdn;
    return { key, names: plans.get(key) ?? 'fine' };
  });
  return (seen) => {
    const { user, content, clientMessageId } = posted.parse(JSON.parse(seen.body));
    const answer = next(seen);
    const phone = user.msisdn;
    attempts.push({ phone, text: content.text, clientMessageId, answer, at: now() });
    return answer;
  };
}

async function startOver(url: string, by = clock): Promise<TestServer> {
  const environment = { CHATAPPS_BASE_URL: url, CHATAPPS_API_KEY: 'the-8x8-key' };
  const started = await startTestServer({ clock: by, environment });
  await publish(started, news);
  return started;
}

let people = 0;

/** Somebody new asks for the news, and 8x8 is as planned; returns the phone number. */
async function askForNews(plan: string, of = server): Promise<string> {
  people += 1;
  const phone = `+4477009${20_000 + people}`;
  plans.set(phone, plan);
  await webhook(of, 'inbound_message_received', {
    umid: `umid-in-${people}`,
    subAccountId: 'OakPlumbing',
    timestamp: new Date(clock.now()).toISOString(),
    user: { msisdn: phone },
    recipient: { channel: 'whatsapp', channelId: 'channel-1' },
    type: 'Text',
    content: { text: 'news' },
  });
  return phone;
}

async function webhook(of: TestServer, eventType: string, payload: object): Promise<void> {
  const body = { namespace: 'ChatApps', eventType, payload };
  const headers = { authorization: webhookAuthorization };
  const { status } = await of.request('POST', '/webhooks/chatapps', body, headers);
  expect(status).toBe(200);
}

function attemptsFor(phone: string): Attempt[] {
  return attempts.filter((attempt) => attempt.phone === phone);
}

function textsFor(phone: string, answer?: string): string[] {
  return attemptsFor(phone)
    .filter((attempt) => answer === undefined || attempt.answer === answer)
    .map(({ text }) => text);
}

async function statuses(phone: string, of = server): Promise<string[]> {
  return (await conversationWith(of, phone)).told.map(({ status }) => status);
}

/** The last of the three was taken, and the server knows it. */
async function arrived(phone: string, of = server): Promise<void> {
  await vi.waitFor(() => expect(textsFor(phone, 'fine')).toContain('Three.'), patience);
  await vi.waitFor(
    async () => expect(await statuses(phone, of)).not.toContain('pending'),
    patience,
  );
}

describe('when 8x8 stays wrong', () => {
  it('gives up in the end, says so, and sends it when a person wants it', async () => {
    const phone = await askForNews('error-500');
    await vi.waitFor(async () => {
      expect(await statuses(phone)).toEqual(['rejected', 'rejected', 'rejected']);
    }, patience);
    const { told } = await conversationWith(server, phone);
    expect(told[0]?.error).toBe('8x8 did not take the message (500): as a 500 is');
    expect(textsFor(phone)).toEqual(texts.flatMap((text) => Array(10).fill(text)));

    plans.set(phone, 'fine');
    const { body } = await server.request('GET', '/api/stuck');
    const { effects } = z
      .object({ effects: z.array(z.object({ effectId: z.string(), reason: z.string() })) })
      .parse(body);
    const mine = effects.filter(({ reason }) => reason.includes('(500)'));
    expect(mine).toHaveLength(3);
    for (const { effectId } of mine) {
      expect((await server.request('POST', '/api/stuck/retry', { effectId })).status).toBe(200);
    }
    await vi.waitFor(async () => {
      expect(await statuses(phone)).toEqual(['queued', 'queued', 'queued']);
    }, patience);
    expect(textsFor(phone, 'fine')).toEqual(texts);
  });

  it('sends everything once when it is there again', async () => {
    const gone = await startFaultServer(() => 'fine');
    await gone.stop();
    const other = await startOver(gone.url);
    const phone = await askForNews('fine', other);
    await vi.waitFor(async () => {
      expect(await statuses(phone, other)).toEqual(['pending', 'pending', 'pending']);
    }, patience);
    const back = await startFaultServer(() => 'fine', { port: gone.port });
    await vi.waitFor(async () => {
      expect(await statuses(phone, other)).toEqual(['queued', 'queued', 'queued']);
    }, patience);
    const sent = back.seen.map(({ body }) => posted.parse(JSON.parse(body)).content.text);
    expect(sent).toEqual(texts);
    await other.stop();
    await back.stop();
  });
});

describe('while 8x8 hangs for one', () => {
  it('the messages of all others arrive', async () => {
    const hung = await askForNews('held,fine');
    await vi.waitFor(() => expect(chatApps.held()).toBe(1), patience);
    const others: string[] = [];
    for (let n = 0; n < 30; n += 1) others.push(await askForNews('fine'));
    await vi.waitFor(() => {
      for (const phone of others) expect(textsFor(phone)).toEqual(texts);
    }, patience);
    expect(textsFor(hung)).toEqual(['One.']);
    expect(chatApps.held()).toBe(1);
    chatApps.release();
    await vi.waitFor(() => expect(textsFor(hung)).toContain('Three.'), patience);
    expect(textsFor(hung)).toEqual(texts);
  });
});

describe('as time goes by', () => {
  const slow = createManualClock(Date.now());
  let other: TestServer;
  let busy: FaultServer;
  let slowlyPassing: NodeJS.Timeout;
  beforeAll(async () => {
    busy = await startFaultServer(chooseBy(slow.now), { now: slow.now });
    other = await startOver(busy.url, slow);
    slowlyPassing = setInterval(() => slow.pass(100), 20);
  });
  afterAll(async () => {
    clearInterval(slowlyPassing);
    await other.stop();
    await busy.stop();
  });

  it('a message waits for as long as 8x8 asks', async () => {
    const waits = [
      ['unavailable-503', 2_000],
      ['too-many-429', 3_000],
      ['busy-until-429', 9_000],
    ] as const;
    const asking = waits.map(async ([fault, waitMs]) => {
      const phone = await askForNews(`${fault},fine`, other);
      await arrived(phone, other);
      const [first, second] = attemptsFor(phone);
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(waitMs);
    });
    await Promise.all(asking);
  });

  it('a message of which nobody knew is not sent again when 8x8 tells of it', async () => {
    const phone = await askForNews('reset-before-answer,fine', other);
    await vi.waitFor(() => expect(attemptsFor(phone)).toHaveLength(1), patience);
    await webhook(other, 'outbound_message_status_changed', {
      umid: 'umid-told-late',
      clientMessageId: attemptsFor(phone)[0]?.clientMessageId,
      subAccountId: 'OakPlumbing',
      user: { msisdn: phone },
      status: { state: 'delivered', timestamp: new Date(slow.now()).toISOString() },
    });
    await arrived(phone, other);
    expect(await statuses(phone, other)).toEqual(['delivered', 'queued', 'queued']);
    expect(textsFor(phone)).toEqual(texts);
  });
});

describe('when 8x8 goes wrong', () => {
  beforeAll(async () => {
    for (const phone of phones.values()) await arrived(phone);
  });

  it.each(notTaken)('before it took a message, the message is sent once: %s', async (fault) => {
    expect(textsFor(phoneOf(fault), 'fine')).toEqual(texts);
    expect(textsFor(phoneOf(fault))).toEqual(['One.', ...texts]);
    expect(await statuses(phoneOf(fault))).toEqual(['queued', 'queued', 'queued']);
  });

  it.each(refused)('for good, the message says so, and the next ones go: %s', async (fault) => {
    expect(textsFor(phoneOf(fault))).toEqual(texts);
    const { told } = await conversationWith(server, phoneOf(fault));
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'queued', 'queued']);
    expect(told[0]?.error).toMatch(/^8x8 refused the message: /);
  });

  it.each(unknown)('so that nobody knows, it is sent again by its name: %s', async (fault) => {
    const asked = attemptsFor(phoneOf(fault));
    expect(asked.map(({ text }) => text)).toEqual(['One.', ...texts]);
    const [first, second, third] = asked;
    expect(second?.clientMessageId).toBe(first?.clientMessageId);
    expect(third?.clientMessageId).not.toBe(first?.clientMessageId);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(10_000);
    const { told, trace } = await conversationWith(server, phoneOf(fault));
    expect(told.map(({ status }) => status)).toEqual(['queued', 'queued', 'queued']);
    expect(trace.join('\n')).toContain('It is not known whether the message arrived');
  });

  it('takes no more of an answer than it needs', () => {
    for (const fault of ['body-100-mb', 'endless-body', 'header-flood']) {
      expect(chatApps.bytesTaken(fault)).toBeLessThan(24 * 1_048_576);
    }
  });
});
