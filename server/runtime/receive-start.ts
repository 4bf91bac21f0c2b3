import { startInstance } from './advance-instance.ts';
import { contactFacts, meetContact } from './contact-facts.ts';
import { withPersonReason } from './hand-over.ts';
import { optedOutReason } from './opted-out.ts';
import type { Delivered, StartDelivery } from './runtime.ts';
import type { Turn } from './turn.ts';

/** Somebody other than the contact wants a workflow to be started for them. */
export function receiveStart(turn: Turn, delivery: StartDelivery): Delivered {
  const { workflowId, subAccountId, data, message } = delivery;
  const version = delivery.version ?? enabledVersion(turn, workflowId);
  const program = version === null ? null : turn.programs.find(workflowId, version);
  if (!program) {
    const reason = `The workflow “${workflowId}” is not published, or turned off.`;
    return { outcome: 'refused', reason };
  }
  const known = turn.store.findContactByIdentity(delivery.contact);
  if (known && known.optedOutAt !== null) return { outcome: 'refused', reason: optedOutReason };
  if (known && known.withPersonSince !== null) {
    return { outcome: 'refused', reason: withPersonReason };
  }
  if (!turn.store.markDelivered(`start:${delivery.id}`, turn.at)) return { outcome: 'duplicate' };
  const wroteAt = message ? turn.at : null;
  const row = meetContact(turn, delivery.contact, { subAccountId, wroteAt });
  const instanceId = turn.randomId();
  startInstance(turn, program, {
    type: 'started',
    id: `start/${delivery.id}`,
    at: turn.at,
    contact: contactFacts(row),
    instanceId,
    data,
    ...(message && { message }),
    reason: delivery.reason ?? 'Another system asked for it.',
  });
  return { outcome: 'accepted', instanceId };
}

function enabledVersion(turn: Turn, workflowId: string): number | null {
  const found = turn.store.findWorkflow(workflowId);
  return found?.enabled ? found.version : null;
}
