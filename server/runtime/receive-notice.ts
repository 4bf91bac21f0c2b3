import { isWindowOpen, outgoingText } from '../../engine/index.ts';
import { contactFacts, meetContact } from './contact-facts.ts';
import { optedOutReason } from './opted-out.ts';
import type { Delivered, NoticeDelivery } from './runtime.ts';
import type { Turn } from './turn.ts';

/** No instance sends it, and no step. */
const nobodysInstance = '';
const nobodysStep = '';

/** Somebody is to be told something that no workflow says: it leaves like any other message. */
export function receiveNotice(turn: Turn, notice: NoticeDelivery): Delivered {
  const { store, at } = turn;
  const known = store.findContactByIdentity(notice.contact);
  if (known && known.optedOutAt !== null) return { outcome: 'refused', reason: optedOutReason };
  if (!store.markDelivered(`notice:${notice.id}`, at)) return { outcome: 'duplicate' };
  const row = meetContact(turn, notice.contact, { subAccountId: null, wroteAt: null });
  const contactId = row.id;
  const isOpen = isWindowOpen(contactFacts(row), at);
  const message = isOpen ? notice.message : notice.outsideWindow;
  const messageId = store.insertOutbound({
    contactId,
    instanceId: null,
    stepId: null,
    kind: message.type,
    text: outgoingText(message),
    content: JSON.stringify(message),
    createdAt: at,
  });
  const id = `notice/${notice.id}`;
  store.insertEffect({
    contactId,
    instanceId: nobodysInstance,
    lane: contactId,
    messageId,
    effect: { kind: 'send', id, stepId: nobodysStep, message, awaited: false },
    claim: null,
    createdAt: at,
  });
  turn.hasEffects = true;
  turn.news.push({ type: 'message', contactId, messageId: String(messageId) });
  return { outcome: 'accepted', instanceId: null };
}
