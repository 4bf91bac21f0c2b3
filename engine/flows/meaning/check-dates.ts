import type { Json } from '../../json.ts';
import { itemPath, plainPath } from '../flow-path.ts';
import { readBinding } from '../language/binding.ts';
import { list } from './flow-index.ts';
import type { ComponentCheck } from './meaning-check.ts';

/** The dates of a DatePicker or a CalendarPicker: as YYYY-MM-DD, in order, inside the range. */
export function checkDates(picker: ComponentCheck): void {
  if (picker.type !== 'DatePicker' && picker.type !== 'CalendarPicker') return;
  const { json } = picker;
  const min = checkDate(json['min-date'], 'min-date', picker);
  const max = checkDate(json['max-date'], 'max-date', picker);
  if (min && max && min > max) outOfRange('min-date', 'The first date is after the last.', picker);
  list(json, 'unavailable-dates').forEach((date, index) => {
    const name = itemPath('unavailable-dates', index);
    checkInside(checkDate(date, name, picker), name, [min, max], picker);
  });
  if (picker.type === 'DatePicker') {
    const init = checkDate(json['init-value'], 'init-value', picker);
    checkInside(init, 'init-value', [min, max], picker);
  }
}

export function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** The date, where it is written out. */
function checkDate(
  value: Json | undefined,
  name: string,
  picker: ComponentCheck,
): string | undefined {
  if (typeof value !== 'string' || readBinding(value)) return undefined;
  if (isDate(value)) return value;
  outOfRange(name, `“${value}” is no date: dates are written as YYYY-MM-DD.`, picker);
  return undefined;
}

function checkInside(
  date: string | undefined,
  name: string,
  [min = '', max = '9999-99-99']: readonly [string | undefined, string | undefined],
  picker: ComponentCheck,
): void {
  if (date === undefined || (date >= min && date <= max)) return;
  outOfRange(name, `${date} is not between the first and the last date.`, picker);
}

function outOfRange(name: string, message: string, { path, flow }: ComponentCheck): void {
  flow.report('INVALID_DATE_RANGE', plainPath(path, name), message);
}
