import { insertReservation } from '../../db/booking/reservations.ts';
import { type Appointment, insertAppointment } from '../../db/field-service/appointments.ts';
import { setLastAssigned } from '../../db/field-service/technicians.ts';
import { type BookedFor, bookReserved } from '../booking/book.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { blockedBy } from '../booking/find-slots.ts';
import type { RecordedChange } from '../booking/record-change.ts';
import type { OfferedSlot } from '../booking/slot-id.ts';
import { windowAt } from './arrival-window.ts';
import { type Plan, planTask, type Request } from './plan-task.ts';
import { searchTechnicians } from './search-technicians.ts';
import { isTaken, type Taken, unfit, weighCandidate } from './weigh-candidate.ts';

/** A visit that is to be made, and whose it is. */
export interface WantedVisit {
  readonly request: Request;
  /** The time that was offered and is taken now; null: whatever is best. */
  readonly slot: OfferedSlot | null;
  /** Until when it was promised, where that was said before. */
  readonly deadlineAt: number | null;
  readonly bookedFor: BookedFor;
  readonly details: Appointment['details'];
}

export interface VisitBooked {
  readonly outcome: 'booked';
  readonly appointment: Appointment;
  readonly change: RecordedChange['change'];
}

/** Nobody can come; the plan says why, and is what alternatives are made of. */
export interface VisitNotBooked {
  readonly outcome: 'refused';
  readonly plan: Plan;
}

/**
 * Books a visit with whoever is best, or the one that was offered. To be called in a transaction: what
 * it finds free is free until it has taken it, and the database refuses what would overlap.
 */
export function bookVisit(deps: BookingDeps, wanted: WantedVisit): VisitBooked | VisitNotBooked {
  const plan = planOf(deps, wanted);
  const found = wanted.slot ? offeredTaken(plan, wanted.slot) : bestTaken(plan);
  const id = found && reserve(deps, plan, found);
  if (!found || id === null) return { outcome: 'refused', plan };
  const { request, bookedFor, details } = wanted;
  const { visit, change } = bookReserved(deps, id, bookedFor, 'APT');
  const { task } = plan;
  const appointment: Appointment = {
    id: visit.booking.reference,
    bookingId: id,
    urgency: request.urgency,
    slaDeadlineAt: task.deadlineAt,
    isCustomersChoice: plan.isCustomersChoice && found.start > task.deadlineAt,
    postalCode: request.postalCode,
    latitude: task.place?.latitude ?? null,
    longitude: task.place?.longitude ?? null,
    details,
  };
  insertAppointment(deps.db, appointment);
  setLastAssigned(deps.db, found.candidate.id, plan.now);
  return { outcome: 'booked', appointment, change };
}

/** What the search of a wanted visit goes by. */
export function planOf(deps: BookingDeps, { request, slot, deadlineAt }: WantedVisit): Plan {
  const plan = planTask(deps, request);
  const promised = { deadlineAt: deadlineAt ?? plan.task.deadlineAt };
  // A customer gets what they were offered, although it is closer by now.
  const offered = slot ? { earliest: plan.now, isFromHome: false } : {};
  return { ...plan, task: { ...plan.task, ...promised, ...offered } };
}

/** Who would be sent now; null: nobody can come. */
export function bestTaken(plan: Plan): Taken | null {
  return searchTechnicians(plan).taken[0] ?? null;
}

/** What was offered, if it can still be had; somebody from outside of an area was offered too. */
function offeredTaken(plan: Plan, slot: OfferedSlot): Taken | null {
  const candidate = plan.candidates.find(({ id }) => id === slot.resourceId);
  if (!candidate || unfit(candidate, plan.task, { beyondArea: true })) return null;
  const window = windowAt(slot.start, candidate.clock);
  const start = { ...window, start: slot.start, end: slot.start + 1 };
  const weighed = weighCandidate(candidate, plan.task, start, plan.settings);
  return isTaken(weighed) ? { ...weighed, window } : null;
}

/** The reservation's id; null: the database knows better. */
function reserve(deps: BookingDeps, plan: Plan, { candidate, start, end }: Taken): string | null {
  const id = deps.randomId();
  const blocked = blockedBy({ start, end }, plan.service);
  const outcome = insertReservation(deps.db, {
    id,
    serviceId: plan.service.id,
    resourceId: candidate.id,
    state: 'confirmed',
    startAt: start,
    endAt: end,
    blockedStartAt: blocked.start,
    blockedEndAt: blocked.end,
    timeZone: candidate.clock.timeZone,
    localDate: candidate.clock.dateAt(start),
    holdExpiresAt: null,
    changedAt: plan.now,
  });
  return outcome === 'stored' ? id : null;
}
