/** When something repeats, as the five fields of cron say it: which values fit. */
export interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** Monday is 1, Sunday is 7. */
  readonly weekdays: ReadonlySet<number>;
  /** The hour is written with `*`: it is about how often, not about what the clock says. */
  readonly isEveryHour: boolean;
  /** Both kinds of days are restricted, and a day of either kind fits. */
  readonly eitherDay: boolean;
}

export type ReadCron =
  | { readonly ok: true; readonly cron: Cron }
  | { readonly ok: false; readonly message: string };

/**
 * `minute hour day-of-month month day-of-week`, as crontab(5) has them: `*`, numbers, ranges, lists,
 * steps, and three letters for months and weekdays; 0 and 7 are Sunday.
 */
export function readCron(text: string): ReadCron {
  const parts = text.trim().toLowerCase().split(/\s+/);
  if (parts.length !== fields.length) {
    const message = 'Give five parts: minute, hour, day of the month, month, day of the week.';
    return { ok: false, message };
  }
  const sets = fields.map((field, index) => readField(String(parts[index]), field));
  const bad = sets.findIndex((set) => set.size === 0);
  const [field] = fields.slice(bad, bad + 1);
  if (bad >= 0 && field) {
    const { from, to, name } = field;
    return { ok: false, message: `“${parts[bad]}” is no ${name}: give ${from} to ${to}, or *.` };
  }
  const [minutes = none, hours = none, days = none, months = none, weekdays = none] = sets;
  const [, hour = '', day = '', , weekday = ''] = parts;
  return {
    ok: true,
    cron: {
      minutes,
      hours,
      days,
      months,
      weekdays: new Set([...weekdays].map((each) => (each === 0 ? 7 : each))),
      isEveryHour: hour.startsWith('*'),
      eitherDay: !day.startsWith('*') && !weekday.startsWith('*'),
    },
  };
}

const none: ReadonlySet<number> = new Set();

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Names of the values, from `from` on. */
  readonly names: readonly string[];
}

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const fields: readonly Field[] = [
  { name: 'minute', from: 0, to: 59, names: [] },
  { name: 'hour', from: 0, to: 23, names: [] },
  { name: 'day of the month', from: 1, to: 31, names: [] },
  { name: 'month', from: 1, to: 12, names: monthNames },
  { name: 'day of the week', from: 0, to: 7, names: weekdayNames },
];

/** The values of a field; none where a part of it cannot be read. */
function readField(text: string, field: Field): ReadonlySet<number> {
  const items = text.split(',').map((item) => readItem(item, field));
  return items.some((values) => values.length === 0) ? none : new Set(items.flat());
}

/** `*`, `5`, `1-5`, `*\/15`, `10-50/20`; `5/15` goes on from 5. */
function readItem(item: string, field: Field): number[] {
  const match = /^(?:\*|([a-z0-9]+)(?:-([a-z0-9]+))?)(?:\/(\d{1,2}))?$/.exec(item);
  if (!match) return [];
  const [, first, last, step] = match;
  const isOpen = first === undefined || (last === undefined && step !== undefined);
  const from = first === undefined ? field.from : readValue(first, field);
  const to = isOpen ? field.to : readValue(last ?? first, field);
  const by = Number(step ?? 1);
  if (!(field.from <= from && from <= to && to <= field.to && by > 0)) return [];
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
}

/** NaN: it is no value. */
function readValue(text: string, { names, from }: Field): number {
  const named = names.indexOf(text);
  if (named >= 0) return from + named;
  return /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
}
