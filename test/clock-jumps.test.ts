/**
 * The machine's clock is set, forward and back, while conversations wait: no timer rings before its
 * time or twice, nothing is lost or out of order, and nobody is signed in for longer than they may be.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationWith } from './support/conversation-with.ts';
import { drawWorkflow, listen, pause, say } from './support/draw-workflow.ts';
import { eventually } from './support/eventually.ts';
import { publish } from './support/fault-workflows.ts';
import { createManualClock } from './support/manual-clock.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

const hour = 3_600_000;
const day = 24 * hour;
const password = 'correct horse battery';
const clock = createManualClock(Date.now());
let server: TestServer;

beforeAll(async () => {
  const environment = { JOURNEYMAN_ADMIN_PASSWORD: password };
  server = await startTestServer({ clock, environment });
  const patient = drawWorkflow(
    {
      begin: say('In an hour.', 'pause'),
      pause: pause('listen'),
      listen: listen('thanks', 'late'),
      thanks: say('Thanks.'),
      late: { ...say('Too late.'), exits: [...say('').exits, tooLate] },
    },
    {
      id: 'patient',
      name: 'Patient',
      trigger: {
        type: 'inbound-chatapps',
        match: { kind: 'keywords', keywords: [{ text: 'wait' }] },
      },
    },
  );
  await publish(server, patient);
});
afterAll(() => server.stop());

/** Meant: by then the 24 hours may be over, and nothing can be sent. */
const tooLate = { id: 'window-closed', label: 'Closed', to: null, ends: true as const };

let people = 0;

function somebody(): string {
  people += 1;
  return `+4477009${60_000 + people}`;
}

async function write(contact: string, text: string): Promise<void> {
  const message = { contact, type: 'text', content: { text } };
  expect((await server.request('POST', '/api/simulator/messages', message)).status).toBe(200);
}

/** Waits until the way of the conversation is this. */
async function came(contact: string, ...lines: string[]): Promise<void> {
  await eventually(async () => {
    const { trace } = await conversationWith(server, contact);
    const entered = trace.filter((line) => line.startsWith('entered: '));
    expect(entered.map((line) => line.replace(/^entered: /, ''))).toEqual(lines);
  });
}

/** Lets what would happen by mistake happen. */
async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) await server.request('GET', '/readyz');
}

describe('a clock that is set', () => {
  it.each([-hour, -day, -400 * day])(
    'back (%i ms) makes no timer ring early or twice',
    async (ms) => {
      const anna = somebody();
      await write(anna, 'wait');
      await came(anna, 'Say In an hour.', 'Pause');
      clock.jump(ms);
      clock.pass(hour - 1);
      await settle();
      await came(anna, 'Say In an hour.', 'Pause');
      clock.pass(-ms + 1);
      await came(anna, 'Say In an hour.', 'Pause', 'Listen');
      clock.jump(ms);
      await write(anna, 'here I am');
      await came(anna, 'Say In an hour.', 'Pause', 'Listen', 'Say Thanks.');
      clock.jump(-ms);
    },
  );

  it.each([hour, day, 400 * day])('forward (%i ms) makes what is due ring once', async (ms) => {
    const anna = somebody();
    await write(anna, 'wait');
    await came(anna, 'Say In an hour.', 'Pause');
    clock.jump(ms);
    await came(anna, 'Say In an hour.', 'Pause', 'Listen');
    clock.jump(-ms);
    await settle();
    clock.jump(ms);
    await settle();
    await came(anna, 'Say In an hour.', 'Pause', 'Listen');
    clock.jump(ms + day);
    await came(anna, 'Say In an hour.', 'Pause', 'Listen', 'Say Too late.');
  });

  it('back keeps messages in the order in which they came', async () => {
    const anna = somebody();
    const texts = ['one', 'two', 'three', 'four'];
    for (const text of texts) {
      await write(anna, text);
      clock.jump(-hour);
    }
    const { body } = await server.request('GET', `/api/simulator/contacts/${anna}/messages`);
    const { messages } = body as { messages: { text: string }[] };
    expect(messages.map(({ text }) => text)).toEqual(texts);
    clock.jump(4 * hour);
  });

  it('keeps a session while it is valid, and no longer', async () => {
    const signedIn = await server.request('POST', '/api/session', { password });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const look = async () => {
      const answer = await fetch(`${server.url}/api/workflows`, { headers: { cookie } });
      await answer.text();
      return answer.status;
    };
    expect(await look()).toBe(200);
    clock.jump(-day);
    expect(await look()).toBe(200);
    clock.jump(32 * day);
    expect(await look()).toBe(401);
  });

  it('was no mistake of ours', () => {
    expect(server.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
