import { expect, test } from 'vitest';
import type * as z from 'zod';
import { maria, textMessage } from '../test/support/draw-workflow.ts';
import type { InboundMessage } from './messages/inbound.ts';
import {
  type Candidate,
  choiceInstance,
  type OpenInstance,
  type RouteInput,
  route,
} from './route.ts';
import { type InboundTrigger, isInbound, trigger } from './trigger.ts';

const anyMessage = candidate('welcome', { match: { kind: 'any' } });
const booking = candidate('booking', keywords('book'));
const offers = candidate('offers', keywords('book', 'offer'));
const cancelling = candidate('cancelling', { ...keywords('cancel'), interrupts: true });
const urgent = candidate('urgent', { ...keywords('book'), interrupts: true });
const reopening = candidate('reopening', { ...keywords('menu'), oldChoices: true });

const texted = candidate('texted', { ...keywords('book'), type: 'inbound-sms' });

const busy = open('busy1', 'busy');
const asking = open('asking001', 'waiting-for-reply');
const asking2 = open('asking002', 'waiting-for-reply');
const sleeping = open('sleeping1', 'waiting');

interface Row {
  readonly says?: string;
  readonly taps?: string;
  /** The token of a form that is sent back. */
  readonly sends?: string;
  readonly open?: readonly OpenInstance[];
  readonly candidates?: readonly Candidate[];
  readonly rest?: Partial<RouteInput>;
  readonly to: string;
}

test.each<[string, Row]>([
  ['a keyword starts its workflow', { says: 'book', candidates: [booking], to: 'start booking' }],
  [
    'of two workflows with the keyword the one of higher priority starts',
    { says: 'book', candidates: [offers, booking], to: 'start offers' },
  ],
  [
    'a keyword comes before “any message”, whatever their priority',
    { says: 'book', candidates: [anyMessage, booking], to: 'start booking' },
  ],
  [
    'any message starts what starts with any message',
    { says: 'hello', candidates: [booking, anyMessage], to: 'start welcome' },
  ],
  [
    'a message that nobody listens for is for nobody',
    { says: 'hello', candidates: [booking], to: 'nobody' },
  ],
  ['without workflows every message is for nobody', { says: 'hello', to: 'nobody' }],
  [
    'a message without words is for nobody but “any message”',
    { says: '', candidates: [booking], to: 'nobody' },
  ],
  [
    'what waits for a reply gets it',
    { says: 'tomorrow', open: [asking], candidates: [booking], to: 'resume asking001' },
  ],
  [
    'a keyword is a reply like any other',
    { says: 'book', open: [asking], candidates: [booking], to: 'resume asking001' },
  ],
  [
    'the newest of those that wait for a reply gets it',
    { says: 'tomorrow', open: [asking2, asking], to: 'resume asking002' },
  ],
  [
    'a keyword that interrupts ends all that wait for a reply',
    {
      says: 'cancel',
      open: [asking2, sleeping, asking],
      candidates: [anyMessage, cancelling],
      to: 'start cancelling, ending asking002 asking001',
    },
  ],
  [
    'a keyword that interrupts comes before the same one that does not',
    {
      says: 'book',
      open: [asking],
      candidates: [booking, urgent],
      to: 'start urgent, ending asking001',
    },
  ],
  [
    'a keyword that interrupts has no right of way when nothing waits',
    { says: 'book', open: [sleeping], candidates: [booking, urgent], to: 'start booking' },
  ],
  [
    'any message never interrupts',
    {
      says: 'hello',
      open: [asking],
      candidates: [candidate('welcome', { match: { kind: 'any' }, interrupts: true })],
      to: 'resume asking001',
    },
  ],
  [
    'a tap on what was just offered is an answer, even when its title is a keyword',
    {
      says: 'Cancel',
      taps: 'x~asking001.1',
      open: [asking],
      candidates: [cancelling],
      to: 'resume asking001',
    },
  ],
  [
    'a tap goes to the conversation that offered it, not to the newest',
    { says: 'Tea', taps: 'tea~asking001.2', open: [asking2, asking], to: 'resume asking001' },
  ],
  [
    'a tap on the list of another conversation can interrupt by its title',
    {
      says: 'Cancel',
      taps: 'x~endedlong.1',
      open: [asking],
      candidates: [cancelling],
      to: 'start cancelling, ending asking001',
    },
  ],
  [
    'what waits for time only lets a message start another workflow',
    { says: 'book', open: [sleeping], candidates: [booking], to: 'start booking' },
  ],
  [
    'while a conversation works, every message waits for it',
    { says: 'cancel', open: [asking, busy], candidates: [cancelling], to: 'later busy1' },
  ],
  [
    'a tap on an old list starts its workflow again, when that wants it',
    {
      says: 'Book',
      taps: 'book~endedlong.1',
      candidates: [booking, reopening],
      rest: { choiceOf: 'reopening' },
      to: 'start reopening',
    },
  ],
  [
    'a tap on an old list of another workflow is a message like any other',
    {
      says: 'Book',
      taps: 'book~endedlong.1',
      candidates: [reopening, booking],
      rest: { choiceOf: 'booking' },
      to: 'start booking',
    },
  ],
  [
    'an SMS starts what starts with an SMS, and no other message does',
    {
      says: 'book',
      rest: { contact: { ...maria, channel: 'sms' } },
      candidates: [anyMessage, booking, texted],
      to: 'start texted',
    },
  ],
  [
    'what starts with an SMS starts with nothing else',
    { says: 'book', candidates: [texted], to: 'nobody' },
  ],
  [
    'SMS can be one of the channels of a workflow',
    {
      says: 'book',
      rest: { contact: { ...maria, channel: 'sms' } },
      candidates: [candidate('mine', { ...keywords('book'), channels: ['SMS'] })],
      to: 'start mine',
    },
  ],
  [
    'a workflow listens on its own channels, however they are written',
    {
      says: 'book',
      candidates: [
        candidate('viber', { ...keywords('book'), channels: ['viber'] }),
        candidate('mine', { ...keywords('book'), channels: ['Viber', 'WhatsApp'] }),
      ],
      to: 'start mine',
    },
  ],
  [
    'a workflow of another channel does not interrupt',
    {
      says: 'cancel',
      open: [asking],
      candidates: [
        candidate('viber', { ...keywords('cancel'), channels: ['viber'], interrupts: true }),
      ],
      to: 'resume asking001',
    },
  ],
  [
    'a workflow of a subaccount listens to that subaccount only',
    {
      says: 'book',
      candidates: [
        candidate('theirs', { ...keywords('book'), subAccountId: 'theirs' }),
        candidate('ours', { ...keywords('book'), subAccountId: 'ours' }),
      ],
      rest: { subAccountId: 'ours' },
      to: 'start ours',
    },
  ],
])('%s', (_, row) => {
  expect(inWords(route(input(row)))).toBe(row.to);
});

