import { isJsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { plainPath } from '../flow-path.ts';
import { readBinding } from '../language/binding.ts';
import { isDate } from './check-dates.ts';
import type { ComponentCheck } from './meaning-check.ts';

/** A CalendarPicker asks for one date or for the two ends of a range; each has its own words. */
export function checkCalendar(calendar: ComponentCheck): void {
  if (calendar.type !== 'CalendarPicker') return;
  const mode = ownValue(calendar.json, 'mode') ?? 'single';
  if (mode === 'single') checkSingle(calendar);
  if (mode === 'range') checkRange(calendar);
}

const eitherWay = ['label', 'helper-text', 'required', 'init-value', 'error-message'];
const rangeOnly = ['title', 'description', 'min-days', 'max-days'];

function checkSingle({ json, path, flow }: ComponentCheck): void {
  for (const key of rangeOnly) {
    if (!Object.hasOwn(json, key)) continue;
    const message = `“${key}” means something only for a range of dates.`;
    flow.report('INVALID_PROPERTY_NAME_FOR_CONDITION', plainPath(path, key), message);
  }
  for (const key of eitherWay) {
    if (!isJsonObject(json[key])) continue;
    const message = `“${key}” is one value, where one date is asked for.`;
    flow.report('INVALID_TYPE', plainPath(path, key), message);
  }
  const init = ownValue(json, 'init-value');
  if (init === undefined || isDate(init)) return;
  if (typeof init === 'string' && readBinding(init)) return;
  const message = 'The date that is filled in is written as YYYY-MM-DD.';
  flow.report('INVALID_DATE_SINGLE_INIT_VALUE_FORMAT', plainPath(path, 'init-value'), message);
}

function checkRange(calendar: ComponentCheck): void {
  const { json, path, flow } = calendar;
  for (const key of eitherWay) checkEnds(key, calendar);
  const [min, max] = [json['min-days'], json['max-days']];
  if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return;
  for (const key of ['min-days', 'max-days']) {
    const message = 'The fewest days are more than the most.';
    flow.report('INVALID_MIN_MAX_DAYS', plainPath(path, key), message);
  }
}

const ends: readonly string[] = ['start-date', 'end-date'];

function checkEnds(key: string, { json, path, flow }: ComponentCheck): void {
  const value = ownValue(json, key);
  const at = plainPath(path, key);
  if (value === undefined) return;
  if (!isJsonObject(value)) {
    if (typeof value === 'string' && readBinding(value)) return;
    const message = `“${key}” has a start-date and an end-date, where a range is asked for.`;
    return void flow.report('INVALID_TYPE', at, message);
  }
  const unknown = Object.keys(value).filter((end) => !ends.includes(end));
  for (const place of unknown.length > 0 ? [at, ...unknown.map((end) => plainPath(at, end))] : []) {
    const message = `“${key}” has only a start-date and an end-date.`;
    flow.report('UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP', place, message);
  }
  if (key !== 'label' || ends.every((end) => Object.hasOwn(value, end))) return;
  const message = 'The label of a range needs both a start-date and an end-date.';
  flow.report('MISSING_CALENDAR_PICKER_RANGE_MODE_PROP', at, message);
}
