import type { OutboundMessage } from '../engine/index.ts';
import type { Notify } from './booking/booking-deps.ts';
import type { ContactIdentity } from './channels/channel.ts';
import { phoneContact } from './channels/phone-contact.ts';
import type { Delivered, NoticeDelivery } from './runtime/runtime.ts';

/** Tells people something on WhatsApp: freely to whoever wrote to us within 24 hours, else by template. */
export function createNotify(
  provider: ContactIdentity['provider'],
  deliver: (notice: NoticeDelivery) => Promise<Delivered>,
): Notify {
  return async ({ id, phone, name, text, template }) => {
    const contact = phoneContact(provider, phone, name);
    if (!contact) return { refused: `${phone} is not a phone number such as +4930901820.` };
    const message: OutboundMessage = { type: 'text', content: { text } };
    const outsideWindow = byTemplate(template, text);
    const delivered = await deliver({ kind: 'notice', id, contact, message, outsideWindow });
    return delivered.outcome === 'refused' ? { refused: delivered.reason } : 'sent';
  };
}

/** A template's value is one line. */
function byTemplate(
  { name, language }: { readonly name: string; readonly language: string },
  text: string,
): OutboundMessage {
  const line = text.replace(/\s*\n\s*/g, ' · ');
  const components = [
    { type: 'body' as const, parameters: [{ type: 'text' as const, text: line }] },
  ];
  return {
    type: 'template',
    content: { template: { name, language, components } },
    display: { body: text, buttons: [] },
  };
}
