import { dayMs } from './time-units.ts';
import { wallClock, wallOfDate } from './wall-clock.ts';

/** A moment, or the midnight in a zone that a date begins with (`first`) or ends with (`last`). */
export function askedMoment(
  given: string | number,
  timeZone: string,
  place: 'first' | 'last',
): number {
  if (typeof given === 'number') return given;
  const wall = wallOfDate(given) + (place === 'last' ? dayMs : 0);
  return wallClock(timeZone, wall, wall).instantOf(wall);
}
