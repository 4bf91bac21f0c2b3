import type { BookingDeps } from '../booking/booking-deps.ts';
import { blockedBy } from '../booking/find-slots.ts';
import { bestTaken, planOf, type WantedVisit } from './book-visit.ts';

/** More often than this nobody else becomes the best by what calendars say. */
const roundsMax = 5;

/**
 * Asks the calendars of who would be sent, until it is somebody of whom it is known that they have
 * time. Throws `calendar_unavailable` when one has been silent for too long.
 */
export async function askForBest(deps: BookingDeps, wanted: WantedVisit): Promise<void> {
  if (!deps.calendars) return;
  const asked = new Set<string>();
  for (let round = 0; round < roundsMax; round += 1) {
    const plan = planOf(deps, wanted);
    const best = bestTaken(plan);
    const name = best && `${best.candidate.id} ${best.start}`;
    if (!best || name === null || asked.has(name)) return;
    asked.add(name);
    await deps.calendars.ask(best.candidate.id, blockedBy(best, plan.service));
  }
}
