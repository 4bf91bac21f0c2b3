import type { InboundMessage } from '../../engine/index.ts';
import type { InboundDelivery, Sending } from '../../server/channels/channel.ts';
import { keywords } from './journeys.ts';
import type { Scene } from './scene.ts';
import type { Webhooks } from './webhooks.ts';

/** Customers: they begin, answer what they hear, or not, and now and then say something of their own. */
export interface People {
  begin(): void;
  /** A message rings on a phone. */
  hear(sending: Sending): void;
  contactOf(user: string): InboundDelivery['contact'];
  readonly users: readonly string[];
}

export function createPeople(scene: Scene, webhooks: Webhooks): People {
  const { chance, agenda, clock, tell } = scene;
  const users = ['15550000001', '15550000002'].slice(0, chance.happens(0.2) ? 2 : 1);
  const patience = new Map(users.map((user) => [user, chance.between(1, 3)]));
  const heard = new Set<string>();
  let words = 0;

  function contactOf(userId: string): InboundDelivery['contact'] {
    return { provider: 'chatapps', channel: 'whatsapp', userId, phone: `+${userId}`, name: null };
  }

  function write(user: string, text: string): void {
    const left = patience.get(user) ?? 0;
    if (left === 0) return;
    patience.set(user, left - 1);
    words += 1;
    tell(`${user} writes “${text}”`);
    const payload = { payload: { content: { text } } };
    const id = `in-${words}`;
    const message: InboundMessage = { id, at: clock.now(), kind: 'text', text, raw: payload };
    webhooks.post(
      { kind: 'inbound', contact: contactOf(user), subAccountId: 'sub', message },
      `${id} “${text}”`,
    );
  }

  function writeSoon(user: string, text: () => string): void {
    const inMs = chance.happens(0.1) ? chance.spread(60_000, 9_000_000) : chance.spread(50, 20_000);
    agenda.plan(inMs, () => write(user, text()));
  }

  const keyword = () => chance.one(...keywords);
  const something = () =>
    chance.happens(0.15) ? keyword() : chance.happens(0.04) ? 'stop' : `word ${words}`;

  return {
    users,
    contactOf,
    begin() {
      for (const user of users) {
        agenda.plan(chance.spread(1, 30_000), () => write(user, keyword()));
        if (chance.happens(0.4)) writeSoon(user, something);
      }
    },
    hear({ clientMessageId, contact }) {
      if (heard.has(clientMessageId)) return;
      heard.add(clientMessageId);
      if (chance.happens(0.75)) writeSoon(contact.userId, something);
    },
  };
}
