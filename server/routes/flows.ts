import { createRoute, z } from '@hono/zod-openapi';
import { type FlowRow, listFlows } from '../../db/flows.ts';
import { type JsonObject, validateFlow } from '../../engine/index.ts';
import {
  changeFlow,
  createFlow,
  existingFlow,
  type FlowDeps,
  removeFlow,
  saveFlowDraft,
} from '../flows/flows.ts';
import { starterFlow } from '../flows/starter-flow.ts';
import { limitBody } from '../limit-body.ts';
import { needs } from '../security/access.ts';
import {
  categories,
  flowById,
  flowName,
  flowProblem,
  ifMatch,
  listedFlow,
  savedFlow,
  toListed,
  toSaved,
  toWhole,
  wholeFlow,
} from './flow-answer.ts';
import { answers, anyJson, createRouter, done, jsonBody, keptObject } from './router.ts';

/** No Flow that WhatsApp takes is longer. */
const flowBytesMax = 1_024 * 1_024;

const checkRoute = createRoute({
  method: 'post',
  path: '/api/flows/check',
  summary: 'What is wrong with a WhatsApp Flow, as Meta would say it; nothing is kept',
  middleware: needs('viewer'),
  request: jsonBody(anyJson),
  responses: answers(
    z.object({ valid: z.boolean(), errors: z.array(flowProblem), warnings: z.array(flowProblem) }),
    'The verdict: warnings are only looked for where there is no error',
  ),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/flows',
  summary: 'Every form, by name',
  middleware: needs('viewer'),
  responses: answers(z.object({ flows: z.array(listedFlow) }), 'The forms'),
});

const newFlow = z.object({
  name: flowName.optional(),
  categories: categories.default(['OTHER']),
  /** Flow JSON; it may be wrong. */
  document: keptObject.optional(),
  /** The id of the form whose draft it begins as. */
  copyOf: z.string().max(64).optional(),
});

const newRoute = createRoute({
  method: 'post',
  path: '/api/flows',
  summary: 'Keep a new form as a draft: an empty one, one from a document, or a copy',
  middleware: needs('editor'),
  request: jsonBody(newFlow),
  responses: answers(wholeFlow, 'The form'),
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/flows/{id}',
  summary: 'One form: its draft, what is wrong with it, its versions, and where it is at 8x8',
  middleware: needs('viewer'),
  request: { params: flowById },
  responses: answers(wholeFlow, 'The form'),
});

const saveRoute = createRoute({
  method: 'put',
  path: '/api/flows/{id}/draft',
  summary: 'Save the draft: the body is Flow JSON, and it may be wrong',
  description:
    'If-Match names the revision that was changed. When somebody saved in between it is refused with 409, and the revision and document that stand now.',
  middleware: needs('editor'),
  request: { params: flowById, headers: ifMatch, ...jsonBody(keptObject) },
  responses: answers(savedFlow, 'What is kept now'),
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/api/flows/{id}',
  summary: 'Give a form another name, or other categories',
  middleware: needs('editor'),
  request: {
    params: flowById,
    ...jsonBody(z.object({ name: flowName.optional(), categories: categories.optional() })),
  },
  responses: answers(wholeFlow, 'The form'),
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/flows/{id}',
  summary: 'Delete a form and its versions; not while a published workflow opens it',
  middleware: needs('editor'),
  request: { params: flowById },
  responses: answers(done, 'It is gone'),
});

/** WhatsApp Flows, which the screens call forms: check, list, draw, delete. */
export function flowRoutes(deps: FlowDeps) {
  const { db, now } = deps;
  const router = createRouter();
  router.use('/api/flows/*', limitBody(flowBytesMax, 'A Flow may have at most 1 MiB.'));
  return router
    .openapi(checkRoute, (c) => {
      const today = new Date(now()).toISOString().slice(0, 10);
      const { valid, errors, warnings } = validateFlow(c.req.valid('json'), { today });
      return c.json({ valid, errors: [...errors], warnings: [...warnings] }, 200);
    })
    .openapi(listRoute, (c) =>
      c.json({ flows: listFlows(db).map((row) => toListed(deps, row)) }, 200),
    )
    .openapi(newRoute, (c) => c.json(toWhole(deps, begin(deps, c.req.valid('json'))), 200))
    .openapi(readRoute, (c) => {
      const row = existingFlow(deps, c.req.valid('param').id);
      return c.json(toWhole(deps, row), 200);
    })
    .openapi(saveRoute, (c) => {
      const { 'if-match': revision } = c.req.valid('header');
      const row = saveFlowDraft(deps, c.req.valid('param').id, c.req.valid('json'), revision);
      return c.json(toSaved(deps, row), 200);
    })
    .openapi(changeRoute, (c) => {
      const { name, categories: chosen } = c.req.valid('json');
      const change = { ...(name && { name }), ...(chosen && { categories: chosen }) };
      return c.json(toWhole(deps, changeFlow(deps, c.req.valid('param').id, change)), 200);
    })
    .openapi(deleteRoute, (c) => {
      removeFlow(deps, c.req.valid('param').id);
      return c.json({ ok: true as const }, 200);
    });
}

/** A copy of another draft, the document that is given, or the beginning of one. */
function begin(deps: FlowDeps, given: z.infer<typeof newFlow>): FlowRow {
  const original = given.copyOf === undefined ? null : existingFlow(deps, given.copyOf);
  const document: JsonObject = original?.draft ?? given.document ?? starterFlow();
  const name = given.name ?? (original ? `${original.name} (copy)` : 'New form');
  const chosen = original?.categories ?? given.categories;
  return createFlow(deps, { name, categories: chosen, document });
}
