import type { Interval } from '../booking/interval.ts';
import { dayMs, hourMs } from '../booking/time-units.ts';
import { dateOfWall, type WallClock, wallOfDate } from '../booking/wall-clock.ts';

/** In which somebody is told that we come. At night we come to emergencies only. */
export const windowNames = ['morning', 'afternoon', 'evening', 'night'] as const;
export type WindowName = (typeof windowNames)[number];

export interface ArrivalWindow extends Interval {
  readonly name: WindowName;
  /** The date on which it begins. */
  readonly date: string;
}

const hoursOf: Readonly<Record<WindowName, readonly [start: number, end: number]>> = {
  morning: [8, 12],
  afternoon: [12, 16],
  evening: [16, 20],
  night: [20, 32],
};

/** A window of a date, on the wall clock of where somebody comes to. */
export function arrivalWindow(date: string, name: WindowName, clock: WallClock): ArrivalWindow {
  const [start, end] = hoursOf[name];
  const midnight = wallOfDate(date);
  return {
    name,
    date,
    start: clock.instantOf(midnight + start * hourMs),
    end: clock.instantOf(midnight + end * hourMs),
  };
}

/** The window that a moment lies in; the small hours are still last night. */
export function windowAt(at: number, clock: WallClock): ArrivalWindow {
  const date = clock.dateAt(at);
  const hour = (clock.wallAt(at) - wallOfDate(date)) / hourMs;
  if (hour < 8) return arrivalWindow(shiftDate(date, -1), 'night', clock);
  const name = windowNames.find((each) => hour < hoursOf[each][1]) ?? 'night';
  return arrivalWindow(date, name, clock);
}

/** The date so many days later. */
export function shiftDate(date: string, days: number): string {
  return dateOfWall(wallOfDate(date) + days * dayMs);
}

/**
 * What a form or a person calls a window: `morning`, `Morning (8AM-12PM)`. Null: any window suits.
 * Undefined: it is none of ours.
 */
export function readWindowName(text: string | null | undefined): WindowName | null | undefined {
  const word = (text ?? '').trim().toLowerCase();
  if (word === '' || word === 'any') return null;
  return windowNames.find((name) => word.startsWith(name));
}
