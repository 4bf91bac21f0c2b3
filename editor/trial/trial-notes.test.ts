import { expect, it } from 'vitest';
import { beginTrial, createProgram, passTime, receive } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { trialNotes } from './trial-notes.ts';
import { trialWords } from './trial-words.ts';

const settings = { timeZone: 'UTC', language: 'en', country: 'GB' };
const world = { program: createProgram(bookingWorkflow, 0, settings), find: () => null };
const begun = beginTrial(world, { at: 1_000, contact: { phone: '+12025550143', name: 'Maria' } });
const said = (text: string) => ({ type: 'text', content: { text } }) as const;

it('says why a message started it that would not have, where it is live', () => {
  const [note] = trialNotes(begun, receive(world, begun, said('hello')));
  expect(note).toMatchObject({ afterId: 'message-1', isProblem: false });
  expect(note?.text).toContain('here it starts all the same');
});

it('stands above what was said at that time, and says that it is over', () => {
  const asked = receive(world, begun, said('book'));
  const after = passTime(world, asked, 'next-due');
  const [jump, ended] = trialNotes(asked, after);
  expect(jump?.afterId).toBe('message-2');
  expect(ended).toMatchObject({ text: trialWords.ended, afterId: 'message-3' });
});

it('says nothing of what goes as it should', () => {
  expect(trialNotes(begun, receive(world, begun, said('book')))).toEqual([]);
});
