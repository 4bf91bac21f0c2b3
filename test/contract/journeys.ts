import type { JsonObject } from '../../engine/index.ts';

/** The workflows that the contract is tried with, and what they are made of. */
export const exit = (id: string, to: string | null) => ({ id, label: id, to });

export function say(text: string, to: string | null, more: JsonObject[] = []): JsonObject {
  const config = { message: { kind: 'text', text } };
  const exits = [exit('next', to), ...more];
  return { type: 'chatapps-message', name: 'Say', config, exits };
}

export function hear(to: string, timeout: JsonObject | null = null, late: string | null = null) {
  return {
    type: 'wait-for-reply',
    name: 'Listen',
    config: { expect: { kind: 'any' }, timeout },
    exits: [exit('replied', to), exit('no-reply', late)],
  };
}

export function call(url: string, to: string, more: JsonObject = {}) {
  return {
    type: 'http-request',
    name: 'Call',
    config: {
      method: 'POST',
      url,
      body: { kind: 'json', value: { at: '{{steps.listen.text}}' } },
      ...more,
    },
    exits: [exit('ok', to), exit('failed', 'sorry')],
  };
}

export function journey(id: string, keyword: string, start: string, steps: JsonObject): JsonObject {
  return {
    schemaVersion: 1,
    id,
    name: id,
    trigger: {
      type: 'inbound-chatapps',
      match: { kind: 'keywords', keywords: [{ text: keyword, match: 'exact' }] },
    },
    start,
    steps,
  };
}

/** Says hello, and repeats whatever is written, for ever: each turn is one message in, one out. */
export const echo = journey('echo', 'echo', 'hello', {
  hello: say('Say something.', 'listen'),
  listen: hear('repeat'),
  repeat: say('You said {{steps.listen.text}}', 'listen'),
});

/** Asks, calls another system, and tells what it answered. */
export const booking = journey('booking', 'book', 'ask', {
  ask: say('When?', 'listen'),
  listen: hear('call'),
  call: call('https://slots.example/book', 'done', { retries: 2 }),
  done: say('Booked: {{steps.call.body.reference}}', 'listenAgain'),
  listenAgain: hear('again'),
  again: say('And then you said {{steps.listenAgain.text}}', null),
  sorry: say('Sorry: {{steps.call.status ?? steps.call.error}}', null),
});

/** Waits an hour for an answer, then gives up. */
export const patient = journey('patient', 'wait', 'ask', {
  ask: say('I wait an hour.', 'listen'),
  listen: hear('thanks', { amount: 1, unit: 'hours' }, 'bye'),
  thanks: say('Thanks.', 'listenAgain'),
  listenAgain: hear('thanks', { amount: 20, unit: 'hours' }, 'bye'),
  bye: say('Too late.', null),
});

/** Goes another way when its message cannot be sent. */
export const careful = journey('careful', 'careful', 'ask', {
  ask: say('Careful now.', 'done', [exit('failed', 'other')]),
  done: say('It was sent.', null),
  other: say('Another way.', null),
});
