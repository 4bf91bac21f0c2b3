import { expect, test } from 'vitest';
import { checkOutbound } from './check-message.ts';
import type { Interactive } from './interactive.ts';
import { interactive, template, url } from './outbound.fixture.ts';
import type { OutboundMessage } from './outbound.ts';
import type { TemplateComponent } from './template-message.ts';

const problems = (message: OutboundMessage) =>
  checkOutbound(message).map(({ path, message: words }) => `${path}: ${words}`);
const action = 'content.interactive.action';
const body = { text: 'Hello' };
const noAddress = '“a” is not an address that starts with https://.';

test('a picture or film needs an address, and a short caption; a recording has none', () => {
  expect(problems({ type: 'image', content: { url: 'a', text: 'b'.repeat(1_025) } })).toEqual([
    `content.url: ${noAddress}`,
    'content.text: The caption has 1025 characters; 1024 are allowed.',
  ]);
  expect(problems({ type: 'audio', content: { url, text: 'b'.repeat(1_025) } })).toEqual([]);
  expect(problems({ type: 'sticker', content: { url: 'a' } })).toEqual([
    `content.url: ${noAddress}`,
  ]);
});

test('a place is on the earth', () => {
  const location = { latitude: 91, longitude: Number.NaN };
  expect(problems({ type: 'location', content: { location } })).toEqual([
    'content.location.latitude: The latitude is 91; it must be from -90 to 90.',
    'content.location.longitude: The longitude is no number; it must be from -180 to 180.',
  ]);
});

test('a contact has a name and more', () => {
  const contact = { name: { formatted_name: 'Sam' } };
  expect(problems({ type: 'contacts', content: { contacts: [contact] } })).toEqual([
    'content.contacts.0: A contact needs more than a name.',
  ]);
  for (const more of [{ last_name: 'Carter' }, { first_name: 'Sam' }]) {
    const named = { name: { ...contact.name, ...more } };
    expect(problems({ type: 'contacts', content: { contacts: [named] } })).toEqual([]);
  }
  expect(problems({ type: 'contacts', content: { contacts: [] } })).toEqual([
    'content.contacts: There are no contacts.',
  ]);
});

test('cards of RCS are two to ten, each with a picture', () => {
  const media = { contentInfo: { fileUrl: 'a' } };
  const carousel = { cardWidth: 'small' as const, cards: [{ media }] };
  expect(problems({ type: 'carousel', content: { carousel } })).toEqual([
    'content.carousel.cards: There is 1 card; at least 2 are needed.',
    `content.carousel.cards.0.media.contentInfo.fileUrl: ${noAddress}`,
  ]);
  const many = { media, suggestions: [1, 2, 3, 4, 5], cardOrientation: 'vertical' as const };
  expect(problems({ type: 'richCard', content: { richCard: many } })).toContain(
    'content.richCard.suggestions: There are 5 suggestions; 4 are allowed.',
  );
});

test('a button of Viber opens an address', () => {
  const button = { caption: '', action: 'a' };
  expect(problems({ type: 'buttons', content: { text: 'Hi', button } })).toEqual([
    'content.button.caption: The button is empty.',
    `content.button.action: ${noAddress}`,
  ]);
});

test('how a message is sent has its bounds', () => {
  const message: OutboundMessage = {
    type: 'text',
    content: { text: 'Hi', fallbackText: ' ', sms: { source: 'a'.repeat(17) } },
    channels: [{ channel: 'WhatsApp', fallbackAfter: 5 }, { channel: 'SMS' }],
    dlrCallbackUrl: 'a',
  };
  expect(problems(message)).toEqual([
    'content.fallbackText: The text for the SMS is empty.',
    'content.sms.source: The sender of the SMS has 17 characters; 16 are allowed.',
    'channels.0.fallbackAfter: The time is 5; it must be from 10 to 86400.',
    `dlrCallbackUrl: ${noAddress}`,
  ]);
});

