import { describe, expect, test } from 'vitest';
import { bind } from '../../../test/support/draw-flow.ts';
import type { Json, JsonObject } from '../../json.ts';
import { isConditionTrue } from './evaluate-condition.ts';
import { type FieldError, fieldError, hasError } from './field-error.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';

const scope: Scope = {
  version: '7.2',
  screen: 'A',
  screens: {
    A: {
      data: {
        s: 'Bob',
        n: 2,
        d: 2.567,
        t: true,
        f: false,
        nul: null,
        list: ['x'],
        o: { k: 'v' },
        empty: '',
      },
      form: { num: '3', word: 'abc' },
    },
    B: { data: { s: 'other' }, form: {} },
  },
};

describe('a value', () => {
  test.each<[string, Json | undefined]>([
    ['#{data.n}', 2],
    ['#{data.o.k}', 'v'],
    ['#{data.list.0}', 'x'],
    ['#{data.s.length}', undefined],
    ['#{data.nul}', undefined],
    ['#{screen.B.data.s}', 'other'],
    ['#{screen.Z.data.s}', undefined],
    ['Hello #{data.s}', bind('Hello #{data.s}')],
    ['#{data.s} and #{data.n}', undefined],
    ["`'a' #{data.s} 'b\\n\\'' #{data.zz} #{data.o}`", 'aBobb\n\'{"k":"v"}'],
    ['`#{data.n} + 1`', 3],
    ['`#{data.n} - 1`', 1],
    ['`#{data.d} * 1`', 2.57],
    ['`7 / #{data.n}`', 3.5],
    ['`7 % #{data.n}`', 1],
    ['`7 / 0`', 0],
    ['`#{data.s} + 1`', 1],
    ['`#{data.zz} + .5`', 0.5],
    ['`-#{data.n}`', -2],
    ['`-0`', 0],
    ['`!#{data.t}`', false],
    ['`#{data.t} && #{data.f}`', false],
    ['`#{data.f} || #{data.n}`', true],
    ["`#{data.s} == 'Bob'`", true],
    ["`#{data.s} != 'Bob'`", false],
    ['`#{data.empty} == #{data.zz}`', true],
    ["`#{data.empty} == 'x'`", false],
    ["`'3' == 3`", true],
    ['`3 == #{form.num}`', true],
    ['`#{form.num} < 4`', true],
    ['`4 <= #{form.num}`', false],
    ['`#{form.num} > 4`', false],
    ['`#{form.num} >= 3`', true],
    ["`'a' < 'b'`", false],
    ['`#{data.zz} < 1`', false],
    [`\`${'9'.repeat(400)} + 1\``, 0],
    ['`true`', true],
    ['`#{data.t} ? 1 : 2`', undefined],
    ['``', ''],
    ["`'a", "`'a"],
  ])('%s', (written, expected) => {
    expect(resolve(bind(written), scope)).toEqual(expected);
  });

  test('is what it is made of', () => {
    const written = { a: [bind('#{data.n}'), bind('#{data.zz}'), 1], gone: bind('#{data.zz}') };
    expect(resolve(written, scope)).toEqual({ a: [2, null, 1] });
  });

  test('was shown as it is written before there were expressions', () => {
    const old: Scope = { ...scope, version: '5.1' };
    expect(resolve(bind("`'Hi ' #{data.s} #{screen.B.data.s}`"), old)).toBe(
      "`'Hi ' screen.A.data.s screen.B.data.s`",
    );
  });
});

describe('a condition', () => {
  test.each<[Json | undefined, boolean]>([
    ['#{data.t}', true],
    ['!#{data.t}', false],
    ['!#{data.zz}', false],
    ['#{data.n}', false],
    ['(#{data.n} == 2)', true],
    ['(#{data.d} == 2)', true],
    ['(#{data.n} != 2)', false],
    ['(#{data.n} < 3) && #{data.t}', true],
    ['#{data.f} || (#{data.n} >= 3)', false],
    ['#{data.t} || #{data.f}', true],
    ['#{data.f} && #{data.t}', false],
    ['(#{data.n} <= -3)', false],
    ["(#{data.s} == 'Bob')", true],
    ["(#{data.s} > 'A')", false],
    ["(#{data.zz} == '')", true],
    ["('' == #{data.s})", false],
    ['((#{data.n} > 1) == true)', true],
    ['(#{data.t} == "x")', false],
    [true, true],
    [undefined, false],
  ])('%j', (condition, expected) => {
    const written = typeof condition === 'string' ? bind(condition) : condition;
    expect(isConditionTrue(written, scope)).toBe(expected);
  });
});

