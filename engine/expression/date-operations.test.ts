import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { renderTemplate } from './template.ts';

const value = (expression: string, scope: Json = {}) =>
  renderTemplate(`{{${expression}}}`, scope).value;
const problem = (expression: string, scope: Json = {}) =>
  renderTemplate(`{{${expression}}}`, scope).problems[0];
const singapore = { settings: { timeZone: 'Asia/Singapore', language: 'en-SG' } };

describe('isTimeOfDayBetween', () => {
  const opened = (time: string) =>
    value(
      `isTimeOfDayBetween('2026-05-04T${time}+08:00', '09:00:00', '18:00:00', 'Asia/Singapore')`,
    );

  test('has both ends in it', () => {
    expect(['08:59:59', '09:00:00', '18:00:00.999', '18:00:01'].map(opened)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('goes over midnight when it ends before it starts', () => {
    const night = (time: string) =>
      value(`isTimeOfDayBetween('2026-05-04T${time}Z', '22:00', '6:00:00', 'UTC')`);
    expect(['21:59:59', '22:00:00', '03:00:00', '06:00:00', '06:00:01'].map(night)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test('looks at the clock of the zone, in summer too', () => {
    const inNewYork = (date: string) =>
      value(`isTimeOfDayBetween('${date}T13:30:00Z', '09:00:00', '09:59:59', 'America/New_York')`);
    expect(inNewYork('2026-07-01')).toBe(true);
    expect(inNewYork('2026-01-01')).toBe(false);
  });

  test("without a zone looks at the workflow's, and without that at the clock as written", () => {
    const expression = "isTimeOfDayBetween('2026-05-04T01:00:00Z', '09:00', '09:00')";
    expect(value(expression, singapore)).toBe(true);
    expect(value(expression)).toBe(false);
    expect(value("isTimeOfDayBetween('2026-05-04T09:00:00+03:00', '09:00', '09:00')")).toBe(true);
    expect(value("isTimeOfDayBetween('2026-05-04T09:00', '09:00', '09:00', 'Asia/Tokyo')")).toBe(
      true,
    );
  });

  test('is false for what is no time, and refuses bounds and zones that do not exist', () => {
    expect(value("isTimeOfDayBetween('soon', '00:00', '23:59:59')")).toBe(false);
    expect(value("isTimeOfDayBetween(null, '00:00', '23:59:59')")).toBe(false);
    expect(problem("isTimeOfDayBetween('2026-05-04T09:00Z', '9 am', '18:00')")).toMatch(
      "'9 am' is not a time of the day. Write it as '09:00:00'.",
    );
    expect(problem("isTimeOfDayBetween('2026-05-04T09:00Z', '09:00', '18:00', 'Mars')")).toMatch(
      "There is no time zone called 'Mars'.",
    );
  });
});

describe('isDayOfWeek', () => {
  test('knows the names, short or long, capital or small', () => {
    expect(value("isDayOfWeek('2021-05-25', 'Tuesday')")).toBe(true);
    expect(value("isDayOfWeek('2021-05-25', ' tue ')")).toBe(true);
    expect(value("isDayOfWeek('2021-05-25', 'MONDAY')")).toBe(false);
    expect(value("isDayOfWeek('2021-05-30T12:00:00Z', 'Sunday')")).toBe(true);
    expect(problem("isDayOfWeek('2021-05-25', 'Tues')")).toMatch("There is no day called 'Tues'.");
  });

  test('is the day in the zone', () => {
    const late = "isDayOfWeek('2026-05-04T20:00:00Z', 'Tuesday'";
    expect(value(`${late}, 'Asia/Singapore')`)).toBe(true);
    expect(value(`${late})`, singapore)).toBe(true);
    expect(value(`${late}, null)`, singapore)).toBe(false);
    expect(value(`${late})`)).toBe(false);
    expect(value("isDayOfWeek('2026-05-04', 'Monday', 'Pacific/Auckland')")).toBe(true);
    expect(value("isDayOfWeek('no date', 'Monday')")).toBe(false);
  });
});

describe('formatDate and formatTime', () => {
  const at = '2026-05-04T20:05:09Z';
  test.each([
    ["formatDate(at, 'short', 'UTC', 'en')", '5/4/26'],
    ["formatDate(at, null, 'UTC', 'en')", 'May 4, 2026'],
    ["formatDate(at, 'long', 'Asia/Singapore', 'de')", '5. Mai 2026'],
    ["formatDate(at, 'yyyy-MM-dd', 'UTC')", '2026-05-04'],
    ["formatDate(at, 'd/M/yy', 'UTC')", '4/5/26'],
    ["formatDate(at, \"EEE dd MMM 'at' HH:mm\", 'UTC', 'fr')", 'lun. 04 mai at 20:05'],
    ["formatDate(at, 'EEEE MMMM', 'UTC', 'es')", 'lunes mayo'],
    ["formatTime(at, 'short', 'UTC', 'en')", '8:05 PM'],
    ["formatTime(at, 'medium', 'UTC', 'de')", '20:05:09'],
    ["formatTime(at, 'H.mm:ss', 'UTC')", '20.05:09'],
    ["formatTime(at, 'hh:mm a h', 'UTC')", '08:05 PM 8'],
    ["formatTime('2026-05-04T00:05', 'h:mm a')", '12:05 AM'],
    ["formatTime('2026-05-04T12:00', 'h a')", '12 PM'],
  ])('%s is %s', (expression, expected) => {
    expect(value(expression, { at })).toBe(expected);
  });

  test('take a language as WhatsApp writes it', () => {
    expect(value("formatDate(at, 'full', 'Asia/Singapore', 'en_GB')", { at })).toMatch(
      /^Tuesday,? 5 May 2026$/,
    );
  });

  test("take the workflow's zone and language when none is told", () => {
    expect(value('formatDate(at)', { at, ...singapore })).toBe('5 May 2026');
    expect(value('formatDate(at)', { at })).toBe('May 4, 2026');
    expect(value("formatDate(at, 'short', 'UTC', 'xx')", { at })).toBe('5/4/26');
  });

  test('give null for what is no date, and refuse letters and languages that mean nothing', () => {
    expect(value("formatDate('4 May')")).toBe(null);
    expect(problem("formatDate('2026-05-04', 'YYYY')")).toMatch("'YYYY' means nothing in a date");
    expect(problem("formatDate('2026-05-04', 'long', null, '!')")).toMatch(
      "There is no language called '!'.",
    );
  });
});

describe('addDays and addMinutes', () => {
  test.each<[string, Json]>([
    ["addDays('2026-12-31', 1)", '2027-01-01'],
    ["addDays('2026-03-01', -1)", '2026-02-28'],
    ["addDays('2026-05-04T09:00', 1.9)", '2026-05-05T09:00:00'],
    ["addDays('2026-05-04 09:00:00z', 1)", '2026-05-05T09:00:00Z'],
    ['addDays(1777885200000, 1)', 1_777_971_600_000],
    ["addDays('1777885200000', '1')", 1_777_971_600_000],
    ["addMinutes('2026-05-04T23:45:00.5+08:00', 30)", '2026-05-05T00:15:00.5+08:00'],
    ["addMinutes('2026-05-04T00:00:00Z', -1)", '2026-05-03T23:59:00Z'],
    ["addDays('2026-02-30', 1)", null],
    ["addDays('2026-05-04T09:00+99:00', 1)", null],
    ["addDays('2026-05-04T25:00', 1)", null],
    ["addDays('2026-05-04', 'one')", null],
    ["addDays('2026-05-04', 99999999999)", null],
    ['addDays(9999999999999999, 1)', null],
    ['addDays(null, 1)', null],
    ['addDays(5, 1)', null],
  ])('%s is %j', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });
});

describe('today', () => {
  const at = (now: string, timeZone = 'Europe/Berlin') => ({ now, settings: { timeZone } });

  test("is the date on the workflow's clock when it is worked out", () => {
    expect(value('today()', at('2026-05-04T21:59:00Z'))).toBe('2026-05-04');
    expect(value('today()', at('2026-05-04T22:00:00Z'))).toBe('2026-05-05');
    expect(value('today()', at('2026-05-04T22:00:00Z', 'America/Los_Angeles'))).toBe('2026-05-04');
  });

  test('counts days by the calendar, over the days on which the clocks change', () => {
    expect(value('today(1)', at('2026-03-28T22:30:00Z'))).toBe('2026-03-29');
    expect(value('today(2)', at('2026-03-28T22:30:00Z'))).toBe('2026-03-30');
    expect(value('today(-1)', at('2026-03-28T22:30:00Z'))).toBe('2026-03-27');
    expect(value("today('30')", at('2026-01-31T12:00:00Z'))).toBe('2026-03-02');
  });

  test('is nothing where no time is known', () => {
    expect(value('today()')).toBeNull();
    expect(value('today(1)', { now: 'soon' })).toBeNull();
  });
});
