import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AnswerSettings } from './answer-settings.ts';
import { parseDate } from './parse-date.ts';

/** A Wednesday, 17:24 in Kigali. */
const now = Date.parse('2018-04-11T15:24:30Z');

describe('a date in digits', () => {
  test.each([
    ['en', '2018-05-06', '2018-05-06'],
    ['en', 'on 2018/5/6 please', '2018-05-06'],
    ['en', '3/4/2026', '2026-03-04'],
    ['en-US', '3/4/2026', '2026-03-04'],
    ['en-GB', '3/4/2026', '2026-04-03'],
    ['de', '3/4/2026', '2026-04-03'],
    ['ja', '3/4/2026', '2026-03-04'],
    ['en', '1.10.2017', '2017-10-01'],
    ['de', '3. 4. 26', '2026-04-03'],
    ['en', '12/04/18', '2018-12-04'],
    ['en', '1.10.99', '1999-10-01'],
    ['en', '1.10.38', '2038-10-01'],
    ['en', '٣/٤/٢٠٢٦', '2026-03-04'],
  ])('is read: %s %j is %s', (language, text, date) => {
    expect(parse(text, { language })).toBe(date);
  });

  it('has its day first where the settings or the country say so', () => {
    expect(parse('3/4/2026', { language: 'en', dayFirst: true })).toBe('2026-04-03');
    expect(parse('3/4/2026', { language: 'de', dayFirst: false })).toBe('2026-03-04');
    expect(parse('3/4/2026', { language: 'en', country: 'RW' })).toBe('2026-04-03');
    expect(parse('3/4/2026', { language: 'es', country: 'us' })).toBe('2026-03-04');
  });

  it('is read in the other order where only that is a date', () => {
    expect(parse('12/31/2026', { dayFirst: true })).toBe('2026-12-31');
    expect(parse('31/12/2026', { dayFirst: false })).toBe('2026-12-31');
  });

  it('is the next such day without a year', () => {
    expect(parse('4/5', { language: 'de' })).toBe('2018-05-04');
    expect(parse('am 31.12.', { language: 'de' })).toBe('2018-12-31');
    expect(parse('11.4.', { language: 'de' })).toBe('2018-04-11');
    expect(parse('10.4.', { language: 'de' })).toBe('2019-04-10');
  });

  it('with a time and an offset is the day it is in the settings’ time zone', () => {
    expect(parse('2017-10-01T23:55:55.123456+01:00')).toBe('2017-10-02');
    expect(parse('2017-10-01T23:55Z', { timeZone: 'America/New_York' })).toBe('2017-10-01');
    expect(parse('2017-10-01T25:55Z')).toBe('2017-10-01');
  });

  test.each([
    '31/02/2022',
    '31/11/2022',
    '33.2.99',
    '2018-13-01',
    '2018-00-01',
    '0.1.2020',
    '31 feb',
    'just a year 2017',
    '24/7 service',
    '1.2.3.4',
    '5',
    '',
  ])('has to be in the calendar: %j', (text) => {
    expect(parse(text)).toBeNull();
  });
});

describe('a date with the name of the month', () => {
  test.each([
    ['en', '3 April', '2019-04-03'],
    ['en', '5 may', '2018-05-05'],
    ['en', 'April 3rd 2026', '2026-04-03'],
    ['en', 'April 3rd, 26', '2026-04-03'],
    ['en', 'the 3rd of april', '2019-04-03'],
    ['en', 'Fri 13 Apr', '2018-04-13'],
    ['en', 'sept. 5 at 10am', '2018-09-05'],
    ['en', '3 may 10:00', '2018-05-03'],
    ['en', '29 feb', '2020-02-29'],
    ['de', '3. März 2026', '2026-03-03'],
    ['de', 'am 3.Mai', '2018-05-03'],
    ['es', '3 de abril de 2026', '2026-04-03'],
    ['fr', 'le 1er mai', '2018-05-01'],
    ['fr', '14 août', '2018-08-14'],
    ['pt', '7 de setembro', '2018-09-07'],
    ['it', '1º giugno', '2018-06-01'],
    ['nl', '3 mei', '2018-05-03'],
    ['de', '3 October', '2018-10-03'],
    ['id', '3 décembre', '2018-12-03'],
  ])('%s %j is %s', (language, text, date) => {
    expect(parse(text, { language })).toBe(date);
  });

  test.each(['april 2026', '31 april 2026', 'may', 'april 0'])('needs a day: %j', (text) => {
    expect(parse(text)).toBeNull();
  });
});

