import { createRoute, z } from '@hono/zod-openapi';
import { findContact } from '../../db/contacts.ts';
import { findInstance, listInstances } from '../../db/instances.ts';
import type { Database } from '../../db/open.ts';
import { listTrace } from '../../db/traces.ts';
import { findVersion, findWorkflow } from '../../db/workflows.ts';
import type { Instance } from '../../engine/index.ts';
import { ApiError } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter, done, jsonBody, jsonObject } from './router.ts';

export const instanceSummary = z.object({
  id: z.string(),
  workflowId: z.string(),
  workflowName: z.string(),
  version: z.number(),
  contactId: z.string(),
  status: z.enum(['waiting', 'completed', 'failed', 'cancelled']),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
});

const traceLine = z.object({
  seq: z.number(),
  at: z.number(),
  kind: z.string(),
  stepId: z.string().nullable(),
  exitId: z.string().nullable(),
  text: z.string(),
});

const whole = z.object({
  instance: instanceSummary.extend({
    failure: z.object({ stepId: z.string().nullable(), message: z.string() }).nullable(),
    contact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
    /** Where it stands. */
    at: z.array(z.string()),
  }),
  trace: z.array(traceLine),
  /** The document of the version it runs. */
  workflow: jsonObject.nullable(),
});

const stuckEffect = z.object({
  effectId: z.string(),
  instanceId: z.string(),
  kind: z.enum(['send', 'request', 'hand-over']),
  since: z.number(),
  attempts: z.number(),
  reason: z.string(),
});

const byId = z.object({ id: z.string().min(1).max(64) });

const listRoute = createRoute({
  method: 'get',
  path: '/api/instances',
  summary: 'Instances, newest first',
  middleware: needs('viewer'),
  request: {
    query: z.object({
      workflow: z.string().max(64).optional(),
      contact: z.string().max(64).optional(),
      status: instanceSummary.shape.status.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      offset: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: answers(z.object({ instances: z.array(instanceSummary) }), 'The instances'),
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/instances/{id}',
  summary: 'One instance with its trace',
  middleware: needs('viewer'),
  request: { params: byId },
  responses: answers(whole, 'The instance'),
});

const cancelRoute = createRoute({
  method: 'post',
  path: '/api/instances/{id}/cancel',
  summary: 'End an instance',
  middleware: needs('operator'),
  request: {
    params: byId,
    ...jsonBody(z.object({ reason: z.string().max(500).default('Ended by a person.') })),
  },
  responses: answers(done, 'It has ended'),
});

const stuckRoute = createRoute({
  method: 'get',
  path: '/api/stuck',
  summary: 'What could not be done',
  middleware: needs('viewer'),
  responses: answers(z.object({ effects: z.array(stuckEffect) }), 'The effects given up'),
});

const retryRoute = createRoute({
  method: 'post',
  path: '/api/stuck/retry',
  summary: 'Try once more what was given up',
  middleware: needs('operator'),
  request: jsonBody(z.object({ effectId: z.string().min(1).max(300) })),
  responses: answers(done, 'It is being tried'),
});

/** Instances: what ran, what it did and why; and what could not be done. */
export function instanceRoutes(deps: { db: Database; runtime: Runtime }) {
  const { db, runtime } = deps;

  return createRouter()
    .openapi(listRoute, (c) => {
      const { workflow, contact, ...page } = c.req.valid('query');
      const found = listInstances(db, { ...page, workflowId: workflow, contactId: contact });
      return c.json({ instances: found.map((each) => summary(db, each)) }, 200);
    })
    .openapi(readRoute, (c) => {
      const { id } = c.req.valid('param');
      const stored = findInstance(db, id);
      if (!stored) throw missing(id);
      const { state, contactId } = stored;
      const instance = {
        ...summary(db, { ...state, contactId }),
        ...details(db, state, contactId),
      };
      const workflow = findVersion(db, state.workflowId, state.version)?.document ?? null;
      return c.json({ instance, trace: listTrace(db, id), workflow }, 200);
    })
    .openapi(cancelRoute, async (c) => {
      const { id } = c.req.valid('param');
      if (!(await runtime.cancel(id, c.req.valid('json').reason))) throw missing(id);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(stuckRoute, async (c) => c.json({ effects: [...(await runtime.stuck())] }, 200))
    .openapi(retryRoute, async (c) => {
      const { effectId } = c.req.valid('json');
      if (!(await runtime.retry(effectId))) {
        throw new ApiError('not_found', 'That is not among what could not be done.');
      }
      return c.json({ ok: true as const }, 200);
    });
}

type Listed = Pick<
  Instance,
  'id' | 'workflowId' | 'version' | 'status' | 'startedAt' | 'endedAt'
> & { readonly contactId: string };

export function summary(db: Database, each: Listed) {
  const { id, workflowId, version, contactId, status, startedAt, endedAt } = each;
  const workflowName = findWorkflow(db, workflowId)?.name ?? workflowId;
  return { id, workflowId, workflowName, version, contactId, status, startedAt, endedAt };
}

function details(db: Database, state: Instance, contactId: string) {
  const contact = findContact(db, contactId);
  return {
    failure: state.failure,
    contact: { name: contact?.name ?? null, phone: contact?.phone ?? null },
    at: state.positions.map((position) => position.stepId),
  };
}

function missing(id: string): ApiError {
  return new ApiError('not_found', `There is no such instance “${id}”.`);
}
