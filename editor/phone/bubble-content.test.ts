import { describe, expect, it } from 'vitest';
import { bubbleContent, type Shown } from './bubble-content.ts';

const out = (type: string, content: unknown, display?: unknown): Shown => ({
  direction: 'out',
  type,
  content,
  display,
  text: 'in words',
});

const own = (type: string, content: unknown): Shown => ({ ...out(type, content), direction: 'in' });

describe('a bubble of the business', () => {
  it('shows a text', () => {
    expect(bubbleContent(out('text', { text: 'Hi' }))).toEqual({ kind: 'text', text: 'Hi' });
  });

  it('shows a list with its frame, sections and rows', () => {
    const rows = [
      { id: 'a', title: 'Monday', description: '9:00' },
      { id: 'b', title: 'Tuesday' },
    ];
    const interactive = {
      type: 'list',
      header: { type: 'text', text: 'Times' },
      body: { text: 'Pick one' },
      footer: { text: 'Oak & Sons' },
      action: { button: 'Times', sections: [{ title: 'May', rows }, { rows: [] }] },
    };
    expect(bubbleContent(out('interactive', { interactive }))).toEqual({
      kind: 'list',
      header: { kind: 'text', text: 'Times' },
      body: 'Pick one',
      footer: 'Oak & Sons',
      button: 'Times',
      sections: [
        { title: 'May', rows },
        { title: '', rows: [] },
      ],
    });
  });

  it('shows reply buttons, under a picture if there is one', () => {
    const interactive = {
      type: 'button',
      header: { type: 'image', image: { link: 'https://a.example/b.png' } },
      body: { text: 'Shall we?' },
      action: { buttons: [{ type: 'reply', reply: { id: 'y', title: 'Yes' } }] },
    };
    expect(bubbleContent(out('interactive', { interactive }))).toMatchObject({
      kind: 'buttons',
      header: { kind: 'image', url: 'https://a.example/b.png' },
      buttons: [{ id: 'y', title: 'Yes' }],
    });
  });

  it('shows a template as it looks, and sends back the payloads of its buttons', () => {
    const template = {
      name: 'yearly_check',
      components: [
        { type: 'button', index: 1, parameters: [{ type: 'payload', payload: 'later' }] },
      ],
    };
    const display = { header: 'Oak', body: 'Hello', buttons: ['Now', 'Later'] };
    expect(bubbleContent(out('template', { template }, display))).toMatchObject({
      kind: 'template',
      name: 'yearly_check',
      header: { text: 'Oak' },
      body: 'Hello',
      buttons: [
        { id: 'Now', title: 'Now' },
        { id: 'later', title: 'Later' },
      ],
    });
  });

  it.each([
    ['a kind it does not know', out('carousel', { cards: [] })],
    [
      'an interactive message it does not know',
      out('interactive', { interactive: { type: 'dance' } }),
    ],
    ['something broken', out('text', null)],
  ])('says what it is for %s', (_case, message) => {
    expect(bubbleContent(message)).toEqual({ kind: 'other', type: message.type, text: 'in words' });
  });
});

describe('a bubble of the customer', () => {
  it('shows what was tapped, in a list or on a button', () => {
    const list_reply = { id: 'a', title: 'Monday', description: '9:00' };
    expect(bubbleContent(own('interactive', { interactive: { list_reply } }))).toEqual({
      kind: 'choice',
      title: 'Monday',
      description: '9:00',
    });
    const button_reply = { id: 'y', title: 'Yes' };
    expect(bubbleContent(own('interactive', { interactive: { button_reply } }))).toEqual({
      kind: 'choice',
      title: 'Yes',
      description: '',
    });
  });

  it('shows a picture and a location', () => {
    expect(bubbleContent(own('image', { url: '/a.jpg' }))).toEqual({
      kind: 'image',
      url: '/a.jpg',
      caption: '',
    });
    const location = { latitude: 52.5, longitude: 13.4 };
    expect(bubbleContent(own('location', { location }))).toMatchObject({
      kind: 'location',
      name: '',
    });
  });

  it('says what it is for anything else', () => {
    expect(bubbleContent(own('hologram', { url: '/a.ogg' }))).toMatchObject({ kind: 'other' });
  });
});
