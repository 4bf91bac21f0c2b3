/** A text, or a tap on a row of the list heard last. */
export type Saying = string | { readonly row: number };

/** What a customer says in answer to what. */
export interface Script {
  readonly name: string;
  readonly begins: readonly Saying[];
  /** All that is heard, in order, and what is said to it. */
  readonly lines: readonly (readonly [heard: RegExp, ...said: readonly Saying[]])[];
  /** Has an appointment in the end. */
  readonly books: boolean;
  /** Has ordered from the other company. */
  readonly orders: boolean;
  /** What happens to the first attempt at a message with this text. */
  readonly trouble?: { readonly heard: RegExp; readonly is: 'busy' | 'break' };
}

/** Whoever has not answered for an hour may hear these, once each. */
export const reminders = /^(Are you still there\?|The times above may go)/;

const services = /^Hi .*! What can we help you with\?$/;
const times = /^These are the next free times for /;
const confirmation = /^Your appointment is confirmed/;

/** Five people at once, each of them in another way. */
export const scripts: readonly Script[] = [
  {
    name: 'taps',
    begins: ['book appointment'],
    lines: [[services, { row: 0 }], [times, { row: 0 }], [confirmation]],
    books: true,
    orders: false,
    trouble: { heard: services, is: 'break' },
  },
  {
    name: 'does not wait for the list',
    begins: ['book appointment', 'Blocked drain'],
    lines: [[services], [times, { row: 3 }], [confirmation]],
    books: true,
    orders: false,
    trouble: { heard: confirmation, is: 'busy' },
  },
  {
    name: 'has to be reminded',
    begins: ['book appointment'],
    lines: [
      [services],
      [/^Are you still there\?/, { row: 2 }],
      [times],
      [/^The times above may go/, { row: 0 }],
      [confirmation],
    ],
    books: true,
    orders: false,
  },
  {
    name: 'is not understood',
    begins: ['book appointment'],
    lines: [
      [services, 'what does it cost?'],
      [/^Sorry, I did not understand that\./, { row: 3 }],
      [times, { row: 6 }],
      [confirmation],
    ],
    books: true,
    orders: false,
  },
  {
    name: 'orders, and never writes again',
    begins: ['order'],
    lines: [[/^First,/], [/^second,/], [/^third: order number 1\.$/], [/^Goodbye\.$/]],
    books: false,
    orders: true,
    trouble: { heard: /^First,/, is: 'busy' },
  },
];

/** Three messages in a row, another workflow between them, and a timeout. */
const orderWorkflow = {
  schemaVersion: 1,
  id: 'order',
  name: 'Order',
  trigger: {
    type: 'inbound-chatapps',
    match: { kind: 'keywords', keywords: [{ text: 'order', match: 'exact' }] },
  },
  start: 'first',
  steps: {
    first: say('First,', 'second'),
    second: say('second,', 'order'),
    order: {
      type: 'run-workflow',
      name: 'Order',
      config: { workflowId: 'order-desk' },
      exits: [exit('returned', 'third'), exit('failed', null)],
    },
    third: say('third: order number {{steps.order.data.number}}.', 'listen'),
    listen: {
      type: 'wait-for-reply',
      name: 'Listen',
      config: { expect: { kind: 'any' }, timeout: { amount: 2, unit: 'hours' } },
      exits: [exit('replied', null), exit('no-reply', 'goodbye')],
    },
    goodbye: say('Goodbye.', null),
  },
};

/** What another company answers, for whichever workflow runs this one. */
function orderDeskWorkflow(url: string) {
  return {
    schemaVersion: 1,
    id: 'order-desk',
    name: 'Order desk',
    trigger: { type: 'http-request' },
    start: 'ask',
    steps: {
      ask: {
        type: 'http-request',
        name: 'Ask',
        config: {
          method: 'POST',
          url: `${url}/orders`,
          body: { kind: 'json', value: { phone: '{{contact.phone}}' } },
          keep: [{ name: 'number', path: '$.number' }],
        },
        exits: [exit('ok', null), exit('failed', null)],
      },
    },
  };
}

/** The workflows of these scripts, beside those that are shipped. `url` is the receiver's. */
export function workflowsWith(url: string): readonly { readonly id: string }[] {
  return [orderWorkflow, orderDeskWorkflow(url)];
}

function say(text: string, to: string | null) {
  return {
    type: 'chatapps-message',
    name: 'Say',
    config: { message: { kind: 'text', text } },
    exits: [exit('next', to)],
  };
}

function exit(id: string, to: string | null) {
  return { id, label: id, to };
}
