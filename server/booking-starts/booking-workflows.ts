import type { Database } from '../../db/open.ts';
import { listEnabledVersions } from '../../db/workflows.ts';
import { createProgram, parseWorkflow, type Settings, type Trigger } from '../../engine/index.ts';

export type BookingTrigger = Extract<Trigger, { type: 'booking-event' }>;

/** A workflow that is turned on, and starts with something that happens to a booking. */
export interface BookingWorkflow {
  readonly workflowId: string;
  readonly trigger: BookingTrigger;
  readonly settings: Settings;
}

export function listBookingWorkflows(db: Database, defaults: Settings): BookingWorkflow[] {
  return listEnabledVersions(db, 'booking-event').flatMap(({ workflowId, version, document }) => {
    const parsed = parseWorkflow(document);
    if (!parsed.ok || parsed.workflow.trigger.type !== 'booking-event') return [];
    const { trigger } = parsed.workflow;
    const { settings } = createProgram(parsed.workflow, version, defaults);
    return [{ workflowId, trigger, settings }];
  });
}
