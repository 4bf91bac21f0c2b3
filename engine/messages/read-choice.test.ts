import { expect, test } from 'vitest';
import { offerOf, tapped, wrote } from './offer.fixture.ts';
import { readChoice } from './read-choice.ts';

const offer = offerOf(12);

test('a tap on a choice is that choice, on whichever page it stands', () => {
  for (const id of ['2', '12']) {
    const choice = { id, title: `Choice ${id}` };
    expect(readChoice(offer, tapped(`${id}~instance1.3`))).toEqual({ kind: 'current', choice });
  }
});

test('a tap on the last row asks for more', () => {
  expect(readChoice(offer, tapped(':more~instance1.3'))).toEqual({ kind: 'more' });
});

test('yes and no are the answers to a question of ours', () => {
  expect(readChoice(offer, tapped(':yes~instance1.3'))).toEqual({ kind: 'yes' });
  expect(readChoice(offer, tapped(':no~instance1.3'))).toEqual({ kind: 'no' });
});

test('a tap on another offer is old, even where the choice has the same id', () => {
  expect(readChoice(offer, tapped('2~instance1.2'))).toEqual({ kind: 'old' });
  expect(readChoice(offer, tapped('2~instance9.3'))).toEqual({ kind: 'old' });
});

test('a tap on a choice that this offer does not have is old', () => {
  expect(readChoice(offer, tapped('99~instance1.3'))).toEqual({ kind: 'old' });
});

test('an id without a token is taken where it is one of ours, and says nothing otherwise', () => {
  expect(readChoice(offer, tapped('2'))).toMatchObject({ kind: 'current', choice: { id: '2' } });
  expect(readChoice(offer, tapped('book-now'))).toEqual({ kind: 'none' });
});

test('a text that is a title as it was shown is a tap', () => {
  const long = offerOf([
    { id: 'a', title: 'Emergency repair of a boiler' },
    { id: 'b', title: 'Same' },
    { id: 'c', title: 'Same' },
  ]);
  expect(readChoice(long, wrote('Emergency repair of a b…'))).toMatchObject({ kind: 'current' });
  expect(readChoice(long, wrote('Same'))).toEqual({ kind: 'none' });
  expect(readChoice(long, wrote('Emergency'))).toEqual({ kind: 'none' });
  expect(readChoice(offer, wrote('More times'))).toEqual({ kind: 'more' });
});
