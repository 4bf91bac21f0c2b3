import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Json, pick } from '../../engine/index.ts';
import { answerName, isAnswerName, jsonPath } from './answer-path.ts';

it.each([
  [[], '$'],
  [['slots', 0, 'label'], '$.slots[0].label'],
  [['a b', "it's", 'x\\y'], "$['a b']['it\\'s']['x\\\\y']"],
])('writes a path as the engine reads it: %j', (keys, path) => {
  expect(jsonPath(keys)).toBe(path);
});

it('leads to the value that was shown, whatever it is called', () => {
  const name = fc.string({ minLength: 1, maxLength: 12 }).filter((each) => each !== '__proto__');
  const keys = fc.array(fc.oneof(name, fc.nat(3)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(keys, (path) => {
      const json = path.reduceRight<Json>(
        (value, key) =>
          typeof key === 'number' ? Array.from({ length: key + 1 }, () => value) : { [key]: value },
        'here',
      );
      expect(pick(jsonPath(path), json)).toEqual({ ok: true, value: 'here' });
    }),
  );
});

it.each([
  [['slots', 0, 'first-name'], [], 'firstName'],
  [['slots'], ['slots', 'slots2'], 'slots3'],
  [[0], [], 'answer'],
  [['2nd größe'], [], 'ndGroE'],
])('names an answer after its key: %j', (keys, taken, name) => {
  expect(answerName(keys, taken)).toBe(name);
});

it('gives names that can be kept', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (keys, taken) => {
      expect(isAnswerName(answerName(keys, taken))).toBe(true);
    }),
  );
});
