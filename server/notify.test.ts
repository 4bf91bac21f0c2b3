import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { eventually } from '../test/support/eventually.ts';
import type { Sending } from './channels/channel.ts';
import { createFeed } from './feed.ts';
import { createNotify } from './notify.ts';
import type { Runtime } from './runtime/runtime.ts';
import { createRuntime } from './runtime/sqlite-runtime.ts';

const settings = { timeZone: 'Europe/Berlin', language: 'en', country: 'DE' };
const log = { info() {}, warn() {}, error: (message: string) => expect(message).toBe('') };
const template = { name: 'technician_notice', language: 'en' };
const notice = { id: 'n1', phone: '+15555550101', name: 'Sam', text: 'Job\nOak Avenue', template };
const sam = {
  provider: 'simulator',
  channel: 'whatsapp',
  userId: '15555550101',
  phone: '+15555550101',
  name: null,
} as const;

let sent: Sending[];
let runtime: Runtime;
let ids = 0;
let clock = 1_000;

beforeEach(() => {
  sent = [];
  runtime = createRuntime({
    db: openDatabase(':memory:'),
    feed: createFeed(),
    log,
    clock: { now: () => ++clock, wakeAt: () => () => {} },
    settings: () => settings,
    randomId: () => `id${(ids++).toString(36).padStart(8, '0')}`,
    random: () => 0.5,
    channels: [
      {
        provider: 'simulator',
        send: async (sending) => {
          sent.push(sending);
          return { outcome: 'accepted', messageId: `m${sent.length}` };
        },
      },
    ],
    performRequest: () => expect.unreachable('Nothing is asked for.'),
  });
  runtime.start();
});
afterEach(() => runtime.stop(0));

const notify = () => createNotify('simulator', (delivery) => runtime.deliver(delivery));
const hasSent = (count: number) => eventually(() => expect(sent).toHaveLength(count));

function write(text: string): Promise<unknown> {
  const message = { id: `in-${++ids}`, at: clock, kind: 'text', text, raw: {} } as const;
  return runtime.deliver({ kind: 'inbound', contact: sam, subAccountId: null, message });
}

it('tells somebody who did not write to us by template, in one line', async () => {
  expect(await notify()(notice)).toBe('sent');
  await hasSent(1);
  expect(sent[0]).toMatchObject({
    contact: { userId: '15555550101', channel: 'whatsapp', name: 'Sam' },
    message: {
      type: 'template',
      content: {
        template: {
          ...template,
          components: [{ type: 'body', parameters: [{ type: 'text', text: 'Job · Oak Avenue' }] }],
        },
      },
      display: { body: 'Job\nOak Avenue' },
    },
  });
});

it('tells somebody who wrote to us freely, once however often it is asked for', async () => {
  await write('On my way');
  await notify()(notice);
  expect(await notify()(notice)).toBe('sent');
  await notify()({ ...notice, id: 'n2', text: 'Another' });
  await hasSent(2);
  expect(sent.map(({ message }) => message)).toEqual([
    { type: 'text', content: { text: 'Job\nOak Avenue' } },
    { type: 'text', content: { text: 'Another' } },
  ]);
});

it('tells nobody who asked not to be written to, and says so', async () => {
  await write('STOP');
  expect(await notify()(notice)).toMatchObject({ refused: expect.stringMatching(/not to be/) });
  expect(await notify()({ ...notice, phone: '12' })).toMatchObject({
    refused: expect.stringMatching(/12/),
  });
});
