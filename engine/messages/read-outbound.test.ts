import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutated } from '../../test/support/mutated-json.ts';
import { sharedFile } from '../../test/support/shared-data.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { checkOutbound } from './check-message.ts';
import { fitMessage } from './fit-message.ts';
import { everyMessage } from './outbound.fixture.ts';
import { outboundMessage } from './outbound.ts';
import { plainText } from './plain-text.ts';
import { readOutbound } from './read-outbound.ts';

function read(written: JsonObject) {
  const result = readOutbound(written);
  return result.ok ? result.message : result.problems;
}

const template = (...components: JsonObject[]) => ({
  type: 'Template',
  content: { template: { name: 'offer', language: 'en', components } },
});

describe('the other spellings of 8x8', () => {
  it.each<[string, JsonObject, object]>([
    [
      'types in capitals',
      { type: 'Image', content: { url: '/a', image: { thumbnail: '7' } } },
      { type: 'image', content: { url: '/a', image: { thumbnail: '7' } } },
    ],
    [
      'a document',
      {
        type: 'Document',
        content: { url: '/a', audio: { duration: '5' }, video: { filesize: '9' } },
      },
      { type: 'file', content: { audio: { duration: 5 }, video: { filesize: 9 } } },
    ],
    [
      'coordinates as text',
      {
        type: 'location',
        content: { location: { latitude: '1.28', longitude: '-103', name: '7' } },
      },
      { content: { location: { latitude: 1.28, longitude: -103, name: '7' } } },
    ],
    [
      'channels, encodings and states in small letters',
      {
        type: 'text',
        content: { text: 'Hi', sms: { encoding: 'auto', source: 'Oak' } },
        channels: [
          { channel: 'whatsapp', successStatus: 'DELIVERED', fallbackAfter: 60 },
          { channel: 'Sms' },
        ],
      },
      {
        content: { sms: { encoding: 'AUTO' } },
        channels: [{ channel: 'WhatsApp', successStatus: 'Delivered' }, { channel: 'SMS' }],
      },
    ],
    [
      'the sizes of cards in capitals',
      {
        type: 'RichCard',
        content: {
          richCard: {
            cardOrientation: 'VERTICAL',
            media: { height: 'SHORT', contentInfo: { fileUrl: '/a' } },
          },
        },
      },
      { type: 'richCard', content: { richCard: { cardOrientation: 'vertical' } } },
    ],
    [
      'cards side by side',
      {
        type: 'carousel',
        content: {
          carousel: {
            cardWidth: 'SMALL',
            cards: [{ title: 'A', media: { contentInfo: { fileUrl: '/a' } } }],
          },
        },
      },
      { content: { carousel: { cardWidth: 'small', cards: [{ title: 'A' }] } } },
    ],
    [
      'a heading as an object',
      {
        type: 'interactive',
        content: {
          interactive: {
            type: 'LIST',
            header: { type: 'text', text: { text: 'Times' } },
            body: { text: 'Hi' },
            action: { button: 'See', sections: [] },
          },
        },
      },
      { content: { interactive: { type: 'list', header: { type: 'text', text: 'Times' } } } },
    ],
  ])('%s', (_name, written, expected) => {
    expect(read(written)).toMatchObject(expected);
  });

  it('an interactive message without its type is what its action says', () => {
    const typed = (action: unknown) =>
      read({
        type: 'interactive',
        content: { interactive: { body: { text: 'Hi' }, action: action as JsonObject } },
      });
    const products = { catalog_id: 'c', sections: [] };
    expect(typed({ buttons: [] })).toMatchObject({ content: { interactive: { type: 'button' } } });
    expect(typed(products)).toMatchObject({ content: { interactive: { type: 'product_list' } } });
    expect(typed({ catalog_id: 'c', product_retailer_id: 'a' })).toMatchObject({
      content: { interactive: { type: 'product' } },
    });
    expect(typed({ button: 'See', sections: [] })).toMatchObject({
      content: { interactive: { type: 'list' } },
    });
    for (const action of [{}, 'send']) {
      expect(typed(action)).toMatchObject([{ path: 'content.interactive.type' }]);
    }
  });

  it('buttons and values of a template, by name or by number', () => {
    const button = (subType: string | number, type = 'text') => ({
      type: 'Button',
      subType,
      index: '1',
      parameters: [{ type }],
    });
    const subTypes = ['quickreply', 'copy_code', 'URL', 1, 'Flow', 4];
    const message = read(template(...subTypes.map((subType) => button(subType))));
    expect(message).toMatchObject({
      content: {
        template: {
          components: ['QuickReply', 'CopyCode', 'Url', 'Url', 'Flow', 'VoiceCall'].map(
            (subType) => ({ type: 'button', subType, index: 1 }),
          ),
        },
      },
    });
    expect(read(template(button(9)))).toMatchObject([
      { path: 'content.template.components.0.subType' },
    ]);
    expect(read(template(button('Url', 'couponcode')))).toMatchObject({
      content: { template: { components: [{ parameters: [{ type: 'couponCode' }] }] } },
    });
  });

  it('cards of a template in their order, with places and times as text', () => {
    const location = { latitude: '1', longitude: '2' };
    const header = { type: 'header', parameters: [{ type: 'location', location }] };
    const call = {
      type: 'button',
      subType: 'VoiceCall',
      parameters: [{ type: 'ttlMinutes', ttlMinutes: '5' }],
    };
    const cards = [{ components: [header] }, { cardIndex: '1', components: [] }];
    expect(read(template({ type: 'carousel', cards }, call))).toMatchObject({
      content: {
        template: {
          components: [
            {
              cards: [
                { cardIndex: 0, components: [{ parameters: [{ location: { latitude: 1 } }] }] },
                { cardIndex: 1 },
              ],
            },
            { parameters: [{ ttlMinutes: 5 }] },
          ],
        },
      },
    });
  });
});

