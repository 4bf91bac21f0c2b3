import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Choice } from './choice.ts';
import { matchChoice } from './match-choice.ts';

describe('a tap', () => {
  it('is matched by its id, whatever its text', () => {
    expect(said({ id: 'c1', text: 'Plumbing' }, services)).toBe('Heating (id)');
  });

  it('with an unknown id is read by its text', () => {
    expect(said({ id: 'old', text: 'Plumbing' }, services)).toBe('Plumbing (exact)');
    expect(said({ id: 'old', text: '' }, services)).toBe('none');
  });
});

describe('“the … one”', () => {
  it('means the choice with that word, and not a number', () => {
    const trades = titled('Leak repair', 'Boiler service', 'Blocked drain');
    expect(said('the boiler one', trades)).toBe('Boiler service (phrase)');
    expect(said('The leak one, please', trades)).toBe('Leak repair (phrase)');
    expect(said('one', trades)).toBe('Leak repair (number)');
    expect(said('the cheap one', trades)).toBe('none');
  });
});

describe('a title', () => {
  test.each([
    ['Plumbing', 'Plumbing (exact)'],
    [' plumbing!! ', 'Plumbing (folded)'],
    ['HÉATING', 'Heating (folded)'],
    ['ac  repair', 'AC repair (folded)'],
    ['acrepair', 'AC repair (folded)'],
  ])('is recognised: %j', (text, match) => {
    expect(said(text, services)).toBe(match);
  });

  it('in digits is not recognised with other spaces', () => {
    expect(said('1 0 a', titled('10 a', 'b'))).toBe('none');
  });

  it('that two choices have is ambiguous', () => {
    expect(said('monday', titled('Monday', 'Tuesday', 'Monday!'))).toBe('ambiguous 0 2');
  });

  it('of emoji is recognised in any skin colour', () => {
    expect(said('👎🏽', titled('👍', '👎'))).toBe('👎 (folded)');
    expect(said('🤔', titled('👍', '👎'))).toBe('none');
  });
});

describe('a number', () => {
  test.each([
    '2',
    '2.',
    '2)',
    '#2',
    '# 2',
    'no 2',
    'No. 2',
    'n° 2',
    'option 2',
    'number two',
    '２',
    '٢',
    '२',
    '2️⃣',
    '②',
    'two',
    '2 please',
    "I'll take number 2, thanks",
    'zwei',
    'dos',
    'la dos',
    'deux',
    'duas',
    'due',
    'twee',
    'opción 2',
    'nummer 2',
    'nr 2',
    '2 2',
  ])('is the choice at that place: %s', (text) => {
    expect(said(text, services)).toBe('Heating (number)');
  });

  it('up to ten can be an emoji', () => {
    expect(said('🔟', titled(...'abcdefghijk'))).toBe('j (number)');
  });

  test.each(['7', '0', '-1', 'option 9', '2.5', '1/2', '99999999999', '12:30'])(
    'that is no place means no choice: %s',
    (text) => {
      expect(said(text, services)).toBe('none');
    },
  );

  it('of several places is ambiguous', () => {
    expect(said('1 and 2', services)).toBe('ambiguous 0 1');
    expect(said('1 oder 2', services)).toBe('ambiguous 0 1');
  });

  it('with a negation is no choice', () => {
    expect(said('not 2', services)).toBe('none');
    expect(said("I don't want 2", services)).toBe('none');
  });
});

