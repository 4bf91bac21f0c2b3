import { expect, it } from 'vitest';
import { type Problem, stepTypes } from '../../engine/index.ts';
import { fieldOf } from './fields-of-schema.ts';
import { problemPlaces } from './problem-places.ts';

const message = stepTypes.find(({ type }) => type === 'chatapps-message');
const field = fieldOf(message?.document);
const rows = [{ id: 'a', title: 'A' }];
const value = {
  config: { message: { kind: 'list', body: 'x', choices: { from: 'typed', rows } } },
};

it.each([
  ['a field', 'config.message.body', 'config.message.body'],
  [
    'a field of a row',
    'config.message.choices.rows.0.title',
    'config.message.choices.rows.0.title',
  ],
  ['a row that is gone', 'config.message.choices.rows.3.title', 'config.message.choices.rows'],
  ['a field of another kind', 'config.message.text', 'config.message'],
  ['the value in a field', 'keep.0.value.deep', 'keep'],
  ['the exits', 'exits', 'exits'],
  ['the whole step', '', ''],
])('a problem of %s stands where it is seen', (_, path, expected) => {
  const problem: Problem = {
    code: 'x',
    severity: 'error',
    path: path === '' ? 'steps.ask' : `steps.ask.${path}`,
    message: 'Wrong.',
  };
  const other = { ...problem, path: 'steps.asked.config' };
  const places = problemPlaces([problem, other], { path: 'steps.ask', field, value });
  expect([...places]).toEqual([[expected, [problem]]]);
});
