import { toMs } from '../../duration.ts';
import type { WaitForReplyConfig } from './config.ts';
import type { WaitMemory } from './wait-memory.ts';

type Reminders = Pick<WaitForReplyConfig, 'reminders' | 'timeout'>;

/** When something is to be done although nobody replied: the next reminder, or the end. */
export function nextMoment(config: Reminders, memory: WaitMemory): number | undefined {
  const [reminder] = inOrder(config).slice(memory.remindersSent);
  const moments = [reminder?.after, config.timeout ?? undefined].flatMap((each) =>
    each ? [memory.startedAt + toMs(each)] : [],
  );
  return moments.length === 0 ? undefined : Math.min(...moments);
}

/** The reminders whose moment has come, in their order. */
export function dueReminders(
  config: Reminders,
  { startedAt, remindersSent }: WaitMemory,
  at: number,
) {
  return inOrder(config)
    .slice(remindersSent)
    .filter(({ after }) => startedAt + toMs(after) <= at);
}

function inOrder({ reminders }: Reminders) {
  return reminders.toSorted((a, b) => toMs(a.after) - toMs(b.after));
}