describe('a number that stands in a title means that title', () => {
  const hours = titled('10:00', '12:00', '14:00');

  test.each([
    ['12', '12:00 (phrase)'],
    ['at 12', '12:00 (phrase)'],
    ['twelve', '12:00 (phrase)'],
    ['12:00', '12:00 (exact)'],
    ['2', '12:00 (number)'],
    ['4', 'none'],
    ['11:00', 'none'],
  ])('%s: %s', (text, match) => {
    expect(said(text, hours)).toBe(match);
  });

  it('also where there is a choice at that place', () => {
    const rooms = titled('3 rooms', '1 room', '2 rooms');
    expect(said('2', rooms)).toBe('2 rooms (phrase)');
    expect(said('two', rooms)).toBe('2 rooms (phrase)');
    expect(said('option 2', rooms)).toBe('1 room (number)');
    expect(said('#2', rooms)).toBe('1 room (number)');
  });

  it('unless it is said to be a place there is', () => {
    expect(said('number 7', titled('Line 7', 'Line 9'))).toBe('Line 7 (phrase)');
  });

  it('even then, where it is all of a title', () => {
    expect(said('number 5', titled('5', '4', '3', '2', '1'))).toBe('5 (phrase)');
  });

  it('but not where it stands in a description', () => {
    const choices = [{ id: 'a', title: 'A', description: '2 or 7 hours' }, ...titled('B', 'C')];
    expect(said('2', choices)).toBe('B (number)');
    expect(said('7', choices)).toBe('none');
  });

  it('and of several titles the one that starts with it, and the full hour', () => {
    expect(said('9', titled('9:30', '9:00', '10:00'))).toBe('9:00 (phrase)');
    expect(said('9', titled('8:00 - 9:00', '9:00 - 10:00'))).toBe('9:00 - 10:00 (phrase)');
    expect(said('9', titled('9 AM', '9:30 AM'))).toBe('9 AM (phrase)');
    expect(said('9', titled('8:09', '9'))).toBe('9 (exact)');
    expect(said('9', titled('Room 9', '8:10', '7:09'))).toBe('Room 9 (phrase)');
    expect(said('9', titled('9:00 AM', '9:00 PM'))).toBe('ambiguous 0 1');
    expect(said('30', titled('9:30', '10:30'))).toBe('ambiguous 0 1');
  });
});

describe('an ordinal', () => {
  test.each([
    'the second',
    '2nd',
    'second one please',
    'the 2nd option',
    'die zweite',
    'das zweite bitte',
    'la segunda',
    'la deuxième',
    'a segunda',
    'la seconda',
    'de tweede',
    '2º',
    '2ème',
  ])('is the choice at that place: %s', (text) => {
    expect(said(text, services)).toBe('Heating (ordinal)');
  });

  it('can be the last', () => {
    expect(said('last one', services)).toBe('Other (ordinal)');
    expect(said('das letzte', services)).toBe('Other (ordinal)');
  });

  it('of a place there is not is no choice', () => {
    expect(said('the ninth', services)).toBe('none');
  });

  it('that stands in a title means that title', () => {
    const floors = titled('Third floor', '2nd floor', 'First floor');
    expect(said('second', floors)).toBe('2nd floor (phrase)');
    expect(said('the first', floors)).toBe('First floor (phrase)');
  });

  it('is not said by "this one"', () => {
    expect(said('this one', services)).toBe('none');
  });
});

describe('a synonym', () => {
  it('is as good as the title', () => {
    expect(said('Pipes!', services)).toBe('Plumbing (synonym)');
    expect(said('my pipes please', services)).toBe('Plumbing (phrase)');
  });

  it('comes before a place when it is a number', () => {
    const choices = [...titled('A', 'B'), { id: 'x', title: 'None', synonyms: ['1'] }];
    expect(said('1', choices)).toBe('None (synonym)');
  });

  it('of yes and no is any word that means them', () => {
    const choices = titled('Yes, please', 'No');
    expect(said('yep', choices)).toBe('Yes, please (synonym)');
    expect(said('👍', choices)).toBe('Yes, please (synonym)');
    expect(said('nein danke', choices)).toBe('No (synonym)');
    expect(said('I have no hot water', choices)).toBe('none');
    expect(said('no 2', choices)).toBe('No (number)');
  });
});

