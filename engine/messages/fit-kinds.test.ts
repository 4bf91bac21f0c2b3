import { expect, test } from 'vitest';
import { checkOutbound } from './check-message.ts';
import { fitMessage } from './fit-message.ts';
import type { Interactive } from './interactive.ts';
import { interactive, template, url } from './outbound.fixture.ts';
import type { OutboundMessage } from './outbound.ts';

const long = 'a'.repeat(5_000);
const body = { text: 'Hello' };

/** What became of it, once nothing is wrong with it any more. */
function fitted(message: OutboundMessage): OutboundMessage {
  const { message: result, notes } = fitMessage(message);
  expect(checkOutbound(result)).toEqual([]);
  expect(notes).not.toEqual([]);
  expect(fitMessage(result)).toEqual({ message: result, notes: [] });
  return result;
}

const media = { contentInfo: { fileUrl: url } };
const button = { caption: long, action: 'www.example.com' };

test.each<[string, OutboundMessage]>([
  ['a caption', { type: 'image', content: { url: 'www.example.com/a.png', text: long, button } }],
  ['a sticker', { type: 'sticker', content: { url: 'www.example.com/a.webp' } }],
  ['a button of Viber', { type: 'buttons', content: { text: long, button } }],
  [
    'a card of RCS',
    {
      type: 'richCard',
      content: {
        richCard: { cardOrientation: 'vertical', title: long, description: long, media },
      },
    },
  ],
  [
    'cards of RCS',
    {
      type: 'carousel',
      content: {
        carousel: { cardWidth: 'small', cards: Array.from({ length: 11 }, () => ({ media })) },
      },
    },
  ],
  [
    'the cards of a template',
    template([
      {
        type: 'carousel',
        cards: Array.from({ length: 11 }, (_, cardIndex) => ({
          cardIndex,
          components: [
            { type: 'header', parameters: [{ type: 'image', url: 'www.example.com' }] },
            { type: 'body', parameters: [{ type: 'text', text: long }] },
            { type: 'button', subType: 'VoiceCall', index: 0 },
          ],
        })),
      },
    ]),
  ],
])('%s is made to fit', (_name, message) => {
  fitted(message);
});

test.each<[string, Interactive]>([
  [
    'a link',
    {
      type: 'cta_url',
      header: { type: 'video', video: { link: 'www.example.com/a.mp4' } },
      body: { text: long },
      footer: { text: long },
      action: { parameters: { display_text: long, url: 'www.example.com' } },
    },
  ],
  [
    'a form',
    {
      type: 'flow',
      header: { type: 'text', text: long },
      body,
      action: {
        parameters: { flowId: '1', flowCta: `Book ❤️ ${long}`, flowActionPayload: { data: {} } },
      },
    },
  ],
  [
    'a product',
    {
      type: 'product',
      header: { type: 'text', text: 'Tap' },
      body: { text: ' ' },
      action: { catalog_id: 'c', product_retailer_id: 'tap' },
    },
  ],
  [
    'a request for a place',
    {
      type: 'location_request_message',
      header: { type: 'image', image: { link: url } },
      body,
      action: { name: 'send_location' },
    },
  ],
  [
    'a call button',
    {
      type: 'voice_call',
      body,
      action: { name: 'voice_call', parameters: { display_text: long } },
    },
  ],
])('%s is made to fit', (_name, given) => {
  fitted(interactive(given));
});

test('the file above a list is left out, since WhatsApp takes only words there', () => {
  const rows = [{ id: 'a', title: 'A' }];
  const message = fitted(
    interactive({
      type: 'list',
      header: { type: 'image', image: { link: url } },
      body,
      action: { button: 'See', sections: [{ rows }] },
    }),
  );
  expect(JSON.stringify(message)).not.toContain(url);
});

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ product_retailer_id: `${index}` }));

test('of too many products the first are sent, under a heading', () => {
  const sections = [
    { title: 'Taps', product_items: items(29) },
    { title: 'Baths', product_items: items(5) },
    { title: 'Tiles', product_items: items(5) },
  ];
  const message = fitted(
    interactive({ type: 'product_list', body, action: { catalog_id: 'c', sections } }),
  );
  expect(message).toMatchObject({
    content: {
      interactive: {
        header: { text: 'Taps' },
        action: {
          sections: [{ title: 'Taps' }, { product_items: [{ product_retailer_id: '0' }] }],
        },
      },
    },
  });
});

test('a list of products without any words gets no heading', () => {
  const action = { catalog_id: 'c', sections: [{ product_items: items(1) }] };
  const message = interactive({ type: 'product_list', body: { text: ' ' }, action });
  expect(fitMessage(message)).toEqual({ message, notes: [] });
});

test('a form keeps where it starts', () => {
  const parameters = { flowId: '1', flowCta: 'Book', flowActionPayload: { screen: 'START' } };
  const message = interactive({ type: 'flow', body, action: { parameters } });
  expect(fitMessage(message)).toEqual({ message, notes: [] });
});
