import type { Json, JsonObject } from '../../json.ts';
import { child, list, textOf } from '../meaning/flow-index.ts';
import { dayNumber, weekDay } from './calendar.ts';

/** What is wrong with one date. A DatePicker lets only its picker keep the range. */
export function dateError(component: JsonObject, date: string): string | null {
  if (date === '') return component['required'] === true ? 'Choose a date.' : null;
  if (list(component, 'unavailable-dates').includes(date)) return 'This day is not available.';
  return component['type'] === 'CalendarPicker' ? calendarError(component, date) : null;
}

function calendarError(component: JsonObject, date: string): string | null {
  const [min, max] = [textOf(component, 'min-date'), textOf(component, 'max-date')];
  if (min !== '' && date < min) return `Choose ${min} or a later day.`;
  if (max !== '' && date > max) return `Choose ${max} or an earlier day.`;
  const days = component['include-days'];
  if (!Array.isArray(days) || days.some((day) => day === weekDay(date))) return null;
  return 'This day of the week is not available.';
}

interface RangeError {
  readonly 'start-date': string | null;
  readonly 'end-date': string | null;
}

/** The two ends, each by itself and then together. */
export function rangeError(component: JsonObject, range: JsonObject): RangeError {
  const [start, end] = [textOf(range, 'start-date'), textOf(range, 'end-date')];
  const errors: RangeError = {
    'start-date': endError(component, 'start-date', start),
    'end-date': endError(component, 'end-date', end),
  };
  if (start === '' || end === '') return errors;
  const together = lengthError(component, dayNumber(end) - dayNumber(start));
  return {
    'start-date': errors['start-date'] ?? together,
    'end-date': errors['end-date'] ?? together,
  };
}

function endError(component: JsonObject, name: string, date: string): string | null {
  const asked: Json | undefined = component['required'];
  const required = asked === true || child(component, 'required')[name] === true;
  return dateError({ ...component, required }, date);
}

function lengthError(component: JsonObject, days: number): string | null {
  if (days < 0) return 'The last day is before the first.';
  const [min, max] = [component['min-days'], component['max-days']];
  if (typeof min === 'number' && days < min) return `Choose at least ${min} days.`;
  return typeof max === 'number' && days > max ? `Choose at most ${max} days.` : null;
}
