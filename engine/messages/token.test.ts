import { expect, test } from 'vitest';
import { offerToken, readToken, withToken } from './token.ts';

test('an id gives back what it was made of, whatever the author called the choice', () => {
  for (const id of ['heating', 'a~b', 'x~abcdefgh.1', '', 'line\nbreak']) {
    const token = offerToken('instance1', 7);
    expect(readToken(withToken(id, token))).toEqual({ id, instanceId: 'instance1', token });
  }
});

test('an id of somebody else has no token', () => {
  expect(readToken('heating')).toBeNull();
  expect(readToken('heating~short.1')).toBeNull();
});
