import type { BookingDeps } from '../booking/booking-deps.ts';
import {
  type InteractiveList,
  interactiveList,
  numberedText,
} from '../booking/interactive-list.ts';
import { slotId } from '../booking/slot-id.ts';
import { dayMs } from '../booking/time-units.ts';
import { wallClock, wallOfDate } from '../booking/wall-clock.ts';
import { arrivalWindow, shiftDate } from './arrival-window.ts';
import { roadKm } from './place.ts';
import type { Plan } from './plan-task.ts';
import {
  isSame,
  type NamedWindow,
  partByFitness,
  searchWindow,
  windowNamesFor,
} from './search-technicians.ts';
import { visitPhrasesIn } from './visit-phrases.ts';
import type { Taken } from './weigh-candidate.ts';
import { windowText } from './window-text.ts';

/** Another time that the customer can have; `slotId` is what they tap to take it. */
export interface Alternative {
  /** The same as `slotId`; with `title` and `description` ready for a list's row. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly date: string;
  readonly slot: string;
  readonly label: string;
  readonly slotId: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly technicianId: string;
  readonly technicianName: string;
  readonly isInsideSla: boolean;
  /** Somebody would come from outside of their area. */
  readonly isBeyondArea: boolean;
  readonly distanceKm: number;
}

export interface Alternatives {
  readonly available: boolean;
  readonly alternatives: readonly Alternative[];
  readonly list: InteractiveList | null;
  readonly text: string;
}

interface Found {
  readonly taken: Taken;
  readonly isBeyondArea: boolean;
}

/** How long a customer can take to tap one. */
const offerMs = dayMs;
/** How many days around the asked one are looked through. */
const daysAround = 14;

/**
 * The times nearest to what was asked for, one for each window: first those inside the promised time, then the
 * same day's, then those of the days around; then those of technicians who live not far outside.
 */
export function findAlternatives(deps: BookingDeps, plan: Plan, language: string): Alternatives {
  const phrases = visitPhrasesIn(language);
  const alternatives = chooseAlternatives(plan).map((found) =>
    toAlternative(deps, plan, found, language),
  );
  const rows = alternatives.map(({ id, title, description }) => ({ id, title, description }));
  const words = { body: phrases.chooseTime, button: phrases.times, section: phrases.section };
  return {
    available: alternatives.length > 0,
    alternatives,
    list: interactiveList(words, rows),
    text: rows.length > 0 ? numberedText(rows) : phrases.noTimes,
  };
}

/** The offer of exactly this visit, signed. */
export function signedId(deps: BookingDeps, { service }: Plan, taken: Taken): string {
  const { start, end, candidate } = taken;
  const offered = { serviceId: service.id, resourceId: candidate.id, start, end };
  return slotId({ ...offered, expiresAt: deps.now() + offerMs }, deps.slotSecret);
}

function chooseAlternatives(plan: Plan): Found[] {
  const max = plan.settings.alternativesMax;
  const near = bestPerWindow(plan, partByFitness(plan, { beyondArea: false }).fit)
    .map((taken) => ({ taken, isBeyondArea: false }))
    .toSorted((a, b) => compare(plan, a.taken, b.taken));
  if (near.length >= max) return near.slice(0, max);
  const isNew = ({ window }: Taken) => !near.some(({ taken }) => isSame(taken.window, window));
  const far = bestPerWindow(plan, outsiders(plan))
    .filter(isNew)
    .map((taken) => ({ taken, isBeyondArea: true }))
    .toSorted((a, b) => compare(plan, a.taken, b.taken));
  return [...near, ...far].slice(0, max);
}

/** Those who could do it and live not far, but not in whose area it is. */
function outsiders(plan: Plan) {
  const { task, settings } = plan;
  const { fit } = partByFitness(plan, { beyondArea: true });
  return fit.filter(({ covers, home }) => {
    if (!home || !task.place || covers(task.postalCode, task.place)) return false;
    return roadKm(home, task.place, settings.travel) <= settings.beyondAreaKm;
  });
}

/** Of each window around what was asked for, the best one who can come. */
function bestPerWindow(plan: Plan, candidates: Plan['candidates']): Taken[] {
  if (candidates.length === 0) return [];
  return windowsAround(plan).flatMap((window) => {
    return searchWindow(plan, candidates, window).taken.slice(0, 1);
  });
}

function windowsAround(plan: Plan): NamedWindow[] {
  const { request, timeZone, now } = plan;
  const today = wallClock(timeZone, now, now).dateAt(now);
  const isLater = request.preferredDate !== null && request.preferredDate > today;
  const middle = isLater && request.preferredDate !== null ? request.preferredDate : today;
  const windows: NamedWindow[] = [];
  for (let days = -daysAround; days <= daysAround; days += 1) {
    const date = shiftDate(middle, days);
    if (date < shiftDate(today, -1)) continue;
    windows.push(...windowNamesFor(plan).map((name) => ({ date, name })));
  }
  return windows;
}

/** The nearer to what was asked for comes first; see `findAlternatives` for what counts before. */
function compare(plan: Plan, a: Taken, b: Taken): number {
  const { task, request } = plan;
  const wanted = wantedMoment(plan);
  const rankOf = ({ start, window }: Taken) => {
    if (start <= task.deadlineAt) return 0;
    return window.date === request.preferredDate ? 1 : 2;
  };
  const distanceOf = ({ start }: Taken) => Math.abs(start - wanted);
  return rankOf(a) - rankOf(b) || distanceOf(a) - distanceOf(b) || a.start - b.start;
}

/** The beginning of the asked window, or of the asked date; else as soon as possible. */
function wantedMoment({ request, timeZone, now }: Plan): number {
  const { preferredDate, timeSlot } = request;
  if (preferredDate === null) return now;
  const at = wallOfDate(preferredDate);
  const clock = wallClock(timeZone, at, at);
  return arrivalWindow(preferredDate, timeSlot ?? 'morning', clock).start;
}

function toAlternative(
  deps: BookingDeps,
  plan: Plan,
  { taken, isBeyondArea }: Found,
  language: string,
): Alternative {
  const { candidate, window, start, end, distanceKm } = taken;
  const { clock } = candidate;
  const { title, times, label } = windowText(taken, window, clock, language);
  const remark = isBeyondArea ? ` (${visitPhrasesIn(language).comesFromAfar})` : '';
  const id = signedId(deps, plan, taken);
  return {
    id,
    title,
    description: `${times} · ${candidate.name}${remark}`,
    date: window.date,
    slot: window.name,
    label,
    slotId: id,
    start: clock.timestamp(start),
    end: clock.timestamp(end),
    timeZone: clock.timeZone,
    technicianId: candidate.id,
    technicianName: candidate.name,
    isInsideSla: start <= plan.task.deadlineAt,
    isBeyondArea,
    distanceKm: Math.round(distanceKm * 10) / 10,
  };
}
