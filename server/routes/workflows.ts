import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../db/open.ts';
import type { WorkflowRow } from '../../db/workflows.ts';
import { apartFromTests } from '../carried-tests.ts';
import type { ContactIdentity } from '../channels/channel.ts';
import { phoneContact } from '../channels/phone-contact.ts';
import { ApiError } from '../errors.ts';
import type { Feed } from '../feed.ts';
import { holdWorkflow, releaseWorkflow } from '../hold-workflow.ts';
import type { KeptBusiness } from '../kept-business.ts';
import { knownOutside } from '../known-outside.ts';
import { requestedStart } from '../requested-start.ts';
import type { Delivered, Runtime } from '../runtime/runtime.ts';
import { needs } from '../security/access.ts';
import type { AccountTemplates } from '../templates/account-templates.ts';
import { requireTestsPass } from '../workflow-tests.ts';
import {
  createWorkflow,
  documentOf,
  existing,
  problemsOf,
  publishWorkflow,
  saveDraft,
  setEnabled,
  withForms,
} from '../workflows.ts';
import { deleteDefinition } from './automation/delete-definition.ts';
import { problem } from './problem.ts';
import { answers, anyJson, createRouter, jsonBody, jsonObject, keptObject } from './router.ts';
import { triggerOf } from './workflow-list.ts';

const byId = z.object({ id: z.string().min(1).max(64) });

const whole = z.object({
  workflow: jsonObject,
  version: z.number().nullable(),
  enabled: z.boolean(),
  revision: z.number(),
  problems: z.array(problem),
});

const newRoute = createRoute({
  method: 'post',
  path: '/api/workflows',
  summary: 'Keep a new workflow as a draft',
  middleware: needs('editor'),
  request: jsonBody(jsonObject),
  responses: answers(whole, 'The workflow'),
});

const checkRoute = createRoute({
  method: 'post',
  path: '/api/workflows/check',
  summary: 'What is wrong with a workflow; nothing is kept',
  middleware: needs('viewer'),
  request: jsonBody(anyJson),
  responses: answers(z.object({ problems: z.array(problem) }), 'The problems'),
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/workflows/{id}',
  summary: 'One workflow: its draft, or a version',
  middleware: needs('viewer'),
  request: {
    params: byId,
    query: z.object({ version: z.coerce.number().int().positive().optional() }),
  },
  responses: answers(whole, 'The workflow'),
});

const saveRoute = createRoute({
  method: 'put',
  path: '/api/workflows/{id}',
  summary: 'Save the draft',
  middleware: needs('editor'),
  request: {
    params: byId,
    ...jsonBody(z.object({ revision: z.number().int(), workflow: jsonObject })),
  },
  responses: answers(whole, 'The workflow'),
});

const switchRoute = createRoute({
  method: 'patch',
  path: '/api/workflows/{id}',
  summary: 'Turn it on or off for new conversations',
  middleware: needs('editor'),
  request: { params: byId, ...jsonBody(z.object({ enabled: z.boolean() })) },
  responses: answers(whole, 'The workflow'),
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/workflows/{id}',
  summary: 'Delete it with all its versions',
  description: 'Conversations that are under way on it end. What was sent and heard stays.',
  middleware: needs('editor'),
  request: { params: byId },
  responses: answers(z.object({ deleted: z.literal(true) }), 'It is gone'),
});

const noteCharsMax = 500;

const holdRoute = createRoute({
  method: 'post',
  path: '/api/workflows/{id}/hold',
  summary: 'Pause it for everyone: those in the middle of it are held, too',
  description:
    'What happens to them waits, and their messages do. They go on when it is turned on.',
  middleware: needs('editor'),
  request: { params: byId },
  responses: answers(z.object({ held: z.number() }), 'How many people are held'),
});

const publishRoute = createRoute({
  method: 'post',
  path: '/api/workflows/{id}/publish',
  summary: 'Make the draft the version that new conversations run',
  description:
    'Its saved tests must pass. The note is kept with the version, and who published it. What is worth a look is among the problems of the answer: also requests that nobody has tested since they changed, and templates that the account does not have.',
  middleware: needs('editor'),
  request: {
    params: byId,
    body: {
      content: {
        'application/json': {
          schema: z.object({ note: z.string().trim().max(noteCharsMax).optional() }),
        },
      },
    },
  },
  responses: answers(whole, 'The workflow'),
});

const keyCharsMax = 255;

const startBody = z.object({
  contact: z.string().min(1).max(40),
  name: z.string().max(200).optional(),
  data: keptObject.default({}),
  subAccountId: z.string().max(100).optional(),
  /** To the phone beside the canvas, although a real channel is connected. */
  simulated: z.boolean().default(false),
});

const startRoute = createRoute({
  method: 'post',
  path: '/api/workflows/{id}/start',
  summary: 'Start it for a contact',
  description: 'For workflows that another system starts. The same Idempotency-Key starts it once.',
  middleware: needs('operator'),
  request: { params: byId, ...jsonBody(startBody) },
  responses: answers(z.object({ instanceId: z.string().nullable() }), 'It is under way'),
});

