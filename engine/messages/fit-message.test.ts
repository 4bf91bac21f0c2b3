import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offerMessage } from './build-offer.ts';
import { checkOutbound } from './check-message.ts';
import { fitMessage } from './fit-message.ts';
import type { Header } from './interactive.ts';
import { offerOf } from './offer.fixture.ts';
import type { Offer, OfferedChoice } from './offer.ts';
import type { OutboundMessage, TemplateMessage } from './outbound.ts';
import { shownChoices } from './shown-choices.ts';
import type { TemplateParameter } from './template-message.ts';

const fitOffer = (choices: OfferedChoice[], more: Partial<Offer> = {}) =>
  fitMessage(offerMessage(offerOf(choices, more)));
const rowsOf = (message: OutboundMessage) =>
  shownChoices(message).map(({ title, description }) => [title, description]);

test('what fits is not changed, and nothing is noted', () => {
  for (const kind of ['list', 'buttons'] as const) {
    const message = offerMessage(offerOf(2, { kind, header: 'Plumber', footer: 'Since 1990' }));
    expect(fitMessage(message)).toEqual({ message, notes: [] });
  }
});

test('a long text is cut', () => {
  const fitted = fitMessage({ type: 'text', content: { text: 'a'.repeat(5_000) } });
  expect(checkOutbound(fitted.message)).toEqual([]);
  expect(fitted.notes).toEqual([`The text “${'a'.repeat(39)}…” was shortened to 4096 characters.`]);
});

describe('a row of a list', () => {
  test('whose title is too long has it whole in its description', () => {
    const { message, notes } = fitOffer([{ id: 'a', title: 'Emergency repair of a boiler' }]);
    expect(rowsOf(message)).toEqual([['Emergency repair of a b…', 'Emergency repair of a boiler']]);
    expect(notes).toEqual([
      'The title “Emergency repair of a boiler” was shortened to 24 characters.',
    ]);
  });

  test('has title and description there when there is room for both', () => {
    const { message } = fitOffer([
      { id: 'a', title: 'Emergency repair of a boiler', description: 'from 90 €' },
    ]);
    expect(rowsOf(message)[0]?.[1]).toBe('Emergency repair of a boiler · from 90 €');
  });

  test('keeps its own description when there is not', () => {
    const description = 'Within two hours, day and night, also on Sundays';
    const { message } = fitOffer([{ id: 'a', title: 'Emergency repair of a boiler', description }]);
    expect(rowsOf(message)[0]?.[1]).toBe(description);
  });

  test('stands on one line, its description too', () => {
    const { message } = fitOffer([{ id: 'a', title: 'Boiler\nrepair', description: ' ' }]);
    expect(rowsOf(message)).toEqual([['Boiler repair', undefined]]);
  });
});

test('section titles, the button, heading, text and footer are shortened', () => {
  const long = 'word '.repeat(300).trim();
  const { message, notes } = fitOffer([{ id: 'a', title: 'A', section: long }], {
    header: long,
    body: long,
    footer: long,
    button: long,
  });
  expect(checkOutbound(message)).toEqual([]);
  expect(notes).toHaveLength(5);
});

test('an empty heading or footer is left out', () => {
  const message: OutboundMessage = {
    type: 'interactive',
    content: {
      interactive: {
        type: 'button',
        header: { type: 'text', text: ' ' },
        body: { text: 'Hello' },
        footer: { text: '' },
        action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }] },
      },
    },
  };
  const fitted = fitMessage(message).message;
  expect(fitted).toMatchObject({ content: { interactive: { body: { text: 'Hello' } } } });
  expect(JSON.stringify(fitted)).not.toMatch(/header|footer/);
});

test('a picture above the text stays', () => {
  const header: Header = { type: 'image', image: { link: 'https://example.com/a.png' } };
  const message = offerMessage(offerOf(1, { kind: 'buttons' }));
  if (message.type !== 'interactive') throw new Error('an offer is interactive');
  const interactive = { ...message.content.interactive, header };
  const withPicture = { ...message, content: { interactive } };
  expect(fitMessage(withPicture).message).toEqual(withPicture);
});

