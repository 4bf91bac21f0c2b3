import { describe, expect, test } from 'vitest';
import { phrasesIn } from './phrases.ts';

const english = phrasesIn('en');
const german = phrasesIn('de-AT');

test('a language nobody translated is spoken to in English', () => {
  expect(phrasesIn('EN-gb')).toBe(english);
  expect(phrasesIn('sw')).toBe(english);
  expect(phrasesIn('not a language')).toBe(english);
  expect(german).not.toBe(english);
});

describe('in English', () => {
  test('a number is asked for with its range', () => {
    expect(english.number({}, false)).toBe('Please send a number, such as 3.');
    expect(english.number({ min: 1, max: 10 }, true)).toBe(
      'Please send a whole number between 1 and 10.',
    );
    expect(english.number({ min: 1 }, false)).toBe('Please send a number that is at least 1.');
    expect(english.number({ max: 9 }, false)).toBe('Please send a number that is at most 9.');
  });

  test('a text is asked for with its length', () => {
    expect(english.text({})).toBe('Please write an answer.');
    expect(english.text({ min: 10 })).toBe('Please write at least 10 characters.');
  });

  test('a date is asked for with its days in words', () => {
    expect(english.date({})).toBe('Please send a date, such as 24 December.');
    expect(english.date({ min: '2026-05-04', max: '2026-06-01' })).toBe(
      'Please send a date from 4 May 2026 to 1 June 2026.',
    );
  });

  test('what is meant is asked for by name', () => {
    expect(english.didYouMean('Heating')).toBe('Did you mean “Heating”?');
    expect(english.whichOne(['Heating', 'Water', 'Gas'])).toBe(
      'Which one do you mean: Heating, Water, or Gas?',
    );
    expect(english.media(['image', 'video'])).toBe('Please send a photo or a video.');
  });
});

describe('in German', () => {
  test('a number is asked for with its range', () => {
    expect(german.number({}, false)).toBe('Bitte senden Sie eine Zahl, zum Beispiel 3.');
    expect(german.number({ min: 1, max: 10 }, true)).toBe(
      'Bitte senden Sie eine ganze Zahl zwischen 1 und 10.',
    );
  });

  test('a text is asked for with its length', () => {
    expect(german.text({})).toBe('Bitte schreiben Sie eine Antwort.');
    expect(german.text({ max: 20 })).toBe('Bitte schreiben Sie höchstens 20 Zeichen.');
  });

  test('a date is asked for with its days in words', () => {
    expect(german.date({})).toBe('Bitte senden Sie ein Datum, zum Beispiel 24. Dezember.');
    expect(german.date({ min: '2026-05-04' })).toBe(
      'Bitte senden Sie ein Datum ab dem 4. Mai 2026.',
    );
    expect(german.date({ max: '2026-05-04' })).toBe(
      'Bitte senden Sie ein Datum bis zum 4. Mai 2026.',
    );
  });

  test('what is meant is asked for by name', () => {
    expect(german.didYouMean('Heizung')).toBe('Meinten Sie „Heizung“?');
    expect(german.whichOne(['Heizung', 'Wasser'])).toBe(
      'Was davon meinen Sie: Heizung oder Wasser?',
    );
    expect(german.media(['audio', 'file'])).toBe(
      'Bitte senden Sie eine Sprachnachricht oder eine Datei.',
    );
  });
});
