/**
 * Mistakes that a runtime could make, planted around the real one: what the harness is there to
 * find. Most are a forgetfulness that only a crash brings to light: what they do to the store when
 * the process begins is what would be found there if the program had made the mistake.
 */
import { createServer } from 'node:http';
import BetterSqlite from 'better-sqlite3';
import type { Clock } from '../../server/runtime/clock.ts';
import { usualPatience } from '../../server/runtime/perform-effect.ts';

export const plantedBugs = {
  /** Answers 200 when a webhook has arrived, not when it is stored. */
  'answers too early': '',
  /** Every statement is a transaction of its own. */
  'stores piece by piece': '',
  /** Does not know after a restart which messages it received before. */
  'forgets what it received': `UPDATE message SET provider_message_id = provider_message_id || '-old'
    WHERE direction = 'in'`,
  /** Performs before the claim is durable: after a restart, nobody seems to have begun. */
  'forgets its claims': `UPDATE outbox SET status = 'pending', claim = NULL, claimed_at = NULL`,
  /** Does not wait for word of a message whose fate is unknown. */
  'does not hold': '',
  /** Performs only what was asked for since it began. */
  'forgets the outbox': `DELETE FROM outbox WHERE status = 'pending'`,
  /** Keeps only in memory for how long anybody waits. */
  'forgets its timers': 'DELETE FROM timer',
  /** The booking API does not recognise a request that comes again. */
  'forgets idempotency keys': 'DELETE FROM idempotency_key',
  /** Sends all that waits for a contact at once. */
  'sends in any order': `CREATE TRIGGER IF NOT EXISTS planted AFTER INSERT ON outbox
    BEGIN UPDATE outbox SET lane = effect_id WHERE seq = NEW.seq; END`,
};
export type PlantedBug = keyof typeof plantedBugs;

/** To be called before the store is opened by the program. In a new one, there is nothing to do. */
export function plantInStore(bug: PlantedBug, file: string): void {
  if (bug === 'stores piece by piece') withoutTransactions();
  const db = new BetterSqlite(file);
  const isNew = !db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'outbox'").get();
  if (!isNew) db.exec(plantedBugs[bug]);
  db.close();
}

/** Whoever wants to sleep for as long as a message is held sleeps not at all. */
export function plantInClock(bug: PlantedBug, clock: Clock): Clock {
  if (bug !== 'does not hold') return clock;
  const { holdMs } = usualPatience;
  return {
    now: clock.now,
    wakeAt: (at, wake) => clock.wakeAt(at - clock.now() === holdMs ? clock.now() : at, wake),
  };
}

/** Stands before the server at `url`, and says yes to every webhook before passing it on. */
export async function plantBefore(url: string): Promise<string> {
  const front = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.end('{}');
    const { authorization = '' } = request.headers;
    const headers = { authorization, 'content-type': 'application/json' };
    const body = Buffer.concat(chunks);
    await fetch(url + request.url, { method: 'POST', headers, body }).catch(() => {});
  });
  await new Promise<void>((listening) => front.listen(0, '127.0.0.1', listening));
  const address = front.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return `http://127.0.0.1:${port}`;
}

function withoutTransactions(): void {
  Object.assign(BetterSqlite.prototype, {
    transaction(work: (...values: unknown[]) => unknown) {
      const alone = (...values: unknown[]) => work(...values);
      return Object.assign(alone, { default: alone, deferred: alone, immediate: alone });
    },
  });
}
