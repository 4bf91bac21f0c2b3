import { weekdayName } from '../words/day.ts';
import { bookingWords } from './booking-words.ts';
import type { OpenHours } from './desk-api.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Neighbouring days with the same hours together: `Monday–Friday 08:00–18:00, Saturday 08:00–12:00`. */
export function hoursInWords(hours: readonly OpenHours[]): string {
  const groups: { first: number; last: number; times: string }[] = [];
  for (const weekday of weekdays) {
    const times = timesOn(hours, weekday);
    const last = groups.at(-1);
    if (last && last.times === times && last.last === weekday - 1) last.last = weekday;
    else if (times !== '') groups.push({ first: weekday, last: weekday, times });
  }
  if (groups.length === 0) return bookingWords.team.noHours;
  return groups.map(({ first, last, times }) => `${days(first, last)} ${times}`).join(', ');
}

function timesOn(hours: readonly OpenHours[], weekday: number): string {
  return hours
    .filter((each) => each.weekday === weekday)
    .map(({ start, end }) => `${start}–${end}`)
    .join(' & ');
}

function days(first: number, last: number): string {
  return first === last ? weekdayName(first) : `${weekdayName(first)}–${weekdayName(last)}`;
}