describe('a phrase', () => {
  test.each([
    ['plumbing please', 'Plumbing (phrase)'],
    ["I'd like the heating one", 'Heating (phrase)'],
    ['leak', 'Leak repair (phrase)'],
    ['I have a leak', 'Leak repair (phrase)'],
    ['a leak repair, please', 'Leak repair (phrase)'],
    ['the other one please', 'Other (phrase)'],
    ['repair', 'ambiguous 2 3'],
    ['plumbing or heating', 'ambiguous 0 1'],
    ['please', 'none'],
    ['the one with the best price', 'none'],
  ])('%j: %s', (text, match) => {
    expect(said(text, services)).toBe(match);
  });

  it('names the longer title where one is part of the other', () => {
    const choices = titled('Repair', 'Leak repair');
    expect(said('leak repair please', choices)).toBe('Leak repair (phrase)');
    expect(said('repair please', choices)).toBe('Repair (phrase)');
  });

  it('is not a title of small words that people also say otherwise', () => {
    const letters = titled('A', 'B');
    expect(said('a please', letters)).toBe('A (phrase)');
    expect(said('I have a leak', letters)).toBe('none');
  });

  it('is found where a script has no spaces', () => {
    const choices = titled('水管维修', '暖气维修', 'Other');
    expect(said('我要水管维修', choices)).toBe('水管维修 (phrase)');
    expect(said('水管', choices)).toBe('水管维修 (phrase)');
    expect(said('维修', choices)).toBe('ambiguous 0 1');
  });

  it('can name a part of the description', () => {
    const choices = [
      { id: 'a', title: 'Mon 9 Oct', description: '9:00 AM - 10:00 AM' },
      { id: 'b', title: 'Mon 9 Oct', description: '2:00 PM - 3:00 PM, not refundable' },
    ];
    expect(said('monday 9 october 2 pm', choices)).toBe('Mon 9 Oct (phrase)');
    expect(matchChoice({ text: 'refundable' }, choices)).toMatchObject({ index: 1 });
    expect(said('not 2:00', choices)).toBe('none');
  });
});

describe('a free time', () => {
  const slots = titled('Tomorrow 9:00', 'Tomorrow 9:30', 'Tomorrow 14:00', 'Mon 9:00', 'Later');

  test.each([
    ['tomorrow 9', 'Tomorrow 9:00 (phrase)'],
    ['tomorrow at nine', 'Tomorrow 9:00 (phrase)'],
    ['tomorrow', 'ambiguous 0 1 2'],
    ['9', 'ambiguous 0 3'],
    ['9:30', 'Tomorrow 9:30 (phrase)'],
    ['monday', 'Mon 9:00 (phrase)'],
    ['mon 9am', 'Mon 9:00 (phrase)'],
    ['2 pm', 'Tomorrow 14:00 (phrase)'],
    ['tomorrow 2pm please', 'Tomorrow 14:00 (phrase)'],
    ['3 pm', 'none'],
    ['9am', 'ambiguous 0 3'],
  ])('%j: %s', (text, match) => {
    expect(said(text, slots, 'en')).toBe(match);
  });

  it('is the same on a clock of twelve hours', () => {
    const choices = titled('2:00 PM', '4:30 PM');
    expect(said('14:00', choices)).toBe('2:00 PM (phrase)');
    expect(said('14:00 not', choices)).toBe('none');
  });

  it('can be named by its month in the conversation’s language', () => {
    const choices = titled('Lun 3 dic', 'Mar 4 dic');
    expect(said('3 de diciembre', choices, 'es')).toBe('Lun 3 dic (phrase)');
  });
});

