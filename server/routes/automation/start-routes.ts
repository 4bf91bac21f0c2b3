import type { Context } from 'hono';
import { Hono } from 'hono';
import { findVersion, listEnabledVersions, type WorkflowVersion } from '../../../db/workflows.ts';
import {
  createProgram,
  findContact,
  isJsonObject,
  type JsonObject,
  type NamedContact,
  parseWorkflow,
  type Settings,
} from '../../../engine/index.ts';
import { nobody } from '../../channels/nobody.ts';
import { ApiError } from '../../errors.ts';
import type { StartDelivery } from '../../runtime/runtime.ts';
import { type AccessVariables, needs } from '../../security/access.ts';
import type { AutomationDeps } from './automation-routes.ts';
import { subAccountIn } from './definition-answer.ts';
import { definitionIdOf } from './definition-id.ts';
import { definitionIn } from './find-definition.ts';
import { accountIn, readObject, readQuery, versionQuery } from './read-request.ts';
import { readTrigger, type Trigger } from './read-trigger.ts';

/** What starts instances under 8x8's addresses: the test of one definition, and the HTTP trigger. */
export function startRoutes(deps: AutomationDeps) {
  const { db } = deps;

  return new Hono<AccessVariables>()
    .post('/definitions/:definitionId/workflows', needs('operator'), async (c) => {
      const row = definitionIn(db, c);
      const version = readQuery(c, versionQuery).version ?? row.version;
      const found = findVersion(db, row.id, version);
      if (!found) {
        const name = definitionIdOf(row.id);
        throw new ApiError('not_found', `Definition ${name} has no version ${version}.`);
      }
      const trigger = await triggerIn(c, null);
      const { message } = trigger;
      const instanceId = await deliver({
        ...startOf(found, trigger),
        version,
        ...(message && { message }),
      });
      const place = `/api/v1/accounts/${encodeURIComponent(accountIn(c))}/definitions`;
      c.header('Location', `${place}/${definitionIdOf(row.id)}/workflows/${instanceId}`);
      return c.body(null, 201);
    })
    .post('/triggers/http_request', needs('operator'), async (c) => {
      const trigger = await triggerIn(c, c.req.query('subAccountId') || null);
      const listening = listEnabledVersions(db, 'http-request').filter(({ document }) =>
        listens(document, trigger),
      );
      const raised = await Promise.allSettled(
        listening.map((each) => deliver(startOf(each, trigger))),
      );
      const refused = raised.find((each) => each.status === 'rejected');
      if (refused && raised.every(({ status }) => status === 'rejected')) throw refused.reason;
      return c.body(null, 200);
    });

  async function triggerIn(c: Context, subAccountId: string | null): Promise<Trigger> {
    const { provider, now } = deps;
    const source = { accountId: accountIn(c), subAccountId, provider, at: now() };
    return readTrigger(await readObject(c), source);
  }

  function startOf(started: WorkflowVersion, trigger: Trigger): StartDelivery {
    const { workflowId } = started;
    const { data, subAccountId } = trigger;
    const said = contactSaid(started, data, deps.business.settings());
    const named = said ? { provider: deps.provider, ...said } : trigger.contact;
    const contact = named ?? nobody(deps.provider, workflowId);
    return { kind: 'start', id: deps.randomId(), workflowId, contact, subAccountId, data };
  }

  /** The id of the instance. */
  async function deliver(start: StartDelivery): Promise<string> {
    const delivered = await deps.runtime.deliver(start);
    if (delivered.outcome === 'refused') throw new ApiError('conflict', delivered.reason);
    return (delivered.outcome === 'accepted' && delivered.instanceId) || '';
  }
}

/**
 * Whether an event of the account starts it: what came from 8x8 does, unless it is of another subaccount,
 * and what was drawn here when it says for whom; else it is started by its own address alone.
 */
function listens(document: JsonObject, { subAccountId }: Trigger): boolean {
  const { trigger, origin } = document;
  const namesContact = isJsonObject(trigger) && trigger['contact'] !== undefined;
  if (origin === undefined && !namesContact) return false;
  const own = subAccountIn(document);
  return own === null || own === subAccountId;
}

/** For whom the workflow's own trigger says that it is; null: it says nothing, or the body gives nobody. */
function contactSaid(
  { document, version }: WorkflowVersion,
  data: JsonObject,
  defaults: Settings,
): NamedContact | null {
  const parsed = parseWorkflow(document);
  if (!parsed.ok || parsed.workflow.trigger.type !== 'http-request') return null;
  const { settings } = createProgram(parsed.workflow, version, defaults);
  const { contact } = parsed.workflow.trigger;
  return contact ? findContact(contact, data, settings) : null;
}
