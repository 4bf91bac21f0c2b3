import { defineStep } from '../step.ts';
import { checkWaitConfig } from './check-wait-config.ts';
import { waitForReplyConfig } from './config.ts';
import { hear } from './hear.ts';
import { keepWaiting } from './keep-waiting.ts';
import { ring } from './ring.ts';
import { waitMemory } from './wait-memory.ts';

/** Waits until the customer replies, understands the reply, and asks again when it cannot. */
export const waitForReply = defineStep({
  type: 'wait-for-reply',
  title: 'Wait for a reply',
  description: 'Waits for what the customer writes, taps or sends, and understands it.',
  icon: 'message-circle-reply',
  group: 'listen',
  waits: true,
  config: waitForReplyConfig,
  exits: ({ config }) => [
    { id: 'replied', label: 'Replied' },
    ...(config.expect.kind === 'any'
      ? []
      : [{ id: 'not-understood', label: 'Not understood', quiet: true, finds: unreadFinds }]),
    ...(config.timeout
      ? [{ id: 'no-reply', label: 'No reply', quiet: true, finds: ['kind', 'at'] }]
      : []),
  ],
  enter: (context) =>
    keepWaiting(context, { startedAt: context.at, remindersSent: 0, tries: 0, confirming: null }),
  resume(event, context) {
    const memory = waitMemory.parse(context.memory);
    return event.type === 'replied'
      ? hear({ message: event.message, memory, context })
      : ring(memory, context);
  },
  check: ({ config }) => checkWaitConfig(config),
});

/** What is known of a reply that was not understood: all but what it means. */
const unreadFinds = ['kind', 'text', 'at', 'raw', 'media', 'location', 'replyTo'];
