import { describe, expect, it } from 'vitest';
import { bubbleContent } from './bubble-content.ts';

const shown = (type: string, content: unknown, display?: unknown) =>
  bubbleContent({ direction: 'out', type, content, display, text: '' });
const interactive = (given: object) => shown('interactive', { interactive: given });
const body = { text: 'Hello' };

describe('a message with one thing to do', () => {
  it.each([
    [
      'cta_url',
      { parameters: { display_text: 'Open', url: 'https://a.example' } },
      { does: 'link', title: 'Open', url: 'https://a.example' },
    ],
    ['flow', { parameters: { flowCta: 'Book' } }, { does: 'flow', title: 'Book' }],
    ['voice_call', { name: 'voice_call' }, { does: 'call', title: 'Call Now' }],
    ['product', { product_retailer_id: 'tap' }, { does: 'products', products: ['tap'] }],
    [
      'product_list',
      { sections: [{ product_items: [{ product_retailer_id: 'a' }, {}] }] },
      { does: 'products', products: ['a'] },
    ],
    ['location_request_message', { name: 'send_location' }, { does: 'send-location' }],
    ['request_contact_info', undefined, { does: 'share-contact' }],
    ['call_permission_request', undefined, { does: 'allow-call' }],
  ])('is %s', (type, action, expected) => {
    expect(interactive({ type, body, action })).toMatchObject({
      kind: 'action',
      body: 'Hello',
      action: expected,
    });
  });

  it('is a button of Viber, with its picture', () => {
    const button = { caption: 'Open', action: 'https://a.example' };
    expect(shown('buttons', { text: 'Hello', url: '/a.png', button })).toMatchObject({
      header: { kind: 'image', url: '/a.png' },
      action: { does: 'link', title: 'Open', url: 'https://a.example' },
    });
  });
});

describe('what is only shown', () => {
  it('is a film, a recording, a file or a sticker', () => {
    for (const media of ['video', 'audio', 'file', 'sticker']) {
      const content = { url: '/a', text: 'Look' };
      expect(shown(media, content)).toEqual({ kind: 'media', media, url: '/a', caption: 'Look' });
    }
  });

  it('is a place or a contact', () => {
    const location = { latitude: 1.28, longitude: 103.84, name: 'Office', address: 'George St' };
    expect(shown('location', { location })).toEqual({ kind: 'location', ...location });
    const card = { name: { formatted_name: 'Sam' }, phones: [{ phone: '+1' }], org: {} };
    expect(shown('contacts', { contacts: [card, {}] })).toEqual({
      kind: 'contacts',
      contacts: [{ name: 'Sam', lines: ['+1'] }],
    });
  });

  it('is a card of RCS, or a text, with what can be tapped', () => {
    const suggestions = [
      { reply: { text: 'Yes', postbackData: 'y' } },
      { action: { text: 'Open', openUrlAction: { url: 'https://a.example' } } },
      { action: { text: 'Call', dialAction: {} } },
      {},
    ];
    const buttons = [
      { id: 'y', title: 'Yes', does: 'reply' },
      { id: 'Open', title: 'Open', does: 'link' },
      { id: 'Call', title: 'Call', does: 'nothing' },
    ];
    const media = { contentInfo: { fileUrl: '/a.png' } };
    const richCard = { title: 'Shoes', media, suggestions };
    expect(shown('richCard', { richCard })).toMatchObject({
      header: { kind: 'image', url: '/a.png' },
      body: '*Shoes*',
      buttons,
    });
    expect(shown('carousel', { carousel: { cards: [richCard, {}] } })).toMatchObject({
      kind: 'cards',
      cards: [
        { id: '0', picture: '/a.png', title: 'Shoes', text: '', buttons },
        { id: '1', picture: null, title: '', text: '', buttons: [] },
      ],
    });
    expect(shown('richCard', {})).toMatchObject({ kind: 'other' });
    expect(shown('text', { text: 'Well?', suggestions })).toMatchObject({ text: 'Well?', buttons });
  });
});

describe('a template', () => {
  const header = (value: object) => ({ type: 'header', parameters: [value] });
  const template = (...components: object[]) => ({ template: { name: 'offer', components } });

  it('has a picture, a film, a file or a place above its text', () => {
    for (const [type, kind] of Object.entries({ image: 'image', gif: 'video', x: 'document' })) {
      const content = template(header({ type, url: '/a' }));
      expect(shown('template', content)).toMatchObject({ header: { kind, url: '/a' } });
    }
    const location = { latitude: 1, longitude: 2 };
    expect(shown('template', template(header({ type: 'location', location })))).toMatchObject({
      header: { kind: 'location', latitude: 1 },
    });
  });

  it('has a footer, and buttons that do what they do', () => {
    const subTypes = ['QuickReply', 'Url', 'CopyCode', 'Flow', 'VoiceCall'];
    const buttons = subTypes.map((subType, index) => ({ type: 'button', subType, index }));
    const display = { body: 'Hi', footer: 'Oak', buttons: ['a', 'b', 'c', 'd', 'e', 'f', 7] };
    expect(shown('template', template(...buttons), display)).toMatchObject({
      footer: 'Oak',
      buttons: ['reply', 'link', 'copy', 'flow', 'call', 'nothing'].map((does) => ({ does })),
    });
  });

  it('has cards with their own pictures, texts and buttons', () => {
    const quick = {
      type: 'button',
      subType: 'QuickReply',
      index: 0,
      parameters: [{ payload: 'yes-1' }],
    };
    const cards = [
      { cardIndex: 0, components: [header({ type: 'image', url: '/1.png' }), quick] },
      { cardIndex: 1, components: [] },
    ];
    const display = { body: 'Hi', buttons: [], cards: [{ body: 'One', buttons: ['Yes'] }] };
    const button = { id: 'yes-1', title: 'Yes', does: 'reply' };
    expect(shown('template', template({ type: 'carousel', cards }), display)).toMatchObject({
      cards: [
        { picture: '/1.png', text: 'One', buttons: [button] },
        { picture: null, text: '', buttons: [] },
      ],
    });
  });
});

describe('what is not said in the chat', () => {
  it('an SMS is shown as what it says', () => {
    const content = { text: 'We come now.', to: '+447700900123' };
    expect(shown('sms', content)).toEqual({ kind: 'text', text: 'We come now.' });
  });

  it.each([
    [{ action: 'say', text: 'Press 1.', keys: { digitsMin: 1 } }, 'Press 1.', true],
    [{ action: 'say', text: 'Hello.' }, 'Hello.', false],
    [{ action: 'play', url: 'https://a.example/b.mp3' }, 'https://a.example/b.mp3', false],
  ])('a call %j', (content, text, asksForKeys) => {
    expect(shown('call', content)).toEqual({ kind: 'call', text, asksForKeys });
  });
});
