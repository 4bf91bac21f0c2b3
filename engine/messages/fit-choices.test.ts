import { expect, test } from 'vitest';
import { fitChoices } from './fit-choices.ts';

const token = 'instance1.1';

test('choices that can be told apart stay as they are', () => {
  const choices = [
    { id: 'a', title: 'Heating', item: { price: 3 } },
    { id: 'b', title: 'Water', synonyms: ['tap'] },
  ];
  expect(fitChoices(choices, token)).toEqual({ choices, notes: [] });
});

test('an id that is taken, or reserved, gets a number', () => {
  const choices = ['a', 'a', ':more', 'a'].map((id) => ({ id, title: 'Heating' }));
  const { choices: fitted, notes } = fitChoices(choices, token);
  expect(fitted.map(({ id }) => id)).toEqual(['a', 'a-2', ':more-2', 'a-3']);
  expect(notes[0]).toBe('The choice “Heating” got the id “a-2”.');
  expect(notes).toHaveLength(3);
});

test('an id has room for the token within the 200 characters WhatsApp takes', () => {
  const long = 'x'.repeat(300);
  const { choices } = fitChoices(
    [long, long].map((id) => ({ id, title: 'A' })),
    token,
  );
  expect(choices.map(({ id }) => id.length + 1 + token.length)).toEqual([200, 200]);
  expect(new Set(choices.map(({ id }) => id)).size).toBe(2);
});

test('a missing id is the place of the choice', () => {
  const { choices } = fitChoices([{ id: ' ', title: 'A' }], token);
  expect(choices[0]?.id).toBe('1');
});

test('a missing title is the description, or the id', () => {
  const { choices, notes } = fitChoices(
    [
      { id: 'a', title: '', description: 'Repair of a boiler' },
      { id: 'b', title: ' ' },
    ],
    token,
  );
  expect(choices.map(({ title }) => title)).toEqual(['Repair of a boiler', 'b']);
  expect(notes[1]).toBe('Choice 2 has no title; “b” stands in its place.');
});

test('choices of one section stand together', () => {
  const choices = ['Mon', 'Tue', 'Mon', undefined].map((section, index) => ({
    id: String(index),
    title: 'A',
    ...(section && { section }),
  }));
  expect(fitChoices(choices, token).choices.map(({ id }) => id)).toEqual(['0', '2', '1', '3']);
});
