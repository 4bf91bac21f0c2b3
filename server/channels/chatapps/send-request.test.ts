import { expect, it } from 'vitest';
import type { Outgoing } from '../../../engine/index.ts';
import type { Sending } from '../channel.ts';
import { type SendFrom, sendRequest } from './send-request.ts';

const from: SendFrom = { baseUrl: 'https://chatapps.8x8.com', subAccountId: 'chat_sub' };
const text = { type: 'text', content: { text: 'Hello' } } as const;
const sms = { type: 'sms', to: '+447700900999', content: { text: 'Hi', source: 'Shop' } } as const;
const call = {
  type: 'call',
  to: '+447700900999',
  content: { action: 'play', url: 'https://a.example/b.mp3', repetitions: 1 },
} as const;

function sending(message: Outgoing, rest: Partial<Sending['contact']> = {}): Sending {
  return {
    effectId: 'i/s/1/0',
    clientMessageId: 'contact.7',
    contact: {
      provider: 'chatapps',
      channel: 'whatsapp',
      userId: '447700900123',
      phone: '+447700900123',
      name: null,
      ...rest,
    },
    subAccountId: 'own_sub',
    message,
  };
}

it.each<[string, Sending, Partial<SendFrom>, string]>([
  [
    'a message from where they wrote',
    sending(text),
    {},
    'https://chatapps.8x8.com own_sub messages',
  ],
  [
    'an SMS from the subaccount for SMS',
    sending(sms),
    { smsSubAccountId: 'sms_sub' },
    'https://sms.8x8.com sms_sub messages',
  ],
  ['an SMS from the usual one', sending(sms), {}, 'https://sms.8x8.com chat_sub messages'],
  [
    'an answer to an SMS from where it came to',
    sending(text, { channel: 'sms' }),
    { smsSubAccountId: 'sms_sub' },
    'https://sms.8x8.com own_sub messages',
  ],
  [
    'a call from the subaccount that calls',
    sending(call),
    { voiceSubAccountId: 'voice_sub', voiceCaller: '+442079460000' },
    'https://voice.8x8.com voice_sub callflows',
  ],
])('%s', (_, given, rest, expected) => {
  const asked = sendRequest(given, { ...from, ...rest });
  const { origin, pathname } = new URL('url' in asked ? asked.url : '');
  const [, , , , subAccount, what] = pathname.split('/');
  expect(`${origin} ${subAccount} ${what}`).toBe(expected);
});

it('an SMS names its number, its sender and itself', () => {
  expect(sendRequest(sending(sms), from)).toMatchObject({
    body: {
      destination: '+447700900999',
      text: 'Hi',
      source: 'Shop',
      encoding: 'AUTO',
      clientMessageId: 'contact.7',
    },
  });
});

it('a message to somebody on SMS says what it says without buttons', () => {
  const message = { type: 'text', content: { text: 'Hello', fallbackText: 'Hi by SMS' } } as const;
  expect(sendRequest(sending(message, { channel: 'sms' }), from)).toMatchObject({
    body: { destination: '+447700900123', text: 'Hi by SMS' },
  });
});

it.each<[string, Sending, SendFrom, string]>([
  ['nobody to call from', sending(call), from, 'no-caller'],
  [
    'no subaccount',
    { ...sending(text), subAccountId: null },
    { ...from, subAccountId: null },
    'no-subaccount',
  ],
])('says what is not set: %s', (_, given, where, code) => {
  expect(sendRequest(given, where)).toMatchObject({ outcome: 'failed', code });
});
