import { isoTime } from '../booking/booking-answer.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { signedId } from './find-alternatives.ts';
import type { Plan } from './plan-task.ts';
import { type Refused, searchTechnicians } from './search-technicians.ts';
import { reasonsFor, type Taken } from './weigh-candidate.ts';
import { windowText } from './window-text.ts';

/** A search as the API shows it: everybody, or the best one and why. */
export function searchAnswer(deps: BookingDeps, plan: Plan, language: string) {
  const { taken, refused } = searchTechnicians(plan);
  const technicians = taken.map((each) => takenItem(deps, plan, each, language));
  const [best] = technicians;
  const { request, task, isCustomersChoice } = plan;
  const common = {
    status: best ? 'ok' : 'none',
    available: best !== undefined,
    urgency: request.urgency,
    slaDeadline: isoTime(task.deadlineAt),
    slaOverride: isCustomersChoice ? 'customer_choice' : null,
    refused: refused.map(refusedItem),
  };
  return {
    all: { ...common, technicians },
    best: {
      ...common,
      technician: best ? { id: best.id, name: best.name } : null,
      assigned: best ?? null,
    },
  };
}

function takenItem(deps: BookingDeps, plan: Plan, taken: Taken, language: string) {
  const { candidate, window, score, slaStatus, start, end, extraKm, distanceKm } = taken;
  const { clock } = candidate;
  const { label } = windowText(taken, window, clock, language);
  return {
    id: candidate.id,
    name: candidate.name,
    score,
    start: clock.timestamp(start),
    end: clock.timestamp(end),
    timeZone: clock.timeZone,
    window: { name: window.name, date: window.date, label },
    /** To book exactly this. */
    slotId: signedId(deps, plan, taken),
    distanceKm: tenths(distanceKm),
    extraKm: tenths(extraKm),
    slaStatus,
    reasons: reasonsFor(taken, plan.task),
  };
}

function refusedItem({ candidate, refused }: Refused) {
  return { id: candidate.id, name: candidate.name, reasons: [refused] };
}

function tenths(km: number): number {
  return Math.round(km * 10) / 10;
}
