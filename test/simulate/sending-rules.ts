import type { MessageRow } from '../../db/messages.ts';
import { isChatMessage, needsOpenWindow } from '../../engine/index.ts';
import type { SendAttempt, Sending } from '../../server/channels/channel.ts';
import { readClientMessageId } from '../../server/runtime/client-message-id.ts';
import { usualPatience } from '../../server/runtime/perform-effect.ts';
import type { Program } from './program.ts';
import type { Scene } from './scene.ts';
import type { EffectRow } from './tables.ts';

/**
 * What must hold whenever a message leaves.
 *  E1  What is performed is durably claimed: a crash now would find that it was begun.
 *  E2  Messages to one contact leave in the order in which they were asked for.
 *  E3  What was taken is not repeated; what may have been, only after there was time to be told.
 *  E4  What was refused for now is tried again only after the time that was asked for.
 *  E5  A free-form message leaves only within 24 hours of the contact's last message.
 */
export interface SendingRules {
  /** Of each message, by our name for it, every attempt in order. */
  readonly attempts: ReadonlyMap<string, readonly Attempt[]>;
  begin(sending: Sending): Attempt;
  taken(sending: Sending): void;
  /** A person wants this one to be tried again. */
  retried(effectId: string): void;
}

export interface Attempt {
  readonly life: number;
  /** What the program was told of it; null: nothing, ever. */
  told: SendAttempt | null;
  toldAt: number;
  isTaken: boolean;
}

const windowMs = 24 * 3_600_000;

export function createSendingRules(scene: Scene, program: () => Program): SendingRules {
  const { agenda, clock, tables, verdict, weather } = scene;
  const attempts = new Map<string, Attempt[]>();
  const wanted = new Set<string>();

  function judge(sending: Sending, before: Attempt | undefined): void {
    const row = tables.outbox.get(tables.effects.get(sending.effectId) ?? '');
    if (row?.status !== 'claimed') {
      verdict.fail('E1 claimed before it is performed', `${sending.effectId} is not claimed.`);
      return;
    }
    const id = readClientMessageId(sending.clientMessageId)?.messageId ?? 0;
    const message = tables.messages.get(id);
    if (message?.instanceId !== row.instanceId || id !== row.messageId) {
      verdict.fail('E1 claimed before it is performed', `${sending.clientMessageId} is no name.`);
    }
    if (wanted.has(sending.effectId)) return;
    judgeOrder(row.contactId, id);
    if (before) judgePatience(sending, before, row);
    if (message) judgeWindow(sending, message);
  }

  function judgeOrder(contactId: string, id: number): void {
    for (const row of tables.outbox.rows.values()) {
      const isEarlier = row.messageId !== null && row.messageId < id;
      if (row.contactId !== contactId || !isEarlier || row.status === 'stuck') continue;
      if (wanted.has(row.effectId)) continue;
      verdict.fail('E2 in order', `Message ${id} leaves before message ${row.messageId}.`);
    }
  }

  function judgePatience({ clientMessageId }: Sending, before: Attempt, row: EffectRow): void {
    const told = before.life === program().life() ? before.told : null;
    if (told?.outcome === 'accepted' || told?.outcome === 'failed') {
      verdict.fail('E3 repeated for a reason', `${clientMessageId} was ${told.outcome} before.`);
    }
    if (weather.jumps.length > 0) return;
    const waitedMs = agenda.now() - (told ? before.toldAt : program().bornAt());
    const repeat = `${clientMessageId} is repeated after ${waitedMs} ms.`;
    const askedMs = told?.outcome === 'again' ? (told.retryAfterMs ?? 0) : 0;
    if (clock.now() < row.nextAt || waitedMs < askedMs) verdict.fail('E4 not too early', repeat);
    if (told ? told.outcome === 'again' : row.lastError !== null) return;
    if (waitedMs < usualPatience.holdMs) verdict.fail('E3 repeated for a reason', repeat);
  }

  function judgeWindow({ message: content, clientMessageId }: Sending, row: MessageRow): void {
    if (weather.jumps.length > 0 || !isChatMessage(content) || !needsOpenWindow(content)) return;
    const inbound = [...tables.messages.rows.values()].filter(
      ({ contactId, direction }) => contactId === row.contactId && direction === 'in',
    );
    const wroteAt = Math.max(...inbound.map(({ createdAt }) => createdAt));
    if (clock.now() - wroteAt > windowMs) {
      verdict.fail('E5 within the window', `${clientMessageId} leaves after 24 hours.`);
    }
  }

  return {
    attempts,
    begin(sending) {
      const known = attempts.get(sending.clientMessageId) ?? [];
      judge(sending, known.at(-1));
      const attempt = { life: program().life(), told: null, toldAt: agenda.now(), isTaken: false };
      attempts.set(sending.clientMessageId, [...known, attempt]);
      return attempt;
    },
    taken(sending) {
      const attempt = attempts.get(sending.clientMessageId)?.find((each) => !each.isTaken);
      if (attempt) attempt.isTaken = true;
    },
    retried: (effectId) => wanted.add(effectId),
  };
}
