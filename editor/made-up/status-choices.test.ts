import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { madeUpWords } from './made-up-words.ts';
import { chosenStatus, exitOfAnswer, statusChoices } from './status-choices.ts';

const { statuses } = madeUpWords;
const book = requestStep('book');
const findTimes = requestStep('findTimes');

it('names the ways out that the author named, and what else can happen', () => {
  expect(statusChoices(book, 200).map(({ label }) => label)).toEqual([
    statuses.worked,
    'Just taken',
    statuses.refused,
    statuses.notFound,
    statuses.broken,
    statuses.silent,
  ]);
});

it('leaves out what a way out of its own stands for', () => {
  const outcomes = [
    { exit: 'unknown', label: 'No such order', statuses: ['404'] },
    { exit: 'down', label: 'Down', statuses: ['5xx'] },
    { exit: 'made', label: 'Made', statuses: ['2xx'] },
  ];
  const exits = outcomes.map(({ exit: id, label }) => ({ id, label, to: null }));
  const choices = statusChoices({ ...book, exits, config: { ...book.config, outcomes } }, 200);
  expect(choices).toEqual([
    { value: '404', label: 'No such order' },
    { value: '500', label: 'Down' },
    { value: '200', label: 'Made' },
    { value: '403', label: statuses.refused },
    { value: '', label: statuses.silent },
  ]);
});

it('tells what is chosen, and how the conversation goes on', () => {
  const answered = (status: number | null) => ({ status, body: null });
  expect(chosenStatus(book, answered(201))).toBe('201');
  expect(chosenStatus(book, answered(409))).toBe('409');
  expect(chosenStatus(book, answered(422))).toBe('403');
  expect(chosenStatus(book, answered(null))).toBe('');
  expect(exitOfAnswer(book, answered(200))).toEqual({ id: 'ok', label: 'Booked' });
  expect(exitOfAnswer(book, answered(409))).toEqual({ id: 'taken', label: 'Just taken' });
  expect(exitOfAnswer(findTimes, answered(null))).toEqual({ id: 'failed', label: 'Failed' });
});

function requestStep(id: string) {
  const step = bookingWorkflow.steps[id];
  if (step?.type !== 'http-request') throw new Error('It asks nobody.');
  return step;
}
