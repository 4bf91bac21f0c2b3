import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPage, offerMessage, pageCount, visibleChoices } from './build-offer.ts';
import { checkOutbound } from './check-message.ts';
import { offerOf } from './offer.fixture.ts';
import type { Offer } from './offer.ts';
import { shownChoices } from './shown-choices.ts';

const titles = (offer: Offer) => shownChoices(offerMessage(offer)).map(({ title }) => title);

test('a list shows its choices, each with the token of its offer', () => {
  const choices = [{ id: 'heating', title: 'Heating', description: 'Boilers and radiators' }];
  expect(offerMessage(offerOf(choices, { header: 'Plumber', footer: 'Open 8 to 18' }))).toEqual({
    type: 'interactive',
    content: {
      interactive: {
        type: 'list',
        header: { type: 'text', text: 'Plumber' },
        body: { text: 'What do you need?' },
        footer: { text: 'Open 8 to 18' },
        action: {
          button: 'Choose',
          sections: [
            {
              rows: [
                {
                  id: 'heating~instance1.3',
                  title: 'Heating',
                  description: 'Boilers and radiators',
                },
              ],
            },
          ],
        },
      },
    },
  });
});

test('up to three buttons are buttons, more are a list', () => {
  const three = offerMessage(offerOf(3, { kind: 'buttons' }));
  expect(three).toMatchObject({ content: { interactive: { type: 'button' } } });
  const four = offerMessage(offerOf(4, { kind: 'buttons' }));
  expect(four).toMatchObject({ content: { interactive: { type: 'list' } } });
});

describe('pages', () => {
  test('ten choices stand on one page', () => {
    expect(titles(offerOf(10))).toHaveLength(10);
    expect(pageCount(10)).toBe(1);
    expect(pageCount(0)).toBe(1);
  });

  test('of eleven nine are shown, with a row for the rest', () => {
    const first = offerOf(11);
    expect(titles(first)).toEqual([...first.choices.slice(0, 9).map((c) => c.title), 'More times']);
    expect(titles(nextPage(first))).toEqual(['Choice 10', 'Choice 11']);
  });

  test('the last page may be full', () => {
    expect(titles(nextPage(offerOf(19)))).toHaveLength(10);
  });

  test('after the last page comes the first', () => {
    expect(nextPage(nextPage(offerOf(11))).page).toBe(0);
  });

  test('every choice is on exactly one page, and every page can be sent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        let offer = offerOf(count);
        const seen: string[] = [];
        for (let page = 0; page < pageCount(count); page += 1) {
          seen.push(...visibleChoices(offer).map(({ id }) => id));
          expect(checkOutbound(offerMessage(offer))).toEqual([]);
          offer = nextPage(offer);
        }
        expect(seen).toEqual(offer.choices.map(({ id }) => id));
      }),
    );
  });
});

describe('sections', () => {
  const sections = (offer: Offer) => {
    const message = offerMessage(offer);
    if (message.type !== 'interactive' || message.content.interactive.type !== 'list') return [];
    const all = message.content.interactive.action.sections;
    return all.map(({ title, rows }) => [title, rows.length]);
  };
  const days = (...names: (string | undefined)[]) =>
    offerOf(names.map((section, index) => ({ id: `${index}`, title: 'A', section })));

  test('stand under their titles', () => {
    expect(sections(days('Mon', 'Mon', 'Tue'))).toEqual([
      ['Mon', 2],
      ['Tue', 1],
    ]);
  });

  test('one section needs no title', () => {
    expect(sections(days('Mon', 'Mon'))).toEqual([['Mon', 2]]);
    expect(sections(days(undefined))).toEqual([[undefined, 1]]);
  });

  test('choices without a section stand under the words of the button, among others', () => {
    expect(sections(days('Mon', undefined))).toEqual([
      ['Mon', 1],
      ['Choose', 1],
    ]);
  });

  test('the row for the next page stands by itself where there are several', () => {
    const eleven = Array.from({ length: 11 }, (_, index) => (index < 5 ? 'Mon' : 'Tue'));
    expect(sections(days(...eleven))).toEqual([
      ['Mon', 5],
      ['Tue', 4],
      ['More times', 1],
    ]);
    expect(sections(days(...eleven.map(() => 'Mon')))).toEqual([['Mon', 10]]);
  });
});
