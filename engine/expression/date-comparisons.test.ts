import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { evaluateRule } from './rule.ts';
import { renderTemplate } from './template.ts';

const value = (expression: string, scope: Json = {}) =>
  renderTemplate(`{{${expression}}}`, scope).value;
const problem = (expression: string) => renderTemplate(`{{${expression}}}`, {}).problems[0];
const at = (now: string, timeZone = 'Europe/Berlin') => ({ now, settings: { timeZone } });

describe('isBefore and isAfter', () => {
  const compared = (one: string, other: string, scope: Json = {}) =>
    ['isBefore', 'isAfter'].map((name) => value(`${name}('${one}', '${other}')`, scope));
  const before = [true, false];
  const after = [false, true];
  const neither = [false, false];

  test.each([
    ['2026-05-04', '2026-05-05', before],
    ['2026-05-05', '2026-05-04', after],
    ['2026-05-04', '2026-05-04', neither],
    ['2026-05-04T09:00', '2026-05-04T10:00', before],
    ['2026-05-04T10:00:00Z', '2026-05-04T11:00:00+02:00', after],
    ['2026-05-04T10:00:00Z', '2026-05-04T12:00:00+02:00', neither],
    ['1777885200000', '2026-05-04T09:00:01Z', before],
    // The hour that there is twice: 02:30 in summer comes before 02:10 in winter.
    ['2026-10-25T00:30:00Z', '2026-10-25T01:10:00Z', before],
    ['no date', '2026-05-04', neither],
  ])('%s and %s', (one, other, expected) => {
    expect(compared(one, other, at('2026-01-01T00:00:00Z'))).toEqual(expected);
  });

  test('compare days as soon as one of them is a day, on the clock of the workflow', () => {
    const late = '2026-05-04T22:30:00Z';
    expect(compared(late, '2026-05-04', at(late))).toEqual(after);
    expect(compared(late, '2026-05-05', at(late))).toEqual(neither);
    expect(compared('2026-05-05', late, at(late, 'America/Lima'))).toEqual(after);
    expect(value(`isBefore('${late}', '2026-05-05', 'UTC')`, at(late))).toBe(true);
  });

  test('read a time without an offset on the clock of the workflow', () => {
    const nine = '2026-05-04T09:00:00Z';
    expect(compared('2026-05-04T10:59', nine, at(nine))).toEqual(before);
    expect(compared(nine, '2026-05-04T10:59', at(nine))).toEqual(after);
  });

  test('are false where an answer is missing, and refuse to compare with what is no date', () => {
    expect(value("isBefore(null, '2026-05-04')")).toBe(false);
    expect(value("isAfter('2026-05-04', data.absent)")).toBe(false);
    expect(problem("isBefore('2026-05-04', 'soon')")).toMatch(
      "'soon' is not a date. Write it as '2026-05-04'.",
    );
    expect(problem("isBefore('2026-05-04', '2026-02-30')")).toMatch("'2026-02-30' is not a date.");
  });
});

test('isSameDay compares days on the clock of the workflow', () => {
  const today = { isSameDay: [{ var: 'now' }, { today: [] }] };
  const late = '2026-05-04T22:30:00Z';
  expect(evaluateRule(today, at(late))).toEqual({ ok: true, value: true });
  expect(value(`isSameDay('${late}', '2026-05-05')`, at(late))).toBe(true);
  expect(value(`isSameDay('${late}', '2026-05-04')`, at(late))).toBe(false);
  expect(value(`isSameDay('${late}', '2026-05-04')`, at(late, 'UTC'))).toBe(true);
  expect(value("isSameDay('2026-05-04', '')")).toBeNull();
  expect(value("isSameDay('2026-05-04', null)")).toBe(false);
  expect(value("isSameDay('soon', '2026-05-04')")).toBe(false);
});

describe('isInNextDays', () => {
  const scope = at('2026-03-28T23:30:00Z');

  test.each<[Json, Json, boolean]>([
    ['2026-03-28', 7, false],
    ['2026-03-29', 0, true],
    ['2026-03-30', 0, false],
    ['2026-04-05', 7, true],
    ['2026-04-06', 7, false],
    ['2026-04-05T21:59:59Z', 7, true],
    ['2026-04-05T22:00:00Z', 7, false],
    ['2026-04-05', '7', true],
    ['2026-03-29', -1, false],
    ['2026-03-29', 'some', false],
    ['2026-03-29', null, true],
    ['soon', 7, false],
    [null, 7, false],
  ])('%j in the %j days after 29 March: %j', (day, days, expected) => {
    expect(evaluateRule({ isInNextDays: [day, days] }, scope)).toEqual({
      ok: true,
      value: expected,
    });
  });

  test('is false where no time is known', () => {
    expect(value("isInNextDays('2026-05-04', 3)")).toBe(false);
  });
});
