import { expect, it } from 'vitest';
import type { JsonObject } from '../../engine/index.ts';
import { movedChoice } from './moved-choice.ts';

const rows = [
  { id: 'black', section: 'Hot' },
  { id: 'green', section: 'Hot' },
  { id: 'iced', section: 'Cold' },
  { id: 'water' },
];

const inWords = (moved: readonly JsonObject[]) =>
  moved.map(({ id, section }) => (section === undefined ? id : `${id} ${section}`)).join(', ');

it('puts a choice in the place of another, up or down', () => {
  expect(inWords(movedChoice(rows, 0, 1))).toBe('green Hot, black Hot, iced Cold, water');
  expect(inWords(movedChoice(rows, 1, 0))).toBe('green Hot, black Hot, iced Cold, water');
});

it('puts it in the section of that place, and out of any where there is none', () => {
  expect(inWords(movedChoice(rows, 0, 2))).toBe('green Hot, iced Cold, black Cold, water');
  expect(inWords(movedChoice(rows, 3, 0))).toBe('water Hot, black Hot, green Hot, iced Cold');
  expect(inWords(movedChoice(rows, 2, 3))).toBe('black Hot, green Hot, water, iced');
});

it('leaves them alone where there is no such place', () => {
  expect(movedChoice(rows, 0, -1)).toEqual(rows);
  expect(movedChoice(rows, 4, 0)).toEqual(rows);
});
