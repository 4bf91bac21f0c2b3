/**
 * A process is killed (SIGKILL) at random moments while ten people talk to it, and started again
 * each time over the same file. At the end every conversation has gone the whole way: nothing was
 * lost, nothing sent twice, nothing booked twice, nothing out of order.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import type { Delivery } from '../../server/runtime/runtime.ts';
import { wrote } from './host.ts';
import { booking } from './journeys.ts';
import { startKillWorld } from './kill-world.ts';
import { publishAll } from './sqlite-host.ts';

const kills = 6;
const rounds = 3;
const users = Array.from({ length: 10 }, (_, index) => `1555000000${index}`);
const folder = mkdtempSync(join(tmpdir(), 'journeyman-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What somebody says next, when they read this. */
const answerTo = [
  { begins: 'When?', answer: 'noon' },
  { begins: 'Booked:', answer: 'thanks' },
  { begins: 'And then you said', answer: 'book' },
];

it('nothing is lost, repeated or out of order when the process is killed again and again', async () => {
  const file = join(folder, 'store.db');
  const finished = new Map(users.map((user) => [user, 0]));
  const waiting = new Map<number, Delivery>();
  let number = 0;
  let child: ChildProcess | null = null;

  /** Delivered until it is stored, as 8x8 does. */
  function deliver(delivery: Delivery): void {
    number += 1;
    waiting.set(number, delivery);
    if (child?.connected) child.send({ number, delivery });
  }

  const heard = new Set<string>();
  const world = await startKillWorld((user, text, status) => {
    deliver(status);
    if (heard.has(status.clientMessageId ?? '')) return;
    heard.add(status.clientMessageId ?? '');
    const next = answerTo.find(({ begins }) => text.startsWith(begins));
    if (next?.answer === 'book') finished.set(user, (finished.get(user) ?? 0) + 1);
    const isOver = next?.answer === 'book' && finished.get(user) === rounds;
    if (next && !isOver) deliver(wrote(user, next.answer, Date.now()));
  });

  const db = openDatabase(file);
  publishAll(db, [withUrl(`${world.url}/book`)]);
  db.sqlite.close();

  async function startChild(): Promise<ChildProcess> {
    const started = fork(join(import.meta.dirname, 'kill-child.ts'), [file, world.url], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await new Promise((ready) => started.once('message', ready));
    started.on('message', (said: { stored?: number }) => {
      if (said.stored !== undefined) waiting.delete(said.stored);
    });
    for (const [each, delivery] of waiting) started.send({ number: each, delivery });
    return started;
  }

  for (const user of users) deliver(wrote(user, 'book', Date.now()));
  for (let round = 0; round < kills; round += 1) {
    child = await startChild();
    await new Promise((later) => setTimeout(later, 20 + 230 * Math.random()));
    const died = new Promise((dead) => child?.once('exit', dead));
    child.kill('SIGKILL');
    await died;
  }
  child = await startChild();
  const isDone = () => [...finished.values()].every((count) => count === rounds);
  await expect.poll(isDone, { timeout: 60_000, interval: 50 }).toBe(true);
  await expect.poll(() => waiting.size, { timeout: 10_000 }).toBe(0);
  child.disconnect();
  world.close();

  const names = world.posted.map(({ name }) => name);
  expect(names).toHaveLength(new Set(names).size);
  expect(world.bookings.size).toBe(users.length * rounds);
  for (const user of users) {
    const texts = world.posted.filter((each) => each.user === user).map(({ text }) => text);
    const turn = [/^When\?$/, /^Booked: R\d+$/, /^And then you said thanks$/];
    expect(texts).toHaveLength(turn.length * rounds);
    texts.forEach((text, index) => {
      expect(text).toMatch(turn[index % turn.length] ?? /never/);
    });
  }
}, 180_000);

function withUrl(url: string) {
  return JSON.parse(JSON.stringify(booking).replace('https://slots.example/book', url));
}
