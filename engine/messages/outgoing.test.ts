import { expect, test } from 'vitest';
import { type Outgoing, outgoing, outgoingText } from './outgoing.ts';

const spoken = { text: 'Hello', language: 'en', speed: 1, repetitions: 1 };

test.each<[string, Outgoing, string]>([
  ['a message', { type: 'text', content: { text: 'Hi' } }, 'Hi'],
  ['an SMS', { type: 'sms', to: '+491511', content: { text: 'Hi' } }, 'Hi'],
  ['a call', { type: 'call', to: '+491511', content: { action: 'say', ...spoken } }, 'Hello'],
  [
    'a recording',
    {
      type: 'call',
      to: '+491511',
      content: { action: 'play', url: 'https://a.example/b.mp3', repetitions: 1 },
    },
    'https://a.example/b.mp3',
  ],
])('%s as a text', (_, message, text) => {
  expect(outgoing.parse(message)).toEqual(message);
  expect(outgoingText(message)).toBe(text);
});
