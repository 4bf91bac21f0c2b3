import { type Interval, subtractIntervals } from '../booking/interval.ts';
import { dayMs, minuteMs } from '../booking/time-units.ts';
import { wallOfDate } from '../booking/wall-clock.ts';
import type { ArrivalWindow } from './arrival-window.ts';
import type { FieldServiceSettings } from './field-service-settings.ts';
import { type Fit, fitVisit, type Visit } from './fit-visit.ts';
import { type Place, travelMs } from './place.ts';
import { type Reason, reason } from './reason.ts';
import type { Candidate } from './roster.ts';
import { type SlaStatus, slaStatus, type Urgency } from './service-level.ts';

/** What somebody is to be sent for. */
export interface Task {
  readonly serviceId: string;
  readonly serviceTitle: string;
  readonly skillLevel: number;
  readonly urgency: Urgency;
  /** Folded. */
  readonly postalCode: string;
  readonly place: Place | null;
  readonly visit: Visit;
  /** Nothing begins before this moment, and nothing after that one. */
  readonly earliest: number;
  readonly latest: number;
  /** Whoever comes sets out from home at `earliest`. */
  readonly isFromHome: boolean;
  readonly deadlineAt: number;
  /** Whom the customer would like. */
  readonly preferredId: string | null;
  /** Dates on which the service takes no more visits. */
  readonly fullDates: ReadonlySet<string>;
}

/** A technician who can come, when, and what counts. The lowest score is the best. */
export interface Taken extends Fit {
  readonly candidate: Candidate;
  readonly window: ArrivalWindow;
  readonly score: number;
  readonly slaStatus: SlaStatus;
  /** Of visits on that date already. */
  readonly minutesBooked: number;
  readonly furtherSkills: number;
  readonly isPreferred: boolean;
}

export type Weighed = Taken | { readonly candidate: Candidate; readonly refused: Reason };

export function isTaken(weighed: Weighed): weighed is Taken {
  return 'score' in weighed;
}

/** Why this technician cannot do it at any time; null: there is no such reason. */
export function unfit(
  candidate: Candidate,
  task: Task,
  { beyondArea }: { readonly beyondArea: boolean },
): Reason | null {
  const { name } = candidate;
  if (!candidate.technician.resource.active) {
    return reason('inactive', `${name} is not active.`);
  }
  const level = candidate.technician.technician.skills[task.serviceId];
  if (level === undefined) {
    return reason('skill_missing', `${name} does not do ${task.serviceTitle}.`);
  }
  if (level < task.skillLevel) {
    const levels = `level ${level}, and level ${task.skillLevel} is needed`;
    return reason('skill_level', `${name} does ${task.serviceTitle} at ${levels}.`);
  }
  if (!beyondArea && !candidate.covers(task.postalCode, task.place)) {
    return reason('outside_area', `${task.postalCode} is outside of the area of ${name}.`);
  }
  return null;
}

/** Whether a technician can come in a window, and how well that would be. */
export function weighCandidate(
  candidate: Candidate,
  task: Task,
  window: ArrivalWindow,
  settings: FieldServiceSettings,
): Weighed {
  const refuse = (code: Reason['code'], message: string) => ({
    candidate,
    refused: reason(code, message),
  });
  const { name, day } = candidate;
  const wayMs = task.isFromHome ? travelMs(candidate.home, task.place, day.travel) : 0;
  const start = Math.max(window.start, task.earliest + wayMs);
  if (start >= window.end) return refuse('too_late', 'It is too late for this time.');
  if (window.start > task.latest)
    return refuse('too_far_ahead', 'It is too far ahead to be booked.');
  if (!day.open.some((open) => overlaps(open, { start, end: window.end }))) {
    return refuse('not_working', `${name} does not work at this time.`);
  }
  const limited = withoutFullDates(candidate, task, { start, end: window.end });
  if (limited.length === 0) {
    return refuse('day_full', `${name} has as many visits as can be made on ${window.date}.`);
  }
  const wish = task.urgency === 'emergency' ? 'earliest' : 'least-driving';
  const fit = fitVisit(task.visit, { ...day, open: limited }, { start, end: window.end }, wish);
  if (!fit) {
    return refuse(
      'no_room',
      `${name} has no room between other visits, with the way there and on.`,
    );
  }
  return taken(candidate, task, window, { fit, settings });
}