test('buttons that would read the same are numbered, however long', () => {
  const same = (title: string) => ['a', 'b', 'c'].map((id) => ({ id, title }));
  const short = fitOffer(same('Tomorrow'), { kind: 'buttons' });
  expect(rowsOf(short.message).flat().filter(Boolean)).toEqual([
    'Tomorrow',
    'Tomorrow 2',
    'Tomorrow 3',
  ]);
  expect(short.notes).toEqual([
    'Two buttons would read “Tomorrow”; WhatsApp refuses that, so one is “Tomorrow 2”.',
    'Two buttons would read “Tomorrow”; WhatsApp refuses that, so one is “Tomorrow 3”.',
  ]);
  const long = fitOffer(same('Tomorrow in the afternoon'), { kind: 'buttons' });
  expect(checkOutbound(long.message)).toEqual([]);
});

describe('a template', () => {
  const template = (text: string, type: 'body' | 'header' = 'body'): TemplateMessage => ({
    type: 'template',
    content: {
      template: {
        name: 'reminder',
        language: 'en',
        components: [{ type, parameters: [{ type: 'text', text }] }],
      },
    },
    display: { body: '', buttons: [] },
  });
  const fitted = (message: TemplateMessage) => {
    const result = fitMessage(message);
    if (result.message.type !== 'template') throw new Error('a template stays one');
    const [component] = result.message.content.template.components;
    return { text: component?.parameters?.[0]?.text, notes: result.notes };
  };

  test('whose values fit stays as it is', () => {
    expect(fitted(template('Maria'))).toEqual({ text: 'Maria', notes: [] });
  });

  test('has its values on one line', () => {
    expect(fitted(template('Main\nStreet    1'))).toEqual({
      text: 'Main Street 1',
      notes: ['A value of the template was put on one line.'],
    });
  });

  test('never has an empty value', () => {
    const { text, notes } = fitted(template(''));
    expect(text).toBe('–');
    expect(notes).toEqual(['A value of the template is empty; “–” stands in its place.']);
  });

  test('has shorter values in its heading', () => {
    expect(fitted(template('a'.repeat(99), 'header')).text).toHaveLength(60);
    expect(fitted(template('a'.repeat(99))).text).toHaveLength(99);
  });

  test('keeps its pictures and payloads', () => {
    const message = template('');
    const parameters: TemplateParameter[] = [{ type: 'image', url: 'https://example.com/a.png' }];
    message.content.template.components = [{ type: 'header', parameters }];
    expect(fitMessage(message)).toEqual({ message, notes: [] });
  });
});

test('a section whose title is blank is none', () => {
  const choices = [
    { id: '1', title: 'a', section: ' ' },
    { id: '2', title: 'b' },
  ];
  const { message } = fitOffer(choices, { kind: 'list', body: 'Which?', button: 'Choose' });
  expect(checkOutbound(message)).toEqual([]);
});

test('any offer with a text and choices can be sent once it was made to fit', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 90 });
  const said = words.map((text) => `a${text}`);
  const choice = fc.record(
    { title: said, description: words, section: words },
    { requiredKeys: ['title'] },
  );
  const offers = fc.record({
    kind: fc.constantFrom('list', 'buttons'),
    header: words,
    body: said,
    footer: words,
    button: said,
    choices: fc.array(choice, { minLength: 1, maxLength: 12 }),
  });
  fc.assert(
    fc.property(offers, ({ choices, ...offer }) => {
      const offered = choices.map((each, index) => ({ ...each, id: `${index}` }));
      const { message } = fitOffer(offered, offer);
      expect(checkOutbound(message)).toEqual([]);
      expect(fitMessage(message)).toEqual({ message, notes: [] });
    }),
  );
});
