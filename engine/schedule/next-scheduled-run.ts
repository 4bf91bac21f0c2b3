import type { ScheduleTrigger } from '../triggers/schedule.ts';
import { readCron } from './cron.ts';
import { nextRun } from './next-run.ts';

/**
 * When a workflow is started next by its schedule, after a moment; null: never. Epoch milliseconds.
 * `timeZone` is the workflow's, where the trigger has none of its own.
 */
export function nextScheduledRun(
  trigger: Pick<ScheduleTrigger, 'cron' | 'timeZone'>,
  timeZone: string,
  after: number,
): number | null {
  const read = readCron(trigger.cron);
  return read.ok ? nextRun(read.cron, trigger.timeZone ?? timeZone, after) : null;
}
