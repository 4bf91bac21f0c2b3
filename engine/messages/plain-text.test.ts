import { expect, test } from 'vitest';
import { offerMessage } from './build-offer.ts';
import type { Header } from './interactive.ts';
import { offerOf } from './offer.fixture.ts';
import { needsOpenWindow, type OutboundMessage } from './outbound.ts';
import { plainText } from './plain-text.ts';
import { shownChoices } from './shown-choices.ts';

const reminder: OutboundMessage = {
  type: 'template',
  content: {
    template: {
      name: 'reminder',
      language: 'en',
      components: [
        { type: 'body', parameters: [{ type: 'text', text: 'Maria' }] },
        {
          type: 'button',
          subType: 'QuickReply',
          parameters: [{ type: 'payload', payload: 'ok~instance1.1' }],
          index: 0,
        },
        { type: 'button', subType: 'QuickReply', parameters: [] },
        { type: 'button', subType: 'QuickReply', parameters: [], index: 7 },
      ],
    },
  },
  display: { header: 'Tomorrow', body: 'Hello Maria', buttons: ['Fine'] },
};

test('a text is itself', () => {
  expect(plainText({ type: 'text', content: { text: 'Hello' } })).toBe('Hello');
});

test('choices are numbered, between heading, text and footer', () => {
  const choices = [
    { id: 'a', title: 'Heating', description: 'Boilers' },
    { id: 'b', title: 'Water' },
  ];
  expect(
    plainText(offerMessage(offerOf(choices, { header: 'Plumber', footer: 'Since 1990' }))),
  ).toBe('Plumber\n\nWhat do you need?\n\n1. Heating – Boilers\n2. Water\n\nSince 1990');
  expect(plainText(offerMessage(offerOf(choices, { kind: 'buttons' })))).toBe(
    'What do you need?\n\n1. Heating\n2. Water',
  );
});

test('a picture, film or file is its address', () => {
  const link = 'https://example.com/a';
  const headers: Header[] = [
    { type: 'image', image: { link } },
    { type: 'video', video: { link } },
    { type: 'document', document: { link } },
  ];
  for (const header of headers) {
    const message = offerMessage(offerOf(1, { kind: 'buttons' }));
    if (message.type !== 'interactive') throw new Error('an offer is interactive');
    message.content.interactive.header = header;
    expect(plainText(message)).toBe(`${link}\n\nWhat do you need?\n\n1. Choice 1`);
  }
});

test('a template is what the customer sees', () => {
  expect(plainText(reminder)).toContain('Tomorrow\n\nHello Maria\n\n1. Fine');
  const display = { body: 'Hello', buttons: [] };
  const content = { template: { name: 'hello', language: 'en', components: [] } };
  expect(plainText({ type: 'template', content, display })).toBe('Hello');
});

test('a tap on a template brings its payload back', () => {
  expect(shownChoices(reminder)[0]).toEqual({
    id: 'ok~instance1.1',
    title: 'Fine',
    via: 'template',
  });
});

test('only a template may be sent when the window is closed', () => {
  expect(needsOpenWindow(reminder)).toBe(false);
  expect(needsOpenWindow({ type: 'text', content: { text: 'Hello' } })).toBe(true);
});
