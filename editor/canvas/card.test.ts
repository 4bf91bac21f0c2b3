import { describe, expect, it } from 'vitest';
import type { WorkflowStep } from '../../engine/index.ts';
import { answerNames, noForms } from '../text/answer-names.ts';
import { bookingWorkflow } from './booking-workflow.fixture.ts';
import { cardOf } from './card.ts';

const { stepAnswer } = answerNames(bookingWorkflow, noForms);

function cardNamed(id: string) {
  const step = bookingWorkflow.steps[id];
  if (!step) throw new Error(`There is no step ${id}`);
  return cardOf(step, stepAnswer);
}

describe('the card of a step', () => {
  it('shows a list message as the customer sees it, and no more than three rows', () => {
    const { kind, blocks } = cardNamed('askService');
    expect(kind).toBe('List message');
    expect(blocks).toMatchObject([
      { type: 'bubble', heading: [{ text: 'Oak & Sons' }] },
      { type: 'choices', more: 1 },
    ]);
    expect(blocks[1]?.type === 'choices' && blocks[1].choices).toHaveLength(3);
  });

  it('shows one row for a list that is made from data, and of what it is made', () => {
    expect(cardNamed('offerTimes').blocks).toMatchObject([
      { type: 'bubble' },
      { type: 'choices', choices: [{ title: [{ kind: 'answer', label: 'Label' }] }], more: 0 },
      { type: 'fact', parts: [{ text: 'one for each of ' }, { kind: 'answer', label: 'Slots' }] },
    ]);
  });

  it('says what a wait expects, and for how long', () => {
    expect(cardNamed('waitService').blocks).toMatchObject([
      { parts: [{ text: 'One of the choices · up to 1 hour' }] },
    ]);
  });

  it('shows what a web request calls', () => {
    expect(cardNamed('book')).toMatchObject({
      tone: 'request',
      blocks: [{ type: 'call', method: 'POST', address: [{ text: '/booking/v1/bookings' }] }],
    });
  });

  it('fills the approved text of a template with what it is given', () => {
    const template: WorkflowStep = {
      type: 'chatapps-message',
      name: 'Invite',
      config: {
        message: {
          kind: 'template',
          template: {
            name: 'yearly_check',
            language: 'en',
            header: { kind: 'text', value: 'Oak & Sons' },
            parameters: ['{{contact.name}}'],
            quickReplies: [{ title: 'Book a time' }],
            text: 'Hello {{1}}, it is time.',
          },
        },
      },
      exits: [],
    };
    expect(cardOf(template, stepAnswer).blocks).toMatchObject([
      {
        heading: [{ text: 'Oak & Sons' }],
        text: [{ text: 'Hello ' }, { label: 'Customer name' }, { text: ', it is time.' }],
      },
      { choices: [{ id: 'Book a time' }] },
    ]);
  });

  it('shows what any other message says, and its button', () => {
    type Said = Extract<WorkflowStep, { type: 'chatapps-message' }>['config']['message'];
    const said = (message: Said) =>
      cardOf({ type: 'chatapps-message', name: 'Say', config: { message }, exits: [] }, stepAnswer);
    const reads = (text: string) => ({ type: 'bubble', text: [{ text }] });
    const url = 'https://example.com/a';
    expect(said({ kind: 'media', media: 'image', url })).toMatchObject({
      icon: 'media',
      kind: 'Picture or file',
      blocks: [reads(url)],
    });
    expect(said({ kind: 'location', latitude: '1', longitude: '2' }).blocks).toMatchObject([
      reads('1, 2'),
    ]);
    expect(said({ kind: 'contact', name: 'Sam', phone: '+1' }).blocks).toMatchObject([
      { heading: [{ text: 'Sam' }], text: [{ text: '+1' }] },
    ]);
    expect(said({ kind: 'link', body: 'Hi', button: 'Open', url }).blocks).toMatchObject([
      reads('Hi'),
      { type: 'choices', choices: [{ title: [{ text: 'Open' }] }] },
    ]);
    expect(said({ kind: 'call', body: 'Hi' }).blocks).toMatchObject([reads('Hi')]);
    expect(said({ kind: 'ask-call' }).blocks).toEqual([]);
    expect(said({ kind: 'ask-location', body: 'Where?' }).blocks).toMatchObject([reads('Where?')]);
    const products = { catalogId: 'c', sections: [{ products: ['p'] }] };
    expect(
      said({ kind: 'products', header: 'Taps', body: 'Hi', ...products }).blocks,
    ).toMatchObject([{ heading: [{ text: 'Taps' }] }]);
    const written = { type: 'Text', content: { text: 'Hi' } };
    expect(said({ kind: 'chatapps', message: written }).blocks).toMatchObject([reads('Hi')]);
    expect(said({ kind: 'chatapps', message: { type: 'dance' } }).blocks).toMatchObject([
      { type: 'fact', parts: [{ text: '{"type":"dance"}' }] },
    ]);
  });

  it('says how long or until when a wait lasts', () => {
    const wait = (until: Extract<WorkflowStep, { type: 'wait' }>['config']['until']) =>
      cardOf({ type: 'wait', name: 'Wait', config: { until }, exits: [] }, stepAnswer).blocks;
    expect(wait({ kind: 'duration', duration: { amount: 2, unit: 'days' } })).toMatchObject([
      { parts: [{ text: '2 days' }] },
    ]);
    expect(wait({ kind: 'time-of-day', time: '09:00', days: ['mon', 'tue'] })).toMatchObject([
      { parts: [{ text: 'Until 09:00, Mon, Tue' }] },
    ]);
    const before = { amount: 1, unit: 'hours' } as const;
    expect(wait({ kind: 'moment', at: '{{data.start}}', before })).toMatchObject([
      { parts: [{ text: '1 hour before ' }, { label: 'Start' }] },
    ]);
  });
});
