export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof weekdays)[number];

/** A time of day on some days of the week: what most schedules are. */
export interface WeeklyTime {
  readonly days: readonly Weekday[];
  /** `09:05` */
  readonly time: string;
}

/** Null for a schedule (as cron says it) that says anything else. */
export function readWeeklyTime(cron: string): WeeklyTime | null {
  const [minute = '', hour = '', day, month, week = '', more] = cron
    .trim()
    .toLowerCase()
    .split(/\s+/);
  if (day !== '*' || month !== '*' || more !== undefined) return null;
  if (!isUpTo(minute, 59) || !isUpTo(hour, 23)) return null;
  const chosen = week === '*' ? [...weekdays] : week.split(',').flatMap(daysOf);
  if (chosen.length === 0 || chosen.includes(null)) return null;
  return {
    days: weekdays.filter((each) => chosen.includes(each)),
    time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`,
  };
}

export function writeWeeklyTime({ days, time }: WeeklyTime): string {
  const [hour, minute] = time.split(':').map(Number);
  const places = days.map((each) => weekdays.indexOf(each));
  const [first = 0] = places;
  const isRange = days.length > 2 && places.every((place, index) => place === first + index);
  const range = `${days[0]}-${days.at(-1)}`;
  const week = days.length === weekdays.length ? '*' : isRange ? range : days.join(',');
  return `${minute} ${hour} * * ${week}`;
}

function isUpTo(text: string, max: number): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) <= max;
}

/** `mon`, `1`, `mon-fri`; null: something else. */
function daysOf(part: string): (Weekday | null)[] {
  const [from = '', to = from, more] = part.split('-');
  const [first, last] = [placeOf(from), placeOf(to)];
  if (first < 0 || last < first || more !== undefined) return [null];
  return weekdays.slice(first, last + 1);
}

const names: readonly string[] = weekdays;

function placeOf(day: string): number {
  if (/^[0-7]$/.test(day)) return (Number(day) + 6) % 7;
  return names.indexOf(day);
}
