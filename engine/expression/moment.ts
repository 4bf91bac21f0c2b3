import { Temporal } from 'temporal-polyfill';
import { Refusal } from './refusal.ts';
import { toZoneOfExpression } from './time-zone.ts';
import { isNothing, toText, type Value } from './value.ts';

/** A point in time as it was written. */
export interface Moment {
  /** The date and time that were written, on the clock of whoever wrote them. */
  readonly written: Temporal.PlainDateTime;
  /** `Z` or `+08:00`; '' when none was written: then nobody knows which instant is meant. */
  readonly offset: string;
  readonly form: 'date' | 'date and time' | 'epoch milliseconds';
}

/** ISO 8601 dates, with or without a time and an offset, and epoch milliseconds; else null. */
export function readMoment(value: Value): Moment | null {
  const text = toText(value).trim();
  try {
    return epochMilliseconds.test(text) ? fromEpoch(Number(text)) : fromIso(text);
  } catch {
    return null;
  }
}

/** The date and time on the clock of that zone. Without a zone or an offset: as written. */
export function onClockOf(zone: Value, moment: Moment): Temporal.PlainDateTime {
  if (isNothing(zone) || moment.offset === '') return moment.written;
  const id = toZoneOfExpression(toText(zone));
  if (id === null) throw new Refusal(`There is no time zone called '${toText(zone)}'.`);
  return toInstant(moment).toZonedDateTimeISO(id).toPlainDateTime();
}

/**
 * Less than 0 when the first is earlier. By days on the clock of that zone where one of them is a day;
 * else by the instant, or by that clock where one has no offset.
 */
export function compareMoments(zone: Value, one: Moment, other: Moment): number {
  const [first, second] = [onClockOf(zone, one), onClockOf(zone, other)];
  if (one.form === 'date' || other.form === 'date') {
    return Temporal.PlainDate.compare(first.toPlainDate(), second.toPlainDate());
  }
  if (one.offset === '' || other.offset === '') {
    return Temporal.PlainDateTime.compare(first, second);
  }
  return Temporal.Instant.compare(toInstant(one), toInstant(other));
}

/** The moment that much later, in the form it was written in; null beyond the calendar. */
export function addToMoment(
  moment: Moment,
  duration: Temporal.DurationLike,
): string | number | null {
  try {
    const later = { ...moment, written: moment.written.add(duration) };
    if (moment.form === 'date') return later.written.toPlainDate().toString();
    if (moment.form === 'date and time') return later.written.toString() + moment.offset;
    return toInstant(later).epochMilliseconds;
  } catch {
    return null;
  }
}

const epochMilliseconds = /^-?\d{11,16}$/;
const isoDateTime =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

function fromEpoch(epochMs: number): Moment {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO('UTC');
  return { written: zoned.toPlainDateTime(), offset: 'Z', form: 'epoch milliseconds' };
}

function fromIso(text: string): Moment | null {
  const [, date, time, offset = ''] = isoDateTime.exec(text) ?? [];
  if (date === undefined) return null;
  const form = time === undefined ? 'date' : 'date and time';
  const written = Temporal.PlainDateTime.from(`${date}T${time ?? '00:00'}`);
  const moment: Moment = { written, offset: offset.toUpperCase(), form };
  if (offset !== '') toInstant(moment);
  return moment;
}

/** Throws for an offset or a year that does not exist. */
function toInstant({ written, offset }: Moment): Temporal.Instant {
  return Temporal.Instant.from(written.toString() + offset);
}
