import { durationInWords, toMs } from '../../duration.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import type { Outcome, StepContext } from '../step.ts';
import type { WaitForReplyConfig } from './config.ts';
import { keepWaiting } from './keep-waiting.ts';
import { dueReminders } from './reminders.ts';
import { noReplyResult } from './reply-result.ts';
import type { WaitMemory } from './wait-memory.ts';

/** What happens when nobody replied until now: a reminder, or the end of the wait. */
export function ring(memory: WaitMemory, context: StepContext<WaitForReplyConfig>): Outcome {
  const { config } = context.step;
  const { timeout } = config;
  if (timeout && memory.startedAt + toMs(timeout) <= context.at) {
    return {
      do: 'leave',
      exit: 'no-reply',
      result: noReplyResult(context.at),
      text: `Nothing came within ${durationInWords(timeout)}.`,
    };
  }
  const due = dueReminders(config, memory, context.at);
  if (due.length > 1) context.note('Several reminders were due at once; only the last is sent.');
  const say = due.slice(-1).map(({ text }) => textMessage(context.text(text)));
  const remindersSent = memory.remindersSent + due.length;
  return keepWaiting(context, { ...memory, remindersSent }, { say });
}

function textMessage(text: string): OutboundMessage {
  return { type: 'text', content: { text } };
}
