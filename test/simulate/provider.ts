import type { Channel, SendAttempt, Sending } from '../../server/channels/channel.ts';
import type { People } from './people.ts';
import type { Program } from './program.ts';
import type { Scene } from './scene.ts';
import type { SendingRules } from './sending-rules.ts';
import type { Webhooks } from './webhooks.ts';

const states = ['sent', 'delivered', 'read'] as const;

/** Nobody waits longer for an answer; the message may still arrive. */
const answerMsMax = 10_000;

/**
 * 8x8 and the phones behind it. It knows no message again, and has no look-up: what it took, it tells
 * of in status webhooks.
 */
export function createProvider(
  scene: Scene,
  deps: { program: Program; people: People; webhooks: Webhooks; rules: SendingRules },
): Channel {
  const { chance, weather, agenda, clock, tell, isBad } = scene;
  const { program, people, webhooks, rules } = deps;
  let taken = 0;

  /** What the provider does with a message that reached it. */
  function receive(sending: Sending): SendAttempt {
    if (isBad(weather.busy)) {
      const retryAfterMs = chance.happens(0.5) ? chance.spread(1_000, 60_000) : null;
      return { outcome: 'again', message: 'busy', retryAfterMs };
    }
    if (isBad(weather.refused)) return { outcome: 'failed', code: '1002', message: 'refused' };
    taken += 1;
    const messageId = `umid-${taken}`;
    rules.taken(sending);
    people.hear(sending);
    for (const state of states) tellStatus(sending, messageId, state);
    return { outcome: 'accepted', messageId };
  }

  function tellStatus(
    { clientMessageId }: Sending,
    messageId: string,
    state: (typeof states)[number],
  ): void {
    if (isBad(weather.statusLost) || chance.happens(0.65)) return;
    const named = weather.statusNameless ? null : clientMessageId;
    const at = clock.now();
    const status = { kind: 'status', messageId, clientMessageId: named, state, at } as const;
    webhooks.post({ ...status, error: null }, `${messageId} ${state}`);
  }

  return {
    provider: 'chatapps',
    send(sending) {
      const life = program.life();
      const name = sending.clientMessageId;
      tell(`send ${name} “${textOf(sending)}”`);
      const sent = rules.begin(sending);
      return new Promise((resolve) => {
        function answer(attempt: SendAttempt): void {
          if (program.life() !== life || !program.runtime() || sent.told !== null) return;
          tell(`send ${name}: ${attempt.outcome}`);
          sent.told = attempt;
          sent.toldAt = agenda.now();
          waitNoLonger();
          resolve(attempt);
        }
        const waitNoLonger = agenda.plan(answerMsMax, () =>
          answer({ outcome: 'unknown', message: 'no answer' }),
        );
        if (isBad(weather.lostOnTheWay)) return;
        const there = isBad(weather.slow) ? chance.spread(500, 40_000) : chance.spread(5, 300);
        agenda.plan(there, () => {
          const attempt = receive(sending);
          tell(`8x8 has ${name}: ${attempt.outcome}`);
          if (isBad(weather.answerLost)) return;
          agenda.plan(chance.spread(5, 300), () => answer(attempt));
        });
      });
    },
  };
}

function textOf({ message }: Sending): string {
  return message.type === 'text' ? message.content.text : message.type;
}