const triggerRoute = createRoute({
  method: 'post',
  path: '/api/workflows/{id}/trigger',
  summary: 'Start it by its trigger: the body is `data`',
  description:
    'For whom, the trigger says. The same Idempotency-Key starts it once. Answers when it is stored.',
  middleware: needs('operator'),
  request: { params: byId, ...jsonBody(keptObject) },
  responses: answers(z.object({ instanceId: z.string().nullable() }), 'It is under way'),
});

/** Workflows: read, draw, check, publish, start. */
export function workflowRoutes(deps: {
  db: Database;
  feed: Feed;
  now: () => number;
  runtime: Runtime;
  randomId: () => string;
  /** Through which adapter contacts are reached that are not simulated. */
  provider: ContactIdentity['provider'];
  business: Pick<KeptBusiness, 'settings'>;
  accountTemplates: AccountTemplates;
}) {
  const { db, runtime } = deps;

  return createRouter()
    .openapi(newRoute, (c) => c.json(toWhole(deps, createWorkflow(deps, c.req.valid('json'))), 200))
    .openapi(checkRoute, (c) => {
      const { workflow } = apartFromTests(c.req.valid('json'));
      return c.json({ problems: problemsOf(workflow) }, 200);
    })
    .openapi(readRoute, (c) => {
      const row = existing(db, c.req.valid('param').id);
      const document = documentOf(db, row, c.req.valid('query').version);
      return c.json({ ...toWhole(deps, row), workflow: document }, 200);
    })
    .openapi(saveRoute, (c) => {
      const { revision, workflow } = c.req.valid('json');
      return c.json(
        toWhole(deps, saveDraft(deps, c.req.valid('param').id, workflow, revision)),
        200,
      );
    })
    .openapi(switchRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { enabled } = c.req.valid('json');
      const row = setEnabled(deps, id, enabled);
      if (enabled && row.held) await releaseWorkflow(deps, id);
      return c.json(toWhole(deps, row), 200);
    })
    .openapi(holdRoute, async (c) =>
      c.json({ held: await holdWorkflow(deps, c.req.valid('param').id) }, 200),
    )
    .openapi(deleteRoute, async (c) => {
      await deleteDefinition(deps, existing(db, c.req.valid('param').id));
      return c.json({ deleted: true as const }, 200);
    })
    .openapi(publishRoute, async (c) => {
      await requireTestsPass(deps, c.req.valid('param').id);
      const { note } = c.req.valid('json') ?? {};
      const told = { by: c.get('identity').name, note: note || null };
      const row = publishWorkflow(deps, c.req.valid('param').id, told);
      const problems = problemsOf(row.draft, await knownOutside(deps, row.id, c.req.raw.signal));
      return c.json({ ...toWhole(deps, row), problems }, 200);
    })
    .openapi(startRoute, async (c) => {
      const row = existing(db, c.req.valid('param').id);
      requireStartable(db, row);
      const body = c.req.valid('json');
      const contact = contactOf(body.contact, body.name ?? null, body.simulated);
      const delivered = await runtime.deliver({
        kind: 'start',
        id: startId(row, c.req.header('idempotency-key')),
        workflowId: row.id,
        contact,
        subAccountId: body.subAccountId ?? null,
        data: body.data,
      });
      return c.json({ instanceId: startedBy(delivered) }, 200);
    })
    .openapi(triggerRoute, async (c) => {
      const row = existing(db, c.req.valid('param').id);
      const id = startId(row, c.req.header('idempotency-key'));
      const asked = { workflowId: row.id, id, data: c.req.valid('json') };
      const start = requestedStart({ ...deps, settings: deps.business.settings() }, asked);
      return c.json({ instanceId: startedBy(await runtime.deliver(start)) }, 200);
    });

  /** The same key is the same start, of this workflow. */
  function startId(row: WorkflowRow, key: string | undefined): string {
    if (key === undefined) return deps.randomId();
    if (key.length <= keyCharsMax) return `key:${row.id}:${key}`;
    const message = `An Idempotency-Key may have at most ${keyCharsMax} characters.`;
    throw new ApiError('unprocessable', message, { path: 'Idempotency-Key' });
  }

  function contactOf(phone: string, name: string | null, simulated: boolean): ContactIdentity {
    const contact = phoneContact(simulated ? 'simulator' : deps.provider, phone, name);
    if (contact) return contact;
    throw new ApiError(
      'unprocessable',
      'Give a phone number with its country, such as +15551234567.',
      { path: 'contact' },
    );
  }
}

function startedBy(delivered: Delivered): string | null {
  if (delivered.outcome === 'refused') throw new ApiError('conflict', delivered.reason);
  return delivered.outcome === 'accepted' ? delivered.instanceId : null;
}

function requireStartable(db: Database, row: WorkflowRow): void {
  if (!row.enabled || row.version === null) {
    throw new ApiError('conflict', `“${row.name}” is turned off, or was never published.`);
  }
  const trigger = triggerOf(documentOf(db, row, row.version));
  if (trigger.type !== 'http-request') {
    throw new ApiError('conflict', `“${row.name}” is started by a message, not by a request.`);
  }
}

function toWhole(deps: Parameters<typeof withForms>[0], row: WorkflowRow) {
  const { draft, version, enabled, revision } = row;
  return {
    workflow: draft,
    version,
    enabled,
    revision,
    problems: problemsOf(draft, withForms(deps, row.id)),
  };
}