describe('an answer', () => {
  const options = [{ id: 'a', title: 'A' }, 1];
  const workdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
  test.each<[string, JsonObject, Json | undefined, boolean]>([
    ['is there', { type: 'TextInput', required: true }, ' ', true],
    ['need not be there', { type: 'TextInput', 'min-chars': 2 }, undefined, false],
    ['is long enough', { type: 'TextInput', 'min-chars': 2 }, 'a', true],
    ['is short enough', { type: 'TextInput' }, 'x'.repeat(81), true],
    ['is short enough for its field', { type: 'TextInput', 'max-chars': 3 }, 'abcd', true],
    [
      'may be long in a bound field',
      { type: 'TextInput', 'max-chars': 'x' },
      'x'.repeat(99),
      false,
    ],
    ['is an address', { type: 'TextInput', 'input-type': 'email' }, 'a@b.co', false],
    ['is no address', { type: 'TextInput', 'input-type': 'email' }, 'a', true],
    ['is a phone', { type: 'TextInput', 'input-type': 'phone' }, '+1 (555) 123-4567', false],
    ['is no phone', { type: 'TextInput', 'input-type': 'phone' }, '12', true],
    ['is no phone either', { type: 'TextInput', 'input-type': 'phone' }, '123a', true],
    ['is digits', { type: 'TextInput', 'input-type': 'passcode' }, '123', false],
    ['is not digits', { type: 'TextInput', 'input-type': 'passcode' }, '12a', true],
    ['is a number', { type: 'TextInput', 'input-type': 'number' }, '1,234.5', false],
    ['is no number', { type: 'TextInput', 'input-type': 'number' }, '1 0', true],
    ['is anything', { type: 'TextInput', 'input-type': 'text' }, '1 0', false],
    ['fits its pattern', { type: 'TextInput', 'input-type': 'text', pattern: '^a$' }, 'a', false],
    [
      'does not fit its pattern',
      { type: 'TextInput', 'input-type': 'text', pattern: '^a$' },
      '',
      true,
    ],
    ['has a pattern only for a kind', { type: 'TextInput', pattern: '^a$' }, 'b', false],
    [
      'has a pattern that can be read',
      { type: 'TextInput', 'input-type': 'text', pattern: '(' },
      'b',
      false,
    ],
    ['is short enough for its area', { type: 'TextArea' }, 'x'.repeat(601), true],
    ['fills its area', { type: 'TextArea', 'max-length': 3 }, 'abc', false],
    ['is chosen', { type: 'RadioButtonsGroup', required: true }, '', true],
    ['need not be chosen', { type: 'RadioButtonsGroup' }, undefined, false],
    ['is chosen from a list', { type: 'Dropdown', required: true }, undefined, true],
    ['is on the list', { type: 'Dropdown', 'data-source': options }, 'a', false],
    ['is not on the list', { type: 'Dropdown', 'data-source': options }, 'zz', true],
    ['is some of them', { type: 'CheckboxGroup', required: true }, [], true],
    ['is enough of them', { type: 'CheckboxGroup', 'min-selected-items': 2 }, undefined, true],
    [
      'is not too many of them',
      { type: 'ChipsSelector', 'max-selected-items': 1 },
      ['a', 'b'],
      true,
    ],
    ['is as many as it likes', { type: 'ChipsSelector' }, ['a', 'b'], false],
    ['is ticked', { type: 'OptIn', required: true }, false, true],
    ['need not be ticked', { type: 'OptIn' }, false, false],
    ['is a date', { type: 'DatePicker', required: true }, undefined, true],
    [
      'is a date that is free',
      { type: 'DatePicker', 'unavailable-dates': ['2026-02-14'] },
      '2026-02-14',
      true,
    ],
    [
      'is a date in a picker',
      { type: 'DatePicker', 'max-date': '2026-01-01' },
      '2026-02-14',
      false,
    ],
    ['need not be a date', { type: 'CalendarPicker', mode: 'single' }, '', false],
    ['is not too early', { type: 'CalendarPicker', 'min-date': '2026-02-10' }, '2026-02-09', true],
    ['is not too late', { type: 'CalendarPicker', 'max-date': '2026-02-10' }, '2026-02-11', true],
    ['is a working day', { type: 'CalendarPicker', 'include-days': workdays }, '2024-02-29', false],
    ['is no working day', { type: 'CalendarPicker', 'include-days': workdays }, '2026-01-03', true],
    ['is enough photos', { type: 'PhotoPicker', 'min-uploaded-photos': 1 }, undefined, true],
    [
      'is not too many documents',
      { type: 'DocumentPicker', 'max-uploaded-documents': 1 },
      [1, 2],
      true,
    ],
    ['is any number of photos', { type: 'PhotoPicker', 'max-uploaded-photos': 'x' }, [1, 2], false],
    ['is as many photos as it may', { type: 'PhotoPicker' }, [1], false],
    ['is not asked for', { type: 'TextBody' }, undefined, false],
    ['cannot be seen', { type: 'TextInput', required: true, visible: false }, '', false],
    ['cannot be changed', { type: 'TextInput', required: true, enabled: false }, '', false],
  ])('%s', (_, component, value, isWrong) => {
    expect(hasError(fieldError(component, value))).toBe(isWrong);
  });

  test.each<[string, JsonObject, Json, [boolean, boolean]]>([
    [
      'has both ends',
      { required: { 'start-date': true, 'end-date': true } },
      { 'start-date': '2026-02-10' },
      [false, true],
    ],
    ['has both ends, or none', { required: true }, 1, [true, true]],
    ['need not have any', {}, {}, [false, false]],
    [
      'is long enough',
      { 'min-days': 2 },
      { 'start-date': '2026-02-10', 'end-date': '2026-02-11' },
      [true, true],
    ],
    [
      'is short enough',
      { 'max-days': 5 },
      { 'start-date': '2026-02-27', 'end-date': '2026-03-05' },
      [true, true],
    ],
    ['goes on', {}, { 'start-date': '2026-02-11', 'end-date': '2026-02-10' }, [true, true]],
    [
      'is as long as it may',
      { 'min-days': 1, 'max-days': 5 },
      { 'start-date': '2026-02-10', 'end-date': '2026-02-12' },
      [false, false],
    ],
  ])('that is a range %s', (_, more, value, [start, end]) => {
    const error: FieldError = fieldError({ type: 'CalendarPicker', mode: 'range', ...more }, value);
    const flags =
      typeof error === 'object' && error !== null
        ? error
        : { 'start-date': null, 'end-date': null };
    expect([flags['start-date'] !== null, flags['end-date'] !== null]).toEqual([start, end]);
    expect(hasError(error)).toBe(start || end);
  });
});
