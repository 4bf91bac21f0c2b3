import type { ContactRow } from '../../db/contacts.ts';
import type { InboundDelivery } from '../channels/channel.ts';
import { meetContact } from './contact-facts.ts';
import { followRoute, routeMessage } from './follow-route.ts';
import { hearConsent } from './hear-consent.ts';
import type { Delivered } from './runtime.ts';
import type { Turn } from './turn.ts';

/** A message came in: it is kept once, and given to whom it is for. */
export function receiveInbound(turn: Turn, delivery: InboundDelivery): Delivered {
  const { contact: identity, subAccountId, message } = delivery;
  if (turn.store.hasInbound(message.id)) return { outcome: 'duplicate' };
  const met = meetContact(turn, identity, { subAccountId, wroteAt: message.at });
  const contact = hearConsent(turn, met, message);
  const routed = routeMessage(turn, contact, message);
  const messageId = keepMessage(turn, contact, delivery, routed);
  followRoute(turn, contact, routed, { id: messageId, content: message });
  return { outcome: 'accepted', instanceId: routed.instanceId };
}

function keepMessage(
  turn: Turn,
  contact: ContactRow,
  { message }: InboundDelivery,
  routed: { readonly instanceId: string | null; readonly route: { readonly reason: string } },
): number {
  const id = turn.store.insertInbound({
    contactId: contact.id,
    instanceId: routed.instanceId,
    kind: message.kind,
    text: message.text,
    content: JSON.stringify(message),
    createdAt: turn.at,
    providerMessageId: message.id,
    replyTo: message.replyTo ?? null,
    note: routed.route.reason,
  });
  turn.news.push({ type: 'message', contactId: contact.id, messageId: String(id) });
  return id;
}
