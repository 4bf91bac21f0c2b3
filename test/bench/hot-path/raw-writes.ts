/**
 * What the store would do at best: the writes of one turn, as bare SQL without anything around it, in
 * groups of 64 turns, durable. Says how many turns a second, and goes.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../db/open.ts';

const contacts = 1_280;
const group = 64;
const measuredMs = 3_000;
const state = 'x'.repeat(2_000);
const webhook = 'x'.repeat(450);
const trace = 'x'.repeat(1_200);
const effect = 'x'.repeat(200);

const folder = mkdtempSync(join(tmpdir(), 'journeyman-bench-'));
const { sqlite } = openDatabase(join(folder, 'store.db'));
const people = Array.from({ length: contacts }, (_, index) => ({
  userId: `1555${index}`,
  contactId: randomBytes(10).toString('hex'),
  instanceId: randomBytes(10).toString('hex'),
}));
const statements = {
  contact: sqlite.prepare(
    'select * from contact where provider = ? and channel = ? and user_id = ?',
  ),
  open: sqlite.prepare(
    "select state from instance where contact_id = ? and status = 'waiting' order by started_at",
  ),
  message: sqlite.prepare(
    `insert into message (contact_id, direction, kind, text, created_at, provider_message_id, status,
      status_at, instance_id, step_id, reply_to, note, content)
    values (?, ?, 'text', 'yes please', ?, ?, ?, ?, ?, 'say', null, 'because', ?)`,
  ),
  instance: sqlite.prepare(
    'update instance set state = ?, trace_length = trace_length + 9, updated_at = ? where id = ?',
  ),
  trace: sqlite.prepare('insert into trace (instance_id, seq, entries) values (?, ?, ?)'),
  effect: sqlite.prepare(
    `insert into outbox (effect_id, lane, kind, message_id, contact_id, instance_id, status, attempts,
      next_at, claim, claimed_at, created_at, payload)
    values (?, ?, 'send', ?, ?, ?, 'claimed', 0, ?, 'me', ?, ?, ?)`,
  ),
  timer: sqlite.prepare('insert into timer (due_at, id, instance_id) values (?, ?, ?)'),
  done: sqlite.prepare("delete from outbox where effect_id = ? and claim = 'me'"),
  sent: sqlite.prepare('select id, status from message where id = ?'),
  status: sqlite.prepare(
    "update message set status = 'queued', status_at = ?, provider_message_id = ? where id = ?",
  ),
};

sqlite.transaction(insertPeople)();
const startedAt = performance.now();
let turns = 0;
while (performance.now() - startedAt < measuredMs) {
  const sent: { readonly effectId: string; readonly messageId: number }[] = [];
  sqlite
    .transaction(() => {
      for (let index = 0; index < group; index += 1) sent.push(turn(turns + index));
    })
    .immediate();
  sqlite.transaction(() => sent.forEach(settle)).immediate();
  turns += group;
}
const perSecond = Math.round((turns / (performance.now() - startedAt)) * 1_000);
sqlite.close();
rmSync(folder, { recursive: true, force: true });
process.send?.(perSecond, () => process.exit(0));

function turn(number: number) {
  const person = people[number % contacts];
  if (!person) throw new Error('There are people for every number.');
  const { userId, contactId, instanceId } = person;
  const now = Date.now();
  statements.contact.get('chatapps', 'whatsapp', userId);
  statements.open.get(contactId);
  const from = [now, `in-${number}`, 'received', now, instanceId, webhook];
  statements.message.run(contactId, 'in', ...from);
  statements.instance.run(state, now, instanceId);
  statements.trace.run(instanceId, number, trace);
  const to = [now, null, 'pending', now, instanceId, effect];
  const messageId = Number(statements.message.run(contactId, 'out', ...to).lastInsertRowid);
  const effectId = `${instanceId}/say/${number}/0`;
  const claim = [effectId, contactId, messageId, contactId, instanceId, now, now, now, effect];
  statements.effect.run(...claim);
  statements.timer.run(now + 86_400_000, effectId, instanceId);
  return { effectId, messageId };
}

function settle({ effectId, messageId }: { effectId: string; messageId: number }): void {
  statements.done.run(effectId);
  statements.sent.get(messageId);
  statements.status.run(Date.now(), `out-${messageId}`, messageId);
}

function insertPeople(): void {
  const contact = sqlite.prepare(
    `insert into contact (id, provider, channel, user_id, active_at, created_at)
    values (?, 'chatapps', 'whatsapp', ?, 0, 0)`,
  );
  const instance = sqlite.prepare(
    `insert into instance (id, workflow_id, version, contact_id, status, suspended, trace_length,
      started_at, updated_at, state)
    values (?, 'bench', 1, ?, 'waiting', 0, 0, 0, 0, ?)`,
  );
  for (const { userId, contactId, instanceId } of people) {
    contact.run(contactId, userId);
    instance.run(instanceId, contactId, state);
  }
}