/** The open time around a window, without dates on which a limit is reached. */
function withoutFullDates(
  { day, technician, clock }: Candidate,
  { fullDates }: Task,
  window: Interval,
): Interval[] {
  const { maxPerDay } = technician.resource;
  const isFull = (date: string) => {
    const visits = day.jobs.filter((job) => job.date === date).length;
    return fullDates.has(date) || (maxPerDay !== null && visits >= maxPerDay);
  };
  const dates = new Set([day.dateAt(window.start), day.dateAt(window.end - 1)]);
  const full = [...dates].filter(isFull).map((date) => ({
    start: clock.instantOf(wallOfDate(date)),
    end: clock.instantOf(wallOfDate(date) + dayMs),
  }));
  const open = day.open.filter((each) => overlaps(each, window));
  return subtractIntervals(open, full).filter((each) => overlaps(each, window));
}

function taken(
  candidate: Candidate,
  task: Task,
  window: ArrivalWindow,
  { fit, settings }: { readonly fit: Fit; readonly settings: FieldServiceSettings },
): Taken {
  const { weights, atRiskMinutes } = settings;
  const { technician, day, id } = candidate;
  const date = day.dateAt(fit.start);
  const minutesBooked = day.jobs
    .filter((job) => job.date === date)
    .reduce((sum, job) => sum + (job.end - job.start) / minuteMs, 0);
  const furtherSkills = Math.max(0, Object.keys(technician.technician.skills).length - 1);
  const status = slaStatus(fit.start, task.deadlineAt, atRiskMinutes * minuteMs);
  const slaPenalty = { met: 0, at_risk: weights.slaAtRisk, breached: weights.slaBreached }[status];
  const isPreferred = id === task.preferredId;
  const score =
    weights.perExtraKm * fit.extraKm +
    weights.perMinuteBooked * minutesBooked +
    weights.perFurtherSkill * furtherSkills +
    slaPenalty -
    (isPreferred ? weights.preferredBonus : 0);
  return {
    ...fit,
    candidate,
    window,
    score: Math.round(score * 1000) / 1000,
    slaStatus: status,
    minutesBooked,
    furtherSkills,
    isPreferred,
  };
}

/** What speaks for somebody, or counts against them without deciding alone. */
export function reasonsFor(taken: Taken, task: Task): Reason[] {
  const { candidate, extraKm, minutesBooked, furtherSkills, window } = taken;
  const { name } = candidate;
  const isInArea = candidate.covers(task.postalCode, task.place);
  return [
    reason('skilled', `${name} does ${task.serviceTitle}.`),
    isInArea
      ? reason('in_area', `${task.postalCode} is in the area of ${name}.`)
      : reason('beyond_area', `${task.postalCode} is outside of the area of ${name}.`),
    reason('fits', `${name} has time in the ${window.name} of ${window.date}.`),
    reason('drive', `${extraKm.toFixed(1)} km more to drive.`),
    reason('load', `${minutesBooked} minutes of visits on that day already.`),
    reason('skills', `${furtherSkills + 1} skills, which others may need.`),
    ...(taken.isPreferred ? [reason('preferred', 'The customer asked for them.')] : []),
    ...(taken.slaStatus === 'met' ? [] : [reason('sla', slaWords[taken.slaStatus])]),
  ];
}

const slaWords = {
  at_risk: 'It is only just in time for what was promised.',
  breached: 'It is later than was promised.',
} as const;

/** The best first: by score, then who was sent least recently, then by id. */
export function byScore(a: Taken, b: Taken): number {
  const lastOf = ({ candidate }: Taken) => candidate.technician.technician.lastAssignedAt ?? 0;
  const byId = a.candidate.id < b.candidate.id ? -1 : 1;
  return a.score - b.score || lastOf(a) - lastOf(b) || byId;
}

function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}
