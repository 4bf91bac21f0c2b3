import {
  type BookingChange,
  countGenerations,
  lastChangeId,
  listChangesAfter,
} from '../../db/booking/booking-changes.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { type BookingStartsDeps, bookingStart, followUpName } from './booking-start.ts';
import type { BookingWorkflow } from './booking-workflows.ts';
import { whatItIsAbout } from './what-it-is-about.ts';

const batchMax = 200;
const seenKey = 'bookingChangesSeen';

const events = {
  created: 'booked',
  rescheduled: 'rescheduled',
  cancelled: 'cancelled',
  en_route: 'on-the-way',
  arrived: 'arrived',
  done: 'completed',
  no_show: 'no-show',
} as const;

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
    for (const change of changes) {
      await startFor(deps, workflows, change);
      seen = change.id;
    }
    writeSetting(db, seenKey, seen);
  }
}

async function startFor(
  deps: BookingStartsDeps,
  workflows: readonly BookingWorkflow[],
  change: BookingChange,
): Promise<void> {
  const event = events[change.kind];
  const listening = workflows.filter(({ trigger }) => trigger.events.includes(event));
  if (listening.length === 0) return;
  const told = whatItIsAbout(deps.booking, { subject: 'booking', subjectId: change.bookingId });
  if (!told) return;
  const name = nameOf(deps, change);
  for (const workflow of listening) {
    await deps.runtime.deliver(bookingStart(deps, workflow, { name, event, told }));
  }
}

/** Setting off has the name of what would be told shortly before the visit: whichever comes first is. */
function nameOf({ booking: { db } }: BookingStartsDeps, change: BookingChange): string {
  const { id, bookingId, kind } = change;
  if (kind !== 'en_route') return `${id}`;
  return followUpName('on-the-way', bookingId, countGenerations(db, bookingId, id));
}
