import { dayMs } from '../booking/time-units.ts';
import { wallClock } from '../booking/wall-clock.ts';
import { arrivalWindow, shiftDate, type WindowName } from './arrival-window.ts';
import type { Plan } from './plan-task.ts';
import type { Reason } from './reason.ts';
import type { Candidate } from './roster.ts';
import { byScore, isTaken, type Taken, unfit, weighCandidate } from './weigh-candidate.ts';

/** A window by name: where it lies depends on who comes, and on their clock. */
export interface NamedWindow {
  readonly date: string;
  readonly name: WindowName;
}

export interface Refused {
  readonly candidate: Candidate;
  readonly refused: Reason;
}

/** Who can come, the best first, and why the others cannot. */
export interface SearchResult {
  readonly taken: readonly Taken[];
  readonly refused: readonly Refused[];
}

/**
 * Hard rules first, then a score, in the first window in which anybody can come. Emergencies take the
 * windows before the deadline in order; what is urgent takes the one that was asked for first, and
 * then the others before the deadline; everything else only what was asked for.
 */
export function searchTechnicians(plan: Plan): SearchResult {
  const { fit, refused } = partByFitness(plan, { beyondArea: false });
  let first: readonly Refused[] | null = null;
  for (const window of windowsToSearch(plan)) {
    const result = searchWindow(plan, fit, window);
    if (result.taken.length > 0) return { ...result, refused: [...refused, ...result.refused] };
    first ??= result.refused;
  }
  return { taken: [], refused: [...refused, ...(first ?? [])] };
}

/** Who can come in one window, the best first. */
export function searchWindow(
  plan: Plan,
  candidates: readonly Candidate[],
  { date, name }: NamedWindow,
): SearchResult {
  const weighed = candidates.map((candidate) =>
    weighCandidate(candidate, plan.task, arrivalWindow(date, name, candidate.clock), plan.settings),
  );
  return {
    taken: weighed.filter(isTaken).toSorted(byScore),
    refused: weighed.flatMap((each) => (isTaken(each) ? [] : [each])),
  };
}

/** Those whom no rule keeps from it at any time, and the others. */
export function partByFitness(plan: Plan, how: { readonly beyondArea: boolean }) {
  const fit: Candidate[] = [];
  const refused: Refused[] = [];
  for (const candidate of plan.candidates) {
    const because = unfit(candidate, plan.task, how);
    if (because) refused.push({ candidate, refused: because });
    else fit.push(candidate);
  }
  return { fit, refused };
}

/** By day; at night only emergencies are served. */
export function windowNamesFor({ request }: Plan): readonly WindowName[] {
  const byDay = ['morning', 'afternoon', 'evening'] as const;
  return request.urgency === 'emergency' ? [...byDay, 'night'] : byDay;
}

/** Which windows are looked at, in this order. */
function windowsToSearch(plan: Plan): NamedWindow[] {
  const { request } = plan;
  const asked = askedWindows(plan);
  if (request.urgency === 'standard' || plan.isCustomersChoice) {
    return request.preferredDate === null ? windowsUntilDeadline(plan, asked) : asked;
  }
  const early = windowsUntilDeadline(plan, []);
  const isEarly = (window: NamedWindow) => early.some((each) => isSame(each, window));
  if (request.urgency === 'emergency') return [...early, ...asked.filter((each) => !isEarly(each))];
  const askedFirst = asked.filter(isEarly);
  const others = early.filter((each) => !askedFirst.some((window) => isSame(each, window)));
  return [...askedFirst, ...others, ...asked.filter((each) => !isEarly(each))];
}

/** What was asked for: one window, or all of a date. */
function askedWindows(plan: Plan): NamedWindow[] {
  const { preferredDate, timeSlot } = plan.request;
  if (preferredDate === null) return [];
  const names = timeSlot === null ? windowNamesFor(plan) : [timeSlot];
  return names.map((name) => ({ date: preferredDate, name }));
}

/** All that begin before the deadline, in order; without any, `otherwise`. */
function windowsUntilDeadline(plan: Plan, otherwise: NamedWindow[]): NamedWindow[] {
  const { task, timeZone, now, request } = plan;
  const clock = wallClock(timeZone, now, task.deadlineAt + dayMs);
  const names = windowNamesFor(plan).filter((name) => {
    const isAsked = request.timeSlot === null || request.timeSlot === name;
    return request.urgency !== 'standard' || isAsked;
  });
  const found: NamedWindow[] = [];
  for (let date = shiftDate(clock.dateAt(now), -1); ; date = shiftDate(date, 1)) {
    const windows = names.map((name) => arrivalWindow(date, name, clock));
    if (windows.every(({ start }) => start > task.deadlineAt)) break;
    const usable = windows.filter(({ start, end }) => end > now && start <= task.deadlineAt);
    found.push(...usable.map(({ name }) => ({ date, name })));
  }
  return found.length > 0 ? found : otherwise;
}

export function isSame(a: NamedWindow, b: NamedWindow): boolean {
  return a.date === b.date && a.name === b.name;
}
