import type { Database } from '../../db/open.ts';
import type { Outgoing } from '../../engine/index.ts';
import type { Channel, SendAttempt } from '../channels/channel.ts';
import { flowIdAt8x8 } from './flow-id-at-8x8.ts';

/**
 * The way out to 8x8, on which a message that opens a form of ours names it as 8x8 does. One whose form
 * is not there fails, and says what to press. `subAccountId` sends what nobody wrote to first.
 */
export function withFlowsAt8x8(
  channel: Channel,
  { db, subAccountId }: { readonly db: Database; readonly subAccountId: string | null },
): Channel {
  return {
    ...channel,
    async send(sending, signal) {
      const named = nameFlow(db, sending.message, sending.subAccountId ?? subAccountId);
      return 'outcome' in named ? named : channel.send({ ...sending, message: named }, signal);
    },
  };
}

function nameFlow(
  db: Database,
  message: Outgoing,
  subAccountId: string | null,
): Outgoing | SendAttempt {
  if (message.type !== 'interactive' || message.content.interactive.type !== 'flow') return message;
  const { interactive } = message.content;
  const { parameters } = interactive.action;
  const found = flowIdAt8x8(db, parameters.flowId, subAccountId);
  if (found === null) return message;
  if (!found.ok) return { outcome: 'failed', code: 'form-not-at-8x8', message: found.message };
  const { flowId, mode } = found;
  const action = { ...interactive.action, parameters: { ...parameters, flowId, mode } };
  return {
    ...message,
    content: { ...message.content, interactive: { ...interactive, action } },
  };
}
