import type { Interactive } from './interactive.ts';
import type { OutboundMessage } from './outbound.ts';
import type { TemplateComponent, TemplateDisplay } from './template-message.ts';

export const url = 'https://example.com/a';

export function interactive(given: Interactive): OutboundMessage {
  return { type: 'interactive', content: { interactive: given } };
}

export function template(
  components: TemplateComponent[],
  display: Partial<TemplateDisplay> = {},
): OutboundMessage {
  const content = { template: { name: 'offer', language: 'en', components } };
  return { type: 'template', content, display: { body: 'Hello', buttons: [], ...display } };
}

const body = { text: 'Hello' };
const place = { latitude: 1.28, longitude: 103.84, name: 'Office', address: 'George St' };
const media = { contentInfo: { fileUrl: url } };

/** One message of each kind that can be sent, with what a person reads of it. */
export const everyMessage: readonly (readonly [string, OutboundMessage, string])[] = [
  ['a text', { type: 'text', content: { text: 'Hello' } }, 'Hello'],
  ['a text with a file', { type: 'text', content: { text: 'Hello', url } }, `Hello\n\n${url}`],
  ['a picture', { type: 'image', content: { url, text: 'Look' } }, `Look\n\n${url}`],
  ['a film', { type: 'video', content: { url } }, url],
  ['a recording', { type: 'audio', content: { url } }, url],
  ['a file', { type: 'file', content: { url } }, url],
  [
    'a film with a button',
    { type: 'video', content: { url, button: { caption: 'Open', action: url } } },
    `${url}\n\nOpen: ${url}`,
  ],
  ['a sticker', { type: 'sticker', content: { url } }, url],
  [
    'a place',
    { type: 'location', content: { location: place } },
    'Office\nGeorge St\nhttps://maps.google.com/?q=1.28,103.84',
  ],
  [
    'a point',
    { type: 'location', content: { location: { latitude: 1, longitude: 2 } } },
    'https://maps.google.com/?q=1,2',
  ],
  [
    'a contact',
    {
      type: 'contacts',
      content: {
        contacts: [
          {
            name: { formatted_name: 'Sam Carter' },
            org: { company: 'Oak' },
            phones: [{ phone: '+12025550143' }],
            emails: [{ email: 'sam@example.com' }],
          },
          { name: { formatted_name: 'Ann', first_name: 'Ann' } },
        ],
      },
    },
    'Sam Carter\nOak\n+12025550143\nsam@example.com\n\nAnn',
  ],
  [
    'a link',
    interactive({
      type: 'cta_url',
      header: { type: 'document', document: { link: url, filename: 'a.pdf' } },
      body,
      action: { parameters: { display_text: 'Open', url } },
    }),
    `${url}\n\nHello\n\nOpen: ${url}`,
  ],
  [
    'a form',
    interactive({
      type: 'flow',
      header: { type: 'image', image: { id: '7' } },
      body,
      footer: { text: 'Oak' },
      action: {
        parameters: {
          flowId: '1',
          flowCta: 'Book',
          flowAction: 'navigate',
          flowActionPayload: { screen: 'START', data: { a: 1 } },
        },
      },
    }),
    'Hello\n\n[Book]\n\nOak',
  ],
  [
    'a product',
    interactive({ type: 'product', action: { catalog_id: 'c', product_retailer_id: 'tap' } }),
    '[tap]',
  ],
  [
    'products',
    interactive({
      type: 'product_list',
      header: { type: 'text', text: 'Taps' },
      body,
      action: {
        catalog_id: 'c',
        sections: [
          { title: 'One', product_items: [{ product_retailer_id: 'a' }] },
          { title: 'Two', product_items: [{ product_retailer_id: 'b' }] },
        ],
      },
    }),
    'Taps\n\nHello\n\n[a]\n[b]',
  ],
  [
    'a request for a place',
    interactive({ type: 'location_request_message', body, action: { name: 'send_location' } }),
    'Hello\n\n[Send location]',
  ],
  [
    'a request to call',
    interactive({ type: 'call_permission_request', body }),
    'Hello\n\n[Allow calls]',
  ],
  [
    'a request for contact details',
    interactive({ type: 'request_contact_info' }),
    '[Share contact details]',
  ],
  [
    'a call button',
    interactive({ type: 'voice_call', body, action: { name: 'voice_call' } }),
    'Hello\n\n[Call]',
  ],
  [
    'a call button with words',
    interactive({
      type: 'voice_call',
      body,
      action: {
        name: 'voice_call',
        parameters: { display_text: 'Call us', ttlMinutes: 5, payload: 'p' },
      },
    }),
    'Hello\n\n[Call us]',
  ],
  [
    'a template',
    template(
      [
        { type: 'header', parameters: [{ type: 'location', location: place }] },
        { type: 'body', parameters: [{ type: 'text', name: 'first_name', text: 'Maria' }] },
        {
          type: 'button',
          subType: 'QuickReply',
          index: 0,
          parameters: [{ type: 'payload', payload: 'yes' }],
        },
        {
          type: 'button',
          subType: 'CopyCode',
          index: 1,
          parameters: [{ type: 'couponCode', couponCode: '25OFF' }],
        },
        { type: 'button', subType: 'VoiceCall', index: 2 },
      ],
      { header: 'Office', buttons: ['Yes', 'Copy', 'Call'], footer: 'Oak' },
    ),
    'Office\n\nHello\n\n1. Yes\n\nOak',
  ],
  [
    'a template with cards',
    template(
      [
        {
          type: 'carousel',
          cards: [
            {
              cardIndex: 0,
              components: [
                { type: 'header', parameters: [{ type: 'image', url }] },
                {
                  type: 'button',
                  subType: 'QuickReply',
                  index: 0,
                  parameters: [{ type: 'payload', payload: 'yes' }],
                },
              ],
            },
            {
              cardIndex: 1,
              components: [
                {
                  type: 'button',
                  subType: 'QuickReply',
                  parameters: [{ type: 'payload', payload: 'no' }],
                },
              ],
            },
          ],
        },
      ],
      { cards: [{ body: 'Baths', buttons: ['This one'] }] },
    ),
    'Hello\n\nBaths\n\n1. This one\n2. no',
  ],
  [
    'a card',
    {
      type: 'richCard',
      content: { richCard: { cardOrientation: 'vertical', title: 'Shoes', media } },
    },
    `Shoes\n${url}`,
  ],
  [
    'cards',
    {
      type: 'carousel',
      content: {
        carousel: { cardWidth: 'small', cards: [{ description: 'Warm', media }, { media }] },
      },
    },
    `Warm\n${url}\n\n${url}`,
  ],
  [
    'a button of Viber',
    { type: 'buttons', content: { text: 'Hello', button: { caption: 'Open', action: url } } },
    `Hello\n\nOpen: ${url}`,
  ],
  [
    'a message that says how it is sent',
    {
      type: 'text',
      content: { text: 'Hello', fallbackText: 'Hi', sms: { source: 'Oak' }, suggestions: [] },
      context: { umid: 'umid-1' },
      channels: [{ channel: 'WhatsApp', fallbackAfter: 60 }, { channel: 'SMS' }],
      dlrCallbackUrl: url,
    },
    'Hello',
  ],
];
