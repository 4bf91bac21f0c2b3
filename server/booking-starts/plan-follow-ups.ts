import { deleteUnfiredStarts, planFollowUpStart } from '../../db/booking/follow-up-starts.ts';
import {
  type FollowUp,
  listFollowUpsToCome,
  listUnplannedFollowUps,
  markFollowUpPlanned,
} from '../../db/booking/follow-ups.ts';
import { inTransaction } from '../../db/booking/in-transaction.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { isJsonObject, type JsonObject, toMs } from '../../engine/index.ts';
import { dayMs } from '../booking/time-units.ts';
import type { BookingStartsDeps } from './booking-start.ts';
import type { BookingTrigger, BookingWorkflow } from './booking-workflows.ts';
import { followUpTime } from './follow-up-time.ts';

const batchMax = 200;
const plansKey = 'followUpPlans';

/** Gives each workflow that listens its own time for what is to be told since the last look. */
export function planFollowUps(
  { booking }: BookingStartsDeps,
  workflows: readonly BookingWorkflow[],
): void {
  const { db } = booking;
  for (;;) {
    const fresh = listUnplannedFollowUps(db, batchMax);
    if (fresh.length === 0) return;
    inTransaction(db, () => {
      for (const followUp of fresh) {
        for (const workflow of workflows) plan(booking, workflow, followUp, 0);
        markFollowUpPlanned(db, followUp.id);
      }
    });
  }
}

/**
 * Counts anew for workflows that listen to something else now, or want it at another time, and after the
 * quiet hours were changed. They are told of what becomes due from now on.
 */
export function replanFollowUps(
  { booking, clock }: BookingStartsDeps,
  workflows: readonly BookingWorkflow[],
): void {
  const { db } = booking;
  const known = readSetting(db, plansKey);
  const before: JsonObject = isJsonObject(known) ? known : {};
  const plans: JsonObject = Object.fromEntries(
    workflows.map(({ workflowId, trigger }) => [workflowId, planOf(booking, trigger)]),
  );
  if (JSON.stringify(before) === JSON.stringify(plans)) return;
  inTransaction(db, () => {
    const isChanged = (id: string) => before[id] !== plans[id];
    for (const id of Object.keys({ ...before, ...plans }).filter(isChanged)) {
      deleteUnfiredStarts(db, id);
    }
    for (const workflow of workflows.filter(({ workflowId }) => isChanged(workflowId))) {
      planAllToCome(booking, workflow, clock.now());
    }
    writeSetting(db, plansKey, plans);
  });
}

function planAllToCome(
  booking: BookingStartsDeps['booking'],
  workflow: BookingWorkflow,
  now: number,
): void {
  // A survey comes so long after what it is about, and no night is longer than a day.
  const dueAfter = now - toMs(workflow.trigger.surveyAfter) - 2 * dayMs;
  for (let afterId = 0; ; ) {
    const found = listFollowUpsToCome(booking.db, { dueAfter, afterId, limit: batchMax });
    for (const followUp of found) plan(booking, workflow, followUp, now);
    if (found.length < batchMax) return;
    afterId = found.at(-1)?.id ?? afterId;
  }
}

/** Its time, if the workflow listens and it is after this. */
function plan(
  booking: BookingStartsDeps['booking'],
  { workflowId, trigger }: BookingWorkflow,
  followUp: FollowUp,
  after: number,
): void {
  if (!trigger.events.includes(followUp.kind)) return;
  const dueAt = followUpTime(booking, followUp, trigger);
  if (dueAt === null || dueAt <= after) return;
  planFollowUpStart(booking.db, { workflowId, followUpId: followUp.id, dueAt });
}

/** All that a workflow's times depend on. */
function planOf({ quietHours }: BookingStartsDeps['booking'], trigger: BookingTrigger): string {
  const { events, before, onTheWayBefore, surveyAfter } = trigger;
  return JSON.stringify([events, before, onTheWayBefore, surveyAfter, quietHours?.() ?? null]);
}
