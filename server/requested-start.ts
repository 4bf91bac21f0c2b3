import type { Database } from '../db/open.ts';
import { findWorkflow } from '../db/workflows.ts';
import {
  createProgram,
  findContact,
  type JsonObject,
  parseWorkflow,
  type Settings,
} from '../engine/index.ts';
import type { ContactIdentity } from './channels/channel.ts';
import { nobody } from './channels/nobody.ts';
import { ApiError } from './errors.ts';
import type { StartDelivery } from './runtime/runtime.ts';
import { documentOf } from './workflows.ts';

/**
 * The start that a request to the trigger of a workflow means: its body is `data`, and for whom it
 * is, the trigger says; or it is for nobody. `id` is the caller's own: the same one starts it once.
 * Refuses, in words, a workflow that no request starts, and a body without the contact.
 */
export function requestedStart(
  deps: {
    readonly db: Database;
    readonly settings: Settings;
    readonly provider: ContactIdentity['provider'];
  },
  asked: { readonly workflowId: string; readonly id: string; readonly data: JsonObject },
): StartDelivery {
  const { workflowId, data } = asked;
  const row = findWorkflow(deps.db, workflowId);
  if (!row) throw new ApiError('not_found', `There is no workflow “${workflowId}”.`);
  if (!row.enabled || row.version === null) {
    throw new ApiError('conflict', `“${row.name}” is turned off, or was never published.`);
  }
  const parsed = parseWorkflow(documentOf(deps.db, row, row.version));
  const trigger = parsed.ok ? parsed.workflow.trigger : null;
  if (!parsed.ok || trigger?.type !== 'http-request') {
    throw new ApiError('conflict', `“${row.name}” is not started by a request.`);
  }
  const { settings } = createProgram(parsed.workflow, row.version, deps.settings);
  const found = trigger.contact ? findContact(trigger.contact, data, settings) : null;
  if (trigger.contact && !found) {
    const message = `The body does not say for whom it is: ${trigger.contact.userId} gives nobody.`;
    throw new ApiError('unprocessable', message);
  }
  const { provider } = deps;
  const contact = found ? { provider, ...found } : nobody(provider, workflowId);
  return { kind: 'start', id: asked.id, workflowId, contact, subAccountId: null, data };
}
