import { describe, expect, test } from 'vitest';
import { offerOf, tapped, wrote } from '../../messages/offer.fixture.ts';
import type { Offer } from '../../messages/offer.ts';
import { understandChoice } from './understand-choice.ts';

const services = offerOf([
  { id: 'leak', title: 'Leak repair' },
  { id: 'boiler', title: 'Boiler service' },
  { id: 'drain', title: 'Drain cleaning' },
]);
/** Titles are `Choice 1` to `Choice 25`; pages have nine. */
const pages = (page: number) => offerOf(25, { page });

const understand = (text: string, offer: Offer = services, confirming: string | null = null) =>
  understandChoice(wrote(text), offer, confirming, 'en');

describe('on one page', () => {
  test('words, numbers and places are choices', () => {
    expect(understand('drain cleaning')).toMatchObject({ kind: 'chosen', how: 'folded' });
    expect(understand('Drain cleaning')).toMatchObject({ kind: 'chosen', how: 'exact' });
    expect(understand('3')).toMatchObject({ choice: { id: 'drain' }, how: 'number' });
    expect(understand('the first')).toMatchObject({ choice: { id: 'leak' }, how: 'ordinal' });
  });

  test('nearly the words of a choice may be that choice', () => {
    expect(understand('drain cleening')).toMatchObject({ kind: 'maybe', choice: { id: 'drain' } });
  });

  test('words of several choices are several', () => {
    const reading = understand('leak repair or drain cleaning');
    expect(reading).toMatchObject({ kind: 'several', choices: [{ id: 'leak' }, { id: 'drain' }] });
  });

  test('anything else is nothing, and there is nothing more', () => {
    for (const text of ['hello', 'more', '4', '']) expect(understand(text).kind).toBe('none');
  });
});

describe('on several pages', () => {
  test('numbers and places count on the page that is shown', () => {
    expect(understand('2', pages(0))).toMatchObject({ choice: { id: '2' } });
    expect(understand('the second one', pages(1))).toMatchObject({ choice: { id: '11' } });
    expect(understand('the last', pages(1))).toMatchObject({ choice: { id: '18' } });
  });

  test('a number beyond the page is not a choice of another page', () => {
    const slots = offerOf(
      Array.from({ length: 12 }, (_, index) => ({
        id: `${index}`,
        title: `Slot ${'abcdefghijkl'[index]}`,
      })),
    );
    expect(understand('12', slots).kind).toBe('none');
  });

  test('the number of the last row, and words for more, show the next page', () => {
    for (const text of ['10', 'more', 'Show more!', 'more times']) {
      expect(understand(text, pages(0)).kind).toBe('more');
    }
  });

  test('a title of another page may be written, or nearly', () => {
    const cities = ['Amsterdam', 'Berlin', 'Copenhagen', 'Dublin', 'Edinburgh', 'Florence'];
    const more = ['Gothenburg', 'Helsinki', 'Istanbul', 'Jakarta', 'Kathmandu'];
    const all = offerOf([...cities, ...more].map((title) => ({ id: title, title })));
    expect(understand('kathmandu', all)).toMatchObject({ choice: { id: 'Kathmandu' } });
    expect(understand('katmandu', all)).toMatchObject({ kind: 'maybe' });
    expect(understand('copenhagn', all)).toMatchObject({ choice: { id: 'Copenhagen' } });
  });
});

describe('what is tapped', () => {
  test('is a choice of any page, the next page, or out of date', () => {
    const understandTap = (id: string) => understandChoice(tapped(id), pages(0), null, 'en');
    expect(understandTap('20~instance1.3')).toMatchObject({ choice: { id: '20' }, how: 'id' });
    expect(understandTap(':more~instance1.3').kind).toBe('more');
    expect(understandTap('20~instance1.1').kind).toBe('old');
    expect(understandTap(':yes~instance1.3').kind).toBe('old');
  });
});

describe('while “Did you mean …?” is open', () => {
  test('yes and no answer it, in words or tapped', () => {
    expect(understand('yes please', services, 'boiler')).toEqual({
      kind: 'chosen',
      choice: { id: 'boiler', title: 'Boiler service' },
      how: 'confirmed',
    });
    expect(understand('no', services, 'boiler').kind).toBe('no');
    const tap = (id: string) => understandChoice(tapped(id), services, 'boiler', 'en').kind;
    expect(tap(':yes~instance1.3')).toBe('chosen');
    expect(tap(':no~instance1.3')).toBe('no');
  });

  test('another choice may be made instead', () => {
    expect(understand('drain', services, 'boiler')).toMatchObject({ choice: { id: 'drain' } });
  });

  test('another choice may be named after yes or no', () => {
    expect(understand('no, leak repair', services, 'boiler')).toMatchObject({
      kind: 'chosen',
      choice: { id: 'leak' },
    });
    expect(understand('nope not the boiler', services, 'boiler').kind).toBe('no');
    expect(understand('yes the boiler', services, 'boiler')).toMatchObject({ how: 'confirmed' });
  });

  test('anything else is not an answer', () => {
    expect(understand('what?', services, 'boiler').kind).toBe('none');
  });

  test('yes means nothing once it is closed', () => {
    expect(understand('yes', services).kind).toBe('none');
  });
});
