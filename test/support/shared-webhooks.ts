/**
 * What a customer shares for which 8x8 documents no shape of its own: contacts, orders, reactions,
 * advertisements. It is read as WhatsApp has it, in either spelling.
 */
import type { JsonObject } from '../../engine/index.ts';
import { type Fixture, inbound } from './documented-webhooks.ts';

export const shared: Fixture[] = [
  inbound(
    'a contact',
    {
      type: 'Contacts',
      content: {
        contacts: [
          {
            name: { formatted_name: 'Anna Smith', first_name: 'Anna' },
            phones: [{ phone: '+447700900456', type: 'CELL' }],
            emails: [{ email: 'anna@example.com' }],
          },
        ],
      },
    },
    {
      expected: {
        kind: 'contacts',
        text: 'Anna Smith +447700900456',
        contacts: [{ name: 'Anna Smith', phones: ['+447700900456'], emails: ['anna@example.com'] }],
      },
    },
  ),
  ...(['product_items', 'productItems'] as const).map((name) =>
    inbound(
      `an order with ${name}`,
      {
        type: 'Order',
        content: {
          order: {
            catalog_id: 'catalogue',
            [name]: [
              { product_retailer_id: 'tap', quantity: '2', item_price: 19.5, currency: 'GBP' },
              { quantity: 1 },
            ],
          },
        },
      },
      {
        expected: {
          kind: 'order',
          text: '2 × tap',
          order: {
            catalogId: 'catalogue',
            items: [{ id: 'tap', quantity: 2, price: 19.5, currency: 'GBP' }],
          },
        },
      },
    ),
  ),
  inbound(
    'a reaction',
    { type: 'Reaction', content: { reaction: { emoji: '👍', umid: 'umid-1' } } },
    { expected: { kind: 'reaction', text: '👍', reaction: { emoji: '👍', to: 'umid-1' } } },
  ),
  inbound(
    'a reaction taken away',
    { type: 'Reaction', content: { reaction: { messageId: 'umid-1' } } },
    { expected: { kind: 'reaction', text: '', reaction: { emoji: '', to: 'umid-1' } } },
  ),
  inbound(
    'somebody who came by an advertisement',
    {
      type: 'Text',
      content: { text: 'Hello' },
      referral: { source_url: 'https://fb.me/1', source_type: 'ad', ctwa_clid: 'c' },
    },
    {
      expected: {
        kind: 'text',
        referral: { source_url: 'https://fb.me/1', source_type: 'ad', ctwa_clid: 'c' },
      },
    },
  ),
  inbound(
    'a note of WhatsApp’s own',
    { type: 'System', content: { system: { body: 'Maria changed her number' } } },
    { expected: { kind: 'text', text: 'Maria changed her number' } },
  ),
  ...['request_welcome', 'unsupported', 'ephemeral'].map((type) =>
    inbound(type, { type, content: {} }, { expected: { kind: 'unknown', text: '' } }),
  ),
];

/** A contact card that WhatsApp's own webhook brought, handed on by 8x8. */
export function rawContacts(id: string): { readonly id: string; readonly webhook: JsonObject } {
  const message = {
    context: { forwarded: true },
    id,
    timestamp: '1772445600',
    type: 'contacts',
    from: '447700900777',
    from_user_id: 'GB.13491208655302741918',
    contacts: [
      {
        name: { first_name: 'Anna', formatted_name: 'Anna Smith' },
        vcard: 'BEGIN:VCARD',
        origin: 'other',
        phones: [{ phone: '+447700900456', wa_id: '447700900456', type: 'CELL' }],
      },
    ],
  };
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '442071234567', phone_number_id: '1' },
    contacts: [{ profile: { name: 'Olu' }, wa_id: '447700900777' }],
    messages: [message],
  };
  const webhook = {
    eventId: `event of ${id}`,
    timestamp: '2026-03-02T10:00:00.00Z',
    provider: 'WhatsApp',
    businessAccountId: '1',
    accountId: 'OakPlumbing',
    eventType: 'whatsapp_contact',
    eventDetails: { rawEvent: { value, field: 'messages' } },
  };
  return { id, webhook };
}