describe('a negation', () => {
  test.each([
    'not plumbing',
    'no plumbing',
    'anything but plumbing',
    "I don't want heating",
    'plumbing? no',
    'not plumbng',
  ])('is no choice: %s', (text) => {
    expect(said(text, services)).toBe('none');
  });

  test.each([
    ['Heizung nicht', 'de'],
    ['keine Heizung', 'de'],
    ['no quiero Heizung', 'es'],
    ['pas Heizung', 'fr'],
    ['tidak Heizung', 'id'],
    ['не Heizung', 'ru'],
  ])('is no choice in other languages: %s', (text, language) => {
    expect(said(text, titled('Heizung', 'Wasser'), language)).toBe('none');
  });

  it('is no choice where words are not separated', () => {
    expect(said('我不要水管维修', titled('水管维修', '暖气维修'))).toBe('none');
  });

  it('between two choices is ambiguous', () => {
    expect(said('plumbing not heating', services)).toBe('ambiguous 0 1');
  });

  it('in a title is that title', () => {
    const choices = titled('Sure', 'Not sure', 'Not now');
    expect(said('I am not sure', choices)).toBe('Not sure (phrase)');
    expect(said('not suree', choices)).toBe('maybe Not sure');
  });

  it('is not the Portuguese "no"', () => {
    expect(said('no sábado', titled('Sábado', 'Domingo'), 'pt-BR')).toBe('Sábado (phrase)');
    expect(said('no sábado', titled('Sábado', 'Domingo'), 'es')).toBe('none');
  });
});

describe('a small typing mistake', () => {
  test.each([
    ['plumbin', 'maybe Plumbing'],
    ['plubming', 'maybe Plumbing'],
    ['heatting please', 'maybe Heating'],
    ['leek repar', 'maybe Leak repair'],
    ['pips', 'maybe Plumbing'],
    ['hating fan', 'none'],
    ['acc', 'none'],
  ])('asks: %j %s', (text, match) => {
    expect(said(text, services)).toBe(match);
  });

  it('as near to two choices is ambiguous', () => {
    expect(said('gold plax', titled('Gold plan', 'Gold play', 'Silver'))).toBe('ambiguous 0 1');
  });

  it('is never a digit', () => {
    expect(said('room 13', titled('Room 12', 'Room 14'))).toBe('none');
  });
});

it('a choice is looked for only at the beginning of a long reply', () => {
  expect(said(`plumbing ${'x '.repeat(600)} heating`, services)).toBe('Plumbing (phrase)');
});

it('without choices, nothing is meant', () => {
  expect(said('1', [])).toBe('none');
  expect(said('plumbing', [])).toBe('none');
});

test('any reply to any choices is understood as one of the four, without an error', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('not', 'the', '2', 'Monday', 'no', 'second', '9:00', '预约', '9am', 'last'),
  );
  const phrase = fc.array(text, { maxLength: 4 }).map((parts) => parts.join(' '));
  const choice = fc.record({
    id: fc.string({ maxLength: 3 }),
    title: phrase,
    description: fc.option(phrase, { nil: undefined }),
    synonyms: fc.option(fc.array(phrase, { maxLength: 2 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(phrase, fc.array(choice, { maxLength: 6 }), (reply, choices) => {
      const match = matchChoice({ text: reply }, choices);
      if (match.kind === 'match' || match.kind === 'maybe') {
        expect(match.choice).toBe(choices[match.index]);
      } else if (match.kind === 'ambiguous') {
        expect(match.indexes.length).toBeGreaterThan(1);
        expect(match.indexes.every((index) => choices[index] !== undefined)).toBe(true);
      } else expect(match).toEqual({ kind: 'none' });
    }),
  );
});

const services: Choice[] = [
  { id: 'c0', title: 'Plumbing', synonyms: ['pipes', 'water'] },
  { id: 'c1', title: 'Heating' },
  { id: 'c2', title: 'Leak repair' },
  { id: 'c3', title: 'AC repair' },
  { id: 'c4', title: 'Other' },
];

function titled(...titles: string[]): Choice[] {
  return titles.map((title, index) => ({ id: `c${index}`, title }));
}

function said(
  reply: string | { id: string; text: string },
  choices: readonly Choice[],
  language?: string,
): string {
  const match = matchChoice(typeof reply === 'string' ? { text: reply } : reply, choices, language);
  if (match.kind === 'match') return `${match.choice.title} (${match.how})`;
  if (match.kind === 'maybe') return `maybe ${match.choice.title}`;
  return match.kind === 'ambiguous' ? `ambiguous ${match.indexes.join(' ')}` : 'none';
}
