import { expect, it } from 'vitest';
import { beginTrial, createProgram, receive } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { trialMessages } from './trial-messages.ts';

const settings = { timeZone: 'UTC', language: 'en', country: 'GB' };
const world = { program: createProgram(bookingWorkflow, 0, settings), find: () => null };
const begun = beginTrial(world, { at: 1_000, contact: { phone: '+12025550143', name: 'Maria' } });
const said = (text: string) => ({ type: 'text', content: { text } }) as const;

it('shows both sides of the conversation, each sent message with its step', () => {
  const [mine, theirs] = trialMessages(receive(world, begun, said('book')));
  expect(mine).toMatchObject({
    direction: 'in',
    type: 'text',
    text: 'book',
    status: 'read',
    note: null,
  });
  expect(theirs).toMatchObject({ direction: 'out', type: 'interactive', stepId: 'askService' });
});

it('shows as not read yet what waits until another system has answered', () => {
  const asking = ['book', 'Plumbing', 'and?'].reduce(
    (trial, text) => receive(world, trial, said(text)),
    begun,
  );
  expect(trialMessages(asking).at(-1)).toMatchObject({ text: 'and?', status: 'delivered' });
});
