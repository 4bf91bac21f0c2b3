import { lastChangeId, listChangesAfter } from '../../db/booking/booking-changes.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { type BookingStartsDeps, bookingStart } from './booking-start.ts';
import type { BookingWorkflow } from './booking-workflows.ts';

const batchMax = 200;
const kinds = { created: 'booked', rescheduled: 'rescheduled', cancelled: 'cancelled' } as const;
const seenKey = 'bookingChangesSeen';

/** What happened since the last look; of what was before the first, nothing is told. */
export async function startForChanges(
  deps: BookingStartsDeps,
  workflows: readonly BookingWorkflow[],
): Promise<void> {
  const { db } = deps.booking;
  const known = readSetting(db, seenKey);
  let seen = typeof known === 'number' ? known : lastChangeId(db);
  if (known === undefined) writeSetting(db, seenKey, seen);
  for (;;) {
    const changes = listChangesAfter(db, seen, batchMax);
    if (changes.length === 0) return;
    for (const { id, bookingId, kind } of changes) {
      const event = kinds[kind];
      for (const workflow of workflows) {
        if (!workflow.trigger.events.includes(event)) continue;
        const start = bookingStart(deps, workflow, { id: `${id}`, bookingId, event });
        if (start) await deps.runtime.deliver(start);
      }
      seen = id;
    }
    writeSetting(db, seenKey, seen);
  }
}