test.each<[string, Interactive, string[]]>([
  [
    'a link',
    { type: 'cta_url', body, action: { parameters: { display_text: ' ', url: 'a' } } },
    [
      `${action}.parameters.display_text: The button is empty.`,
      `${action}.parameters.url: ${noAddress}`,
    ],
  ],
  [
    'a form',
    {
      type: 'flow',
      header: { type: 'image', image: {} },
      body: { text: '' },
      action: {
        parameters: {
          flowId: '',
          flowCta: 'Book 🚀',
          flowAction: 'data_exchange',
          flowActionPayload: { data: {} },
        },
      },
    },
    [
      'content.interactive.header.image: The image has no address.',
      'content.interactive.body.text: The text is empty.',
      `${action}.parameters.flowId: The form is empty.`,
      `${action}.parameters.flowCta: The button of a form takes no emoji.`,
      `${action}.parameters.flowActionPayload.data: The data of a form is empty.`,
      `${action}.parameters.flowActionPayload: Only “navigate” says where to start.`,
    ],
  ],
  [
    'a product',
    {
      type: 'product',
      header: { type: 'text', text: 'Tap' },
      action: { catalog_id: '', product_retailer_id: '' },
    },
    [
      'content.interactive.header: This kind of message has no heading. Leave it out.',
      `${action}.catalog_id: The catalogue is empty.`,
      `${action}.product_retailer_id: The product is empty.`,
    ],
  ],
  [
    'products',
    { type: 'product_list', body, action: { catalog_id: 'c', sections: [] } },
    [
      'content.interactive.header: A list of products needs a heading.',
      `${action}.sections: There are no products.`,
    ],
  ],
  [
    'too many sections of products',
    {
      type: 'product_list',
      header: { type: 'text', text: 'Taps' },
      body,
      action: {
        catalog_id: 'c',
        sections: Array.from({ length: 11 }, (_, index) => ({
          title: `${index}`,
          product_items: [{ product_retailer_id: `${index}` }],
        })),
      },
    },
    [`${action}.sections: There are 11 sections; 10 are allowed.`],
  ],
  [
    'a call button',
    {
      type: 'voice_call',
      body,
      action: { name: 'voice_call', parameters: { ttlMinutes: 0, payload: '' } },
    },
    [
      `${action}.parameters.ttlMinutes: The time in minutes is 0; it must be from 1 to 43200.`,
      `${action}.parameters.payload: The id is empty.`,
    ],
  ],
])('%s says what is wrong with it', (_name, given, expected) => {
  expect(problems(interactive(given))).toEqual(expected);
});

test.each<[string, TemplateComponent[], string[]]>([
  [
    'values that lack what their kind needs',
    [{ type: 'body', parameters: [{ type: 'image' }, { type: 'action' }] }],
    ['0.parameters.0: A value of the kind “image” needs “url”.'],
  ],
  [
    'a heading with two values, or a place that is none',
    [
      {
        type: 'header',
        parameters: [
          { type: 'location', location: { latitude: 99, longitude: 0 } },
          { type: 'text', text: 'a' },
        ],
      },
    ],
    [
      '0.parameters: There are 2 values; 1 are allowed.',
      '0.parameters.0.location.latitude: The latitude is 99; it must be from -90 to 90.',
    ],
  ],
  [
    'a code that is too long',
    [
      {
        type: 'button',
        subType: 'CopyCode',
        parameters: [{ type: 'couponCode', couponCode: 'a'.repeat(16) }],
      },
    ],
    ['0.parameters.0.couponCode: The code has 16 characters; 15 are allowed.'],
  ],
  ['a carousel without cards', [{ type: 'carousel' }], ['0.cards: There are no cards.']],
  [
    'a card with too many buttons, and too long a value',
    [
      {
        type: 'carousel',
        cards: [
          {
            cardIndex: 0,
            components: [
              { type: 'body', parameters: [{ type: 'text', text: 'a'.repeat(161) }] },
              ...Array.from({ length: 3 }, () => ({
                type: 'button' as const,
                subType: 'Url' as const,
              })),
            ],
          },
        ],
      },
    ],
    [
      '0.cards.0.components: There are 3 buttons; 2 are allowed.',
      '0.cards.0.components: There are 3 buttons that open a page; 2 are allowed.',
      '0.cards.0.components.0.parameters.0.text: The value has 161 characters; 160 are allowed.',
    ],
  ],
])('a template says what is wrong with %s', (_name, components, expected) => {
  expect(problems(template(components))).toEqual(
    expected.map((line) => `content.template.components.${line}`),
  );
});

test('a button of a template says of which kind it is', () => {
  expect(problems(template([{ type: 'button', index: 0 }]))).toEqual([
    'content.template.components: A button does not say of which kind it is.',
  ]);
});
