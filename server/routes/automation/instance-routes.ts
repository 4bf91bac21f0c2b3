import { Hono } from 'hono';
import * as z from 'zod';
import { findInstance, listInstances, type StoredInstance } from '../../../db/instances.ts';
import type { Database } from '../../../db/open.ts';
import { listTrace } from '../../../db/traces.ts';
import { findVersion } from '../../../db/workflows.ts';
import { parseWorkflow, stepNamesAt8x8 } from '../../../engine/index.ts';
import { ApiError } from '../../errors.ts';
import { type AccessVariables, needs } from '../../security/access.ts';
import type { AutomationDeps } from './automation-routes.ts';
import { definitionIdOf } from './definition-id.ts';
import { definitionIn, instanceIn } from './find-definition.ts';
import {
  type InstanceWord,
  instanceAnswer,
  instanceErrors,
  instanceWord,
  statusesOf,
  stepLogs,
} from './instance-answer.ts';
import {
  accountIn,
  instanceQuery,
  instancesQuery,
  parse,
  readObject,
  readQuery,
} from './read-request.ts';

const command = z.object({ status: z.enum(['suspend', 'resume', 'terminate']) });
type Command = z.infer<typeof command>['status'];

/** Instances under 8x8's addresses: list, status with logs, suspend, resume, terminate, errors. */
export function instanceRoutes(deps: AutomationDeps) {
  const { db } = deps;
  const one = '/definitions/:definitionId/workflows/:workflowId';

  return new Hono<AccessVariables>()
    .get('/definitions/:definitionId/workflows', needs('viewer'), (c) => {
      const { limit, offset, ...query } = readQuery(c, instancesQuery);
      const { status, startTimeFrom, startTimeTo } = query;
      const { id: workflowId, version } = definitionIn(db, c);
      const found = listInstances(db, {
        workflowId,
        version: query.version ?? version,
        ...(status !== undefined && statusesOf(status)),
        startedFrom: startTimeFrom,
        startedBefore: startTimeTo === undefined ? undefined : startTimeTo + 1,
        limit,
        offset,
      });
      const stored = found.flatMap(({ id }) => findInstance(db, id) ?? []);
      return c.json(stored.map((each) => answer(accountIn(c), each)));
    })
    .get(one, needs('viewer'), (c) => {
      const { includeLogs } = readQuery(c, instanceQuery);
      const stored = instanceIn(db, c);
      const shown = answer(accountIn(c), stored);
      if (!includeLogs) return c.json(shown);
      const names = stepNames(db, stored);
      const trace = listTrace(db, stored.state.id);
      return c.json({ ...shown, logs: stepLogs(stored, trace, (id) => names.get(id) ?? null) });
    })
    .patch(one, needs('operator'), async (c) => {
      const stored = instanceIn(db, c);
      const { status } = parse(command, await readObject(c));
      await obey(deps, stored, status);
      return c.body(null, 200);
    })
    .get(`${one}/errors`, needs('viewer'), (c) => {
      const stored = instanceIn(db, c);
      const { id } = stored.state;
      const names = stepNames(db, stored);
      return c.json(instanceErrors(id, listTrace(db, id), (step) => names.get(step) ?? step));
    });
}

function answer(accountId: string, stored: StoredInstance) {
  const definitionId = definitionIdOf(stored.state.workflowId);
  return instanceAnswer(stored, { accountId, definitionId });
}

/** What 8x8 calls the steps of the version that it runs; of one that is gone, nothing is known. */
function stepNames(db: Database, { state }: StoredInstance): ReadonlyMap<string, string | null> {
  const found = findVersion(db, state.workflowId, state.version);
  const parsed = found && parseWorkflow(found.document);
  return parsed?.ok ? stepNamesAt8x8(parsed.workflow) : new Map();
}

const wanted: Record<Command, InstanceWord> = {
  suspend: 'Suspended',
  resume: 'Runnable',
  terminate: 'Terminated',
};

/** What is so already stays so; what has ended can only have ended. */
async function obey(
  { db, runtime }: AutomationDeps,
  { state: { id } }: StoredInstance,
  status: Command,
): Promise<void> {
  const done = {
    suspend: () => runtime.suspend(id),
    resume: () => runtime.resume(id),
    terminate: () => runtime.cancel(id, 'Terminated through the API.'),
  };
  if (await done[status]()) return;
  const now = findInstance(db, id);
  const word = now ? instanceWord(now.state.status, now.suspended) : 'Terminated';
  if (word === wanted[status]) return;
  throw new ApiError('invalid', `Workflow ${id} is ${word}: it is too late to ${status} it.`);
}
