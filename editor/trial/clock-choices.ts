import { addDays, type Day, dayOf, weekdayNumber } from '../words/day.ts';

export type ClockChoice = 'inAnHour' | 'tomorrow' | 'monday' | 'windowOver';

const hourMs = 3_600_000;
/** Just before most businesses open. */
const morning = '08:59';

/** To what times somebody trying a conversation may want to jump, each later than `now`. */
export function clockChoices(now: number, timeZone: string): [ClockChoice, number][] {
  const today = dayOf(now, timeZone);
  const untilMonday = 8 - weekdayNumber(today);
  return [
    ['inAnHour', now + hourMs],
    ['tomorrow', atWallTime(addDays(today, 1), morning, timeZone)],
    ['monday', atWallTime(addDays(today, untilMonday), morning, timeZone)],
    ['windowOver', now + 24 * hourMs],
  ];
}

/**
 * When it is this day and time (`08:59`) in the zone. What the clocks skip is an hour later; what they show
 * twice is the second time.
 */
export function atWallTime(day: Day, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const near = asUtc - offsetMs(asUtc, timeZone);
  return asUtc - offsetMs(near, timeZone);
}

/** `08:59` in the zone, as a field for times has it. */
export function wallTime(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return format.format(at);
}

/** How far the zone is ahead of UTC then. */
function offsetMs(at: number, timeZone: string): number {
  const minute = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${dayOf(at, timeZone)}T${wallTime(at, timeZone)}:00Z`) - minute;
}