describe('a day said from today', () => {
  test.each([
    ['en', 'today', '2018-04-11'],
    ['en', 'Tomorrow morning please', '2018-04-12'],
    ['en', 'the day after  tomorrow', '2018-04-13'],
    ['en', 'in 3 days', '2018-04-14'],
    ['en', 'in a week', '2018-04-18'],
    ['en', 'monday', '2018-04-16'],
    ['en', 'wednesday', '2018-04-18'],
    ['en', 'next monday', '2018-04-16'],
    ['en', 'next friday', '2018-04-20'],
    ['en', 'tomorrow or friday', '2018-04-12'],
    ['en', 'no, tomorrow', '2018-04-12'],
    ['en', 'in the day, on friday', '2018-04-13'],
    ['de', 'übermorgen', '2018-04-13'],
    ['de', 'Montag morgen', '2018-04-16'],
    ['de', 'Guten Morgen, am Freitag', '2018-04-13'],
    ['de', 'nächsten Dienstag', '2018-04-17'],
    ['de', 'in zwei Wochen', '2018-04-25'],
    ['es', 'mañana por la mañana', '2018-04-12'],
    ['es', 'el lunes por la mañana', '2018-04-16'],
    ['es', 'pasado mañana', '2018-04-13'],
    ['es', 'viernes que viene', '2018-04-20'],
    ['fr', 'après-demain', '2018-04-13'],
    ['fr', 'aujourd’hui', '2018-04-11'],
    ['fr', 'lundi prochain', '2018-04-16'],
    ['fr', 'dans 3 jours', '2018-04-14'],
    ['pt', 'segunda-feira', '2018-04-16'],
    ['pt', 'depois de amanhã', '2018-04-13'],
    ['pt', 'no sábado', '2018-04-14'],
    ['it', 'dopodomani', '2018-04-13'],
    ['nl', 'overmorgen', '2018-04-13'],
    ['fr', 'tomorrow', '2018-04-12'],
  ])('%s %j is %s', (language, text, date) => {
    expect(parse(text, { language })).toBe(date);
  });

  test.each(['not tomorrow', 'tomorrow does not work', 'in the day', 'whenever', 'next week'])(
    'is not guessed: %j',
    (text) => {
      expect(parse(text)).toBeNull();
    },
  );

  it('is not the French "mon"', () => {
    expect(parse('mon mari', { language: 'fr' })).toBeNull();
    expect(parse('Mon please', { language: 'id' })).toBe('2018-04-16');
  });

  it('is the day in the settings’ time zone', () => {
    expect(parse('today', { timeZone: 'Pacific/Auckland' })).toBe('2018-04-12');
    expect(parse('today', { timeZone: 'No/Where' })).toBe('2018-04-11');
  });
});

test('any text is a date of the calendar or none', () => {
  const pieces = fc.constantFrom(
    '3',
    '31',
    '2026',
    '/',
    '.',
    '-',
    ' ',
    'april',
    'next',
    'friday',
    'in',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'de', 'pt', 'xx'), (reply, language) => {
      const date = parse(reply, { language });
      if (date !== null) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    }),
    { numRuns: 1_000 },
  );
});

function parse(text: string, settings: Partial<AnswerSettings> = {}): string | null {
  return parseDate(text, { language: 'en', timeZone: 'Africa/Kigali', now, ...settings });
}
