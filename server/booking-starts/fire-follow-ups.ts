import { findBooking } from '../../db/booking/bookings.ts';
import { markFollowUpFired, nextDueFollowUpStart } from '../../db/booking/follow-up-starts.ts';
import type { FollowUp } from '../../db/booking/follow-ups.ts';
import { findReservation } from '../../db/booking/reservations.ts';
import { findWaitlistEntry } from '../../db/booking/waitlist-entries.ts';
import { type BookingStartsDeps, bookingStart, followUpName } from './booking-start.ts';
import type { BookingWorkflow } from './booking-workflows.ts';
import { whatItIsAbout } from './what-it-is-about.ts';

/**
 * Starts workflows for what has become due. One after the other, each read anew: what is cancelled
 * meanwhile is not there any more. After a crash the last one may be delivered again under its name,
 * which starts nothing.
 */
export async function fireFollowUps(
  deps: BookingStartsDeps,
  workflows: readonly BookingWorkflow[],
): Promise<void> {
  const { db } = deps.booking;
  for (;;) {
    const due = nextDueFollowUpStart(db, deps.clock.now());
    if (due === null) return;
    const { start, followUp } = due;
    const workflow = workflows.find(({ workflowId }) => workflowId === start.workflowId);
    const told = isStillToCome(deps, followUp) ? whatItIsAbout(deps.booking, followUp) : null;
    if (workflow && told) {
      const { kind, subjectId, generation } = followUp;
      const name = followUpName(kind, subjectId, generation);
      await deps.runtime.deliver(bookingStart(deps, workflow, { name, event: kind, told }));
    }
    markFollowUpFired(db, start, deps.clock.now());
  }
}

/** Whether it is no nonsense to tell it now: the server may have been down in between. */
function isStillToCome({ booking, clock }: BookingStartsDeps, followUp: FollowUp): boolean {
  const { kind, subjectId } = followUp;
  const now = clock.now();
  switch (kind) {
    case 'reminder':
      return (findBooking(booking.db, subjectId)?.reservation.startAt ?? 0) > now;
    case 'on-the-way':
      return (findBooking(booking.db, subjectId)?.reservation.endAt ?? 0) > now;
    case 'waitlist-offer': {
      const entry = findWaitlistEntry(booking.db, subjectId);
      const hold = findReservation(booking.db, entry?.holdId ?? '');
      return entry?.state === 'offered' && (hold?.holdExpiresAt ?? 0) > now;
    }
    default:
      return true;
  }
}
