import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../db/open.ts';
import type { OutboxRow } from '../../db/outbox.ts';
import type { Clock } from './clock.ts';
import { createSendPace, type SendPace } from './send-pace.ts';
import { createSqliteStore } from './sqlite-store.ts';

const never = new AbortController().signal;
const rates = { sender: { burst: 3, everyMs: 100 }, recipient: { burst: 2, everyMs: 1_000 } };

let now: number;
let db: Database;
let pace: SendPace;
/** Time passes by itself, as far as somebody waits for. */
const clock: Clock = {
  now: () => now,
  wakeAt(at, wake) {
    now = at;
    queueMicrotask(wake);
    return () => {};
  },
};

beforeEach(() => {
  now = 1_000_000;
  db = openDatabase(':memory:');
  pace = createSendPace({ store: createSqliteStore(db), clock }, rates);
});
afterEach(() => db.sqlite.close());

test('to one person on WhatsApp, messages leave no faster than Meta takes them', async () => {
  expect(await times(message(contact('anna')), 4)).toEqual([0, 0, 1_000, 2_000]);
});

test('from one number, messages to many leave no faster than it may send', async () => {
  const rows = ['anna', 'bert', 'carl', 'dora', 'emil'].map((name) => message(contact(name)));
  const left: number[] = [];
  for (const row of rows) left.push(...(await times(row, 1)));
  expect(left).toEqual([0, 0, 0, 100, 200]);
});

test('another channel knows no limit for one person, another number has its own', async () => {
  expect(await times(message(contact('vera', { channel: 'viber' })), 3)).toEqual([0, 0, 0]);
  expect(await times(message(contact('otto', { subAccountId: 'other' })), 1)).toEqual([0]);
});

test('where 8x8 asks for a pause, everything of that number waits', async () => {
  const [anna, bert] = [message(contact('anna')), message(contact('bert'))];
  pace.pause(anna, now + 5_000);
  expect(await times(bert, 1)).toEqual([5_000]);
});

test('what is simulated, and what is no message, leaves at once', async () => {
  const simulated = message(contact('sim', { provider: 'simulator' }));
  expect(await times(simulated, 9)).toEqual(Array(9).fill(0));
  const request = { ...simulated, effect: { kind: 'request' } } as OutboxRow;
  expect(await times(request, 9)).toEqual(Array(9).fill(0));
});

test('nobody is waited for when everything stops', async () => {
  const row = message(contact('anna'));
  await times(row, 2);
  await pace.turn(row, AbortSignal.abort());
  expect(now).toBe(1_000_000);
});

/** When each of so many would leave, from the beginning. */
async function times(row: OutboxRow, count: number): Promise<number[]> {
  const left: number[] = [];
  for (let index = 0; index < count; index += 1) {
    await pace.turn(row, never);
    left.push(now - 1_000_000);
  }
  return left;
}

function contact(id: string, special: object = {}): string {
  const times = {
    activeAt: 0,
    createdAt: 0,
    windowOpenUntil: null,
    lastInboundAt: null,
    withPersonSince: null,
    optedOutAt: null,
  };
  createSqliteStore(db).insertContact({
    id,
    provider: 'chatapps',
    channel: 'whatsapp',
    userId: id,
    phone: null,
    name: null,
    subAccountId: 'main',
    ...times,
    ...special,
  });
  return id;
}

function message(contactId: string): OutboxRow {
  return { contactId, effect: { kind: 'send' } } as OutboxRow;
}
