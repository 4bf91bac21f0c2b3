import { listComingVisits, nextVisitAfter } from '../../db/booking/coming-visits.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { isJsonObject, type JsonObject, toMs } from '../../engine/index.ts';
import { type BookingStartsDeps, bookingStart } from './booking-start.ts';
import type { BookingWorkflow } from './booking-workflows.ts';

const batchMax = 200;
const remindedKey = 'bookingsReminded';

/** A workflow reminds of what becomes due while it is turned on, and is still to come. */
export async function startReminders(
  deps: BookingStartsDeps,
  workflows: readonly BookingWorkflow[],
): Promise<void> {
  const { db } = deps.booking;
  const now = deps.clock.now();
  const known = readSetting(db, remindedKey);
  const before: JsonObject = isJsonObject(known) ? known : {};
  const reminders: JsonObject = {};
  for (const workflow of reminding(workflows)) {
    const { workflowId, trigger } = workflow;
    const beforeMs = toMs(trigger.before);
    let reminded = Number(before[workflowId] ?? now);
    for (;;) {
      const after = Math.max(reminded + beforeMs, now);
      const visits = listComingVisits(db, { after, until: now + beforeMs, limit: batchMax });
      for (const { id: bookingId, startAt } of visits) {
        const happened = { id: `${bookingId}:${startAt}`, bookingId, event: 'reminder' } as const;
        const start = bookingStart(deps, workflow, happened);
        if (start) await deps.runtime.deliver(start);
        reminded = startAt - beforeMs;
      }
      if (visits.length < batchMax) break;
    }
    reminders[workflowId] = now;
  }
  if (JSON.stringify(before) !== JSON.stringify(reminders))
    writeSetting(db, remindedKey, reminders);
}

/** When the next reminder is due; null: none is. */
export function nextReminder(
  { booking: { db }, clock }: BookingStartsDeps,
  workflows: readonly BookingWorkflow[],
): number | null {
  const due = reminding(workflows).flatMap(({ trigger }) => {
    const beforeMs = toMs(trigger.before);
    const startAt = nextVisitAfter(db, clock.now() + beforeMs);
    return startAt === null ? [] : startAt - beforeMs;
  });
  return due.length === 0 ? null : Math.min(...due);
}

function reminding(workflows: readonly BookingWorkflow[]): BookingWorkflow[] {
  return workflows.filter(({ trigger }) => trigger.events.includes('reminder'));
}
