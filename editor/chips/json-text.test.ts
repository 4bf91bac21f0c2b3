import { expect, it } from 'vitest';
import { asInJson, fromJsonString, isInJsonString } from './json-text.ts';

it.each([
  ['', false],
  ['  "name": ', false],
  ['  "name": "Hi ', true],
  ['  "name": "say \\"', true],
  ['  "name": "a\\\\"', false],
  ['{ "a": "b", "c', true],
])('after %s one is inside quotes: %s', (before, isInside) => {
  expect(isInJsonString(before)).toBe(isInside);
});

it('writes an answer between quotes so that the same is read again', () => {
  const answer = `{{contact.name ?? 'the "boss"'}}`;
  expect(asInJson(answer)).toBe(String.raw`{{contact.name ?? 'the \"boss\"'}}`);
  expect(fromJsonString(asInJson(answer))).toBe(answer);
  expect(fromJsonString('a "lone" quote')).toBe('a "lone" quote');
});