it('a template looks like its name and its values, for nobody wrote down what was approved', () => {
  const parameters = [{ type: 'text', text: 'Maria' }, { type: 'payload' }];
  expect(read(template({ parameters }))).toMatchObject({
    display: { body: '(offer) Maria', buttons: [] },
  });
});

it.each<[string, JsonObject, string]>([
  ['no type', { content: { text: 'Hi' } }, 'type'],
  ['a type that is a number', { type: 7, content: {} }, 'type'],
  ['no content', { type: 'text' }, 'content.text'],
  ['content that is a word', { type: 'text', content: 'Hi' }, 'content.text'],
  [
    'an unknown button',
    template({ type: 'button', subType: null }),
    'content.template.components.0.subType',
  ],
  [
    'a value without its kind',
    template({ parameters: [{}] }),
    'content.template.components.0.parameters.0.type',
  ],
  [
    'a channel nobody has',
    { type: 'text', content: { text: 'Hi' }, channels: [{}] },
    'channels.0.channel',
  ],
])('%s is a problem that names the field', (_name, written, path) => {
  expect(read(written)).toMatchObject([{ path, message: expect.stringMatching(/\.$/) }]);
});

it('whatever is written gives problems or a message, never an exception', () => {
  const samples = everyMessage.map(([, message]) => JSON.parse(JSON.stringify(message)));
  fc.assert(
    fc.property(mutated(samples), (written) => {
      if (!isJsonObject(written)) return;
      const result = readOutbound(written);
      if (!result.ok) {
        expect(result.problems).not.toEqual([]);
        return;
      }
      const { message } = fitMessage(result.message);
      expect(outboundMessage.safeParse(message).success).toBe(true);
      expect(checkOutbound(message).every((each) => each.message.endsWith('.'))).toBe(true);
      expect(typeof plainText(message)).toBe('string');
    }),
    { numRuns: 1_000 },
  );
});

describe('every published message', () => {
  const folder = sharedFile('8x8/messages');
  const files = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'));
  const single = files.filter((name) => !/^batch|line-notification/.test(name));
  for (const file of single) {
    it(file, () => {
      const {
        user: _user,
        clientMessageId: _id,
        ...written
      } = JSON.parse(readFileSync(join(folder ?? '', file), 'utf8'));
      const result = readOutbound(written);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      expect(checkOutbound(fitMessage(result.message).message)).toEqual([]);
      expect(result.message.type.toLowerCase()).toBe(String(written.type).toLowerCase());
    });
  }

  for (const file of files.filter((name) => name.startsWith('batch'))) {
    it(`${file}, each with what all have in common`, () => {
      const { template = {}, messages } = JSON.parse(
        readFileSync(join(folder ?? '', file), 'utf8'),
      );
      for (const { user: _user, clientMessageId: _id, ...own } of messages) {
        expect(readOutbound({ ...template, ...own })).toMatchObject({ ok: true });
      }
    });
  }

  it('was read where it is at hand', () => {
    expect(single.length).toSatisfy((count: number) => folder === null || count > 50);
  });
});
