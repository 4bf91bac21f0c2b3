import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withClockDigits } from './clock-time.ts';
import { parseTime } from './parse-time.ts';

describe('a time in digits', () => {
  test.each([
    ['15:00', '15:00'],
    ['9.30', '09:30'],
    ['15h30', '15:30'],
    ['um 15 Uhr 30', '15:30'],
    ['10:30:45', '10:30'],
    ['the time is 10:30', '10:30'],
    ['the time is 10 PM', '22:00'],
    ['3pm', '15:00'],
    ['3 p.m.', '15:00'],
    ['3:15pm', '15:15'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['15pm', '15:00'],
    ['1.10.2017 at 5pm', '17:00'],
    ['59:77 or 10:15', '10:15'],
    ['٩:٣٠', '09:30'],
    ['1530', '15:30'],
    ['9', '09:00'],
    ['9 please', '09:00'],
    ['at 9', '09:00'],
    ['tomorrow at 17', '17:00'],
  ])('%j is %s', (text, time) => {
    expect(parseTime(text, { language: 'en' })).toBe(time);
  });

  test.each([
    '59:77',
    '24:00',
    '13am',
    'just the number 25',
    '25',
    '1570',
    '3 rooms',
    '9 or 10',
    '1.10.2017',
    'at 9.5.2018',
    'hello',
    '',
  ])('has to be on the clock: %j', (text) => {
    expect(parseTime(text, { language: 'en' })).toBeNull();
  });
});

describe('a time in words', () => {
  test.each([
    ['en', 'half past three', '03:30'],
    ['en', 'quarter to 4', '03:45'],
    ['en', 'half past twelve', '12:30'],
    ['en', 'three', '03:00'],
    ['en', 'at nine', '09:00'],
    ['en', "9 o'clock", '09:00'],
    ['en', 'noon', '12:00'],
    ['en', 'at midnight', '00:00'],
    ['en', 'half the time, at twenty', '20:00'],
    ['de', 'halb drei', '02:30'],
    ['de', 'halb eins', '00:30'],
    ['de', 'Viertel nach 4', '04:15'],
    ['de', 'drei Uhr', '03:00'],
    ['es', 'las tres y media', '03:30'],
    ['es', 'las 4 menos cuarto', '03:45'],
    ['fr', 'trois heures et demie', '03:30'],
    ['fr', '15h', '15:00'],
    ['fr', 'midi', '12:00'],
    ['pt', 'meio-dia', '12:00'],
    ['pt', 'às sete', '07:00'],
    ['it', 'alle tre e mezza', '03:30'],
    ['nl', 'half drie', '02:30'],
    ['nl', 'kwart voor vier', '03:45'],
    ['ja', 'halb drei', '02:30'],
  ])('%s %j is %s', (language, text, time) => {
    expect(parseTime(text, { language })).toBe(time);
  });

  test.each([
    ['fr', 'dans 2 heures'],
    ['en', 'half'],
    ['en', 'at home'],
    ['en', 'half past 30'],
  ])('is not guessed: %s %j', (language, text) => {
    expect(parseTime(text, { language })).toBeNull();
  });
});

describe('the part of the day', () => {
  test.each([
    ['en', '3 in the afternoon', '15:00'],
    ['en', 'half past three in the afternoon', '15:30'],
    ['en', '9 tonight', '21:00'],
    ['en', '10 at night', '22:00'],
    ['en', '2 at night', '02:00'],
    ['en', '12 at night', '00:00'],
    ['en', '13:00 at night', '13:00'],
    ['en', 'midnight tonight', '00:00'],
    ['en', '12:30 in the afternoon', '12:30'],
    ['en', '9 am this afternoon', '09:00'],
    ['de', '9 Uhr abends', '21:00'],
    ['es', 'a las 3 de la tarde', '15:00'],
    ['es', 'a la una de la tarde', '13:00'],
    ['fr', "3h de l'après-midi", '15:00'],
    ['pt', '8 da noite', '20:00'],
    ['nl', '3 uur ’s middags', '15:00'],
  ])('moves the hour: %s %j is %s', (language, text, time) => {
    expect(parseTime(text, { language })).toBe(time);
  });
});

test('times in a text are written in four digits, other numbers stay', () => {
  expect(withClockDigits('mon 9am or 14:30, room 12, 77:77')).toBe(
    'mon 0900 or 1430, room 12, 77:77',
  );
});

test('any text is a time of day or none', () => {
  const pieces = fc.constantFrom(
    '3',
    '12',
    ':',
    '.',
    'h',
    ' ',
    'pm',
    'halb',
    'half past',
    'two',
    'at',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'de', 'fr', 'xx'), (reply, language) => {
      const time = parseTime(reply, { language });
      if (time !== null) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
    }),
    { numRuns: 1_000 },
  );
});
