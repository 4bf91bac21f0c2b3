import { markDelivered } from '../../db/deliveries.ts';
import { findWorkflow } from '../../db/workflows.ts';
import { startInstance } from './advance-instance.ts';
import { contactFacts, meetContact } from './contact-facts.ts';
import type { Delivered, StartDelivery } from './runtime.ts';
import type { Turn } from './turn.ts';

/** Somebody other than the contact wants a workflow to be started for them. */
export function receiveStart(turn: Turn, delivery: StartDelivery): Delivered {
  const { workflowId, subAccountId, data } = delivery;
  const version = delivery.version ?? enabledVersion(turn, workflowId);
  const program = version === null ? null : turn.programs.find(workflowId, version);
  if (!program) {
    const reason = `The workflow “${workflowId}” is not published, or turned off.`;
    return { outcome: 'refused', reason };
  }
  if (!markDelivered(turn.db, `start:${delivery.id}`, turn.at)) return { outcome: 'duplicate' };
  const row = meetContact(turn, delivery.contact, { subAccountId, wroteAt: null });
  const instanceId = turn.randomId();
  startInstance(turn, program, {
    type: 'started',
    id: `start/${delivery.id}`,
    at: turn.at,
    contact: contactFacts(row),
    instanceId,
    data,
    reason: 'Another system asked for it.',
  });
  return { outcome: 'accepted', instanceId };
}

function enabledVersion(turn: Turn, workflowId: string): number | null {
  const found = findWorkflow(turn.db, workflowId);
  return found?.enabled ? found.version : null;
}
