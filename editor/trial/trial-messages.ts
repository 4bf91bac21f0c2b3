import { isChatMessage, type Trial } from '../../engine/index.ts';
import type { LineMessage } from '../phone/phone-line.ts';

type TrialMessage = Trial['messages'][number];

/** What was said in a tried conversation, as the phone shows it. */
export function trialMessages({ messages, waitingMessages }: Trial): LineMessage[] {
  return messages.map((message) =>
    message.direction === 'in' ? received(message, waitingMessages) : sent(message),
  );
}

function received(
  message: Extract<TrialMessage, { direction: 'in' }>,
  waiting: readonly string[],
): LineMessage {
  const { id, at, inbound, instanceId, note, customer } = message;
  return {
    id,
    at,
    direction: 'in',
    text: inbound.text,
    type: customer.type,
    content: customer.content,
    status: waiting.includes(id) ? 'delivered' : 'read',
    error: null,
    stepId: null,
    instanceId,
    note: instanceId === null ? note : null,
  };
}

function sent(message: Extract<TrialMessage, { direction: 'out' }>): LineMessage {
  const { id, at, text, instanceId, stepId, message: outgoing } = message;
  const display = outgoing.type === 'template' ? { display: outgoing.display } : {};
  const to = isChatMessage(outgoing) ? {} : { to: outgoing.to };
  return {
    id,
    at,
    direction: 'out',
    text,
    type: outgoing.type,
    content: { ...outgoing.content, ...to },
    ...display,
    status: 'read',
    error: null,
    stepId,
    instanceId,
    note: null,
  };
}