test.each<[Row, string]>([
  [
    { says: 'I want to BOOK', candidates: [booking], to: '' },
    'The message “I want to BOOK” matches the keyword “book”.',
  ],
  [{ says: 'hello', candidates: [anyMessage], to: '' }, 'Any message starts this workflow.'],
  [
    {
      says: 'Tea',
      taps: 'tea~endedlong.1',
      candidates: [reopening],
      rest: { choiceOf: 'reopening' },
      to: '',
    },
    '“Tea” was tapped in an earlier conversation.',
  ],
  [
    { sends: 'instance01.1', candidates: [reopening], rest: { choiceOf: 'reopening' }, to: '' },
    'A form of an earlier conversation was sent back.',
  ],
  [{ says: 'hello', candidates: [booking], to: '' }, 'No enabled workflow listens for “hello”.'],
  [{ says: '', candidates: [booking], to: '' }, 'No enabled workflow listens for “text”.'],
  [{ says: 'hello', to: '' }, 'No enabled workflow starts with a message.'],
  [{ says: 'hello', open: [asking], to: '' }, '“asking001” was waiting for a reply.'],
  [
    { says: 'hello', open: [busy], to: '' },
    '“busy1” is still working; the message waits until it is done.',
  ],
])('the reason is said in words: %#', (row, reason) => {
  expect(route(input(row)).reason).toBe(reason);
});

test('a tap says which conversation offered it, when the choice was ours', () => {
  expect(choiceInstance(message('Tea', 'tea~instance12.3'))).toBe('instance12');
  expect(choiceInstance(message('Tea', 'tea'))).toBeNull();
  expect(choiceInstance(message('Tea'))).toBeNull();
  expect(choiceInstance(submission('instance12.3'))).toBe('instance12');
  expect(choiceInstance(submission('unused'))).toBeNull();
  const flow = { token: null, answers: {} };
  expect(choiceInstance({ ...submission(''), flow })).toBeNull();
});

type AnyInbound = Extract<z.input<typeof trigger>, { type: 'inbound-chatapps' }>;
type TriggerInput = Omit<AnyInbound, 'type'> & { readonly type?: InboundTrigger['type'] };

function candidate(workflowId: string, wanted: TriggerInput): Candidate {
  const parsed = trigger.parse({ type: 'inbound-chatapps', ...wanted });
  if (!isInbound(parsed)) throw new Error('An inbound trigger was drawn.');
  return { workflowId, name: workflowId, trigger: parsed };
}

function keywords(...texts: string[]): TriggerInput {
  return { match: { kind: 'keywords', keywords: texts.map((text) => ({ text })) } };
}

function open(id: string, state: OpenInstance['state']): OpenInstance {
  return { id, workflowName: id, state };
}

function message(text: string, choiceId?: string): InboundMessage {
  if (choiceId === undefined) return textMessage(text);
  return {
    ...textMessage(text),
    kind: 'choice',
    choice: { id: choiceId, title: text, via: 'list' },
  };
}

function submission(token: string): InboundMessage {
  return { ...textMessage(''), kind: 'flow', flow: { token, answers: {} } };
}

function input(row: Row): RouteInput {
  const { says = '', taps, sends, open: instances = [], candidates = [], rest } = row;
  return {
    message: sends === undefined ? message(says, taps) : submission(sends),
    contact: maria,
    subAccountId: null,
    open: instances,
    candidates,
    choiceOf: null,
    ...rest,
  };
}

function inWords(result: ReturnType<typeof route>): string {
  switch (result.to) {
    case 'start': {
      const ending = result.ends.length > 0 ? `, ending ${result.ends.join(' ')}` : '';
      return `start ${result.workflowId}${ending}`;
    }
    case 'resume':
    case 'later':
      return `${result.to} ${result.instanceId}`;
    case 'nobody':
      return 'nobody';
  }
}
