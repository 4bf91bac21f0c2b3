import BetterSqlite from 'better-sqlite3';
import * as z from 'zod';
import type { Customer } from './customer.ts';

/** Something that should not have happened. */
export interface Fault {
  readonly kind: 'lost' | 'doubled' | 'reordered' | 'unexpected' | 'damaged' | 'complained';
  readonly text: string;
}

/** Everything that is wrong with what customers heard, and with what is in the store. */
export function judge(customers: readonly Customer[], file: string): Fault[] {
  const store = new BetterSqlite(file);
  try {
    return [
      ...judgeStore(store),
      ...customers.flatMap((customer) => judgeCustomer(customer, store)),
    ];
  } catch (error) {
    return [{ kind: 'damaged', text: `The store cannot be read: ${error}` }];
  } finally {
    store.close();
  }
}

function judgeStore(store: BetterSqlite.Database): Fault[] {
  const damaged = (text: string): Fault => ({ kind: 'damaged', text });
  return [
    ...list(store, 'PRAGMA integrity_check')
      .filter((text) => text !== 'ok')
      .map(damaged),
    ...list(store, 'PRAGMA foreign_key_check').map(damaged),
    ...list(store, brokenTraces).map((id) => damaged(`The trace of ${id} is not whole.`)),
    ...list(store, wrongCounts).map((status) => damaged(`Instances ${status} are miscounted.`)),
    ...compare('outbox', [list(store, 'SELECT effect_id FROM outbox'), []]),
    ...compare('mailbox', [list(store, 'SELECT id FROM mailbox'), []]),
  ];
}

const brokenTraces = `
  SELECT id FROM instance WHERE trace_length IS NOT
    (SELECT sum(json_array_length(entries)) FROM trace WHERE instance_id = instance.id)`;

const wrongCounts = `
  SELECT status FROM instance_count AS counted WHERE count <>
    (SELECT count(*) FROM instance
      WHERE workflow_id = counted.workflow_id AND version = counted.version
        AND status = counted.status)`;

/** What they said arrived, what they heard was sent: each of it once, in order. */
function judgeCustomer(customer: Customer, store: BetterSqlite.Database): Fault[] {
  const { script, said, taken, ordered, strayed, phone } = customer;
  const stored = (sql: string) =>
    list(store, `WITH me AS (SELECT id FROM contact WHERE phone = '${phone}') ${sql}`);
  const calls = [...taken].flatMap(([name, times]) => Array.from({ length: times }, () => name));
  const faults: Fault[] = [
    ...strayed,
    ...(customer.isDone() ? [] : [{ kind: 'lost', text: 'did not hear everything' } as const]),
    ...compare('received', [stored(receivedIds), said.map(({ umid }) => umid)]),
    ...compare('heard', [stored(heardTexts), said.map(({ text }) => `“${text}”`)]),
    ...compare('sent', [calls, stored(sentNames)]),
    ...compare('statuses', [stored(statuses), ['delivered']]),
    ...compare('instances', [stored(instances), script.orders ? [done, done] : [done]]),
    ...compare('bookings', [stored(bookings), script.books ? ['confirmed'] : []]),
    ...compare('orders', [[...ordered.keys()].map(() => 'order'), script.orders ? ['order'] : []]),
  ];
  return faults.map(({ kind, text }) => ({ kind, text: `Who ${script.name}: ${text}` }));
}

const receivedIds = `
  SELECT json_extract(content, '$.id') FROM message
  WHERE direction = 'in' AND contact_id IN me ORDER BY id`;
const heardTexts = `
  SELECT json_extract(entry.value, '$.text') FROM trace, json_each(trace.entries) AS entry
  WHERE instance_id IN (SELECT id FROM instance WHERE contact_id IN me)
    AND json_extract(entry.value, '$.kind') = 'heard' ORDER BY instance_id, seq, entry.key`;
const sentNames = `
  SELECT contact_id || '.' || id FROM message
  WHERE direction = 'out' AND contact_id IN me ORDER BY id`;
const statuses = `
  SELECT DISTINCT status FROM message WHERE direction = 'out' AND contact_id IN me`;
const done = 'completed';
const instances = 'SELECT status FROM instance WHERE contact_id IN me';
const bookings = `
  SELECT state FROM booking, reservation
  WHERE reservation.id = booking.id AND customer_phone IN (SELECT phone FROM contact WHERE id IN me)`;

/** How what was found differs from what was expected. */
function compare(what: string, [found, expected]: [readonly string[], readonly string[]]): Fault[] {
  const faults: Fault[] = [
    ...without(expected, found).map((text) => ({ kind: 'lost', text }) as const),
    ...without(found, expected).map(
      (text) => ({ kind: expected.includes(text) ? 'doubled' : 'unexpected', text }) as const,
    ),
  ];
  if (faults.length === 0 && found.join() !== expected.join()) {
    faults.push({ kind: 'reordered', text: found.join(', ') });
  }
  return faults.map(({ kind, text }) => ({ kind, text: `${what}: ${text}` }));
}

/** What is left of `all` when each of `some` is taken away once. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...all];
  for (const each of some) {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
  }
  return left;
}

/** The first column of every row. */
function list(store: BetterSqlite.Database, sql: string): string[] {
  return z.array(z.coerce.string()).parse(store.prepare(sql).pluck().all());
}
