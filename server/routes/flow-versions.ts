import { createRoute, z } from '@hono/zod-openapi';
import { listFlowVersions } from '../../db/flows.ts';
import { ApiError } from '../errors.ts';
import { channelsWithFlow, readFlowChannels } from '../flows/flow-channels.ts';
import {
  existingFlow,
  existingVersion,
  type FlowDeps,
  publishFlow,
  requireRevision,
  saveFlowDraft,
} from '../flows/flows.ts';
import type { FlowsAt8x8 } from '../flows/flows-at-8x8.ts';
import { needs } from '../security/access.ts';
import { flowById, ifMatch, toAnswer, toWhole, wholeFlow, wholeVersion } from './flow-answer.ts';
import { answers, createRouter, jsonBody } from './router.ts';

const byVersion = flowById.extend({ version: z.coerce.number().int().positive() });

const listRoute = createRoute({
  method: 'get',
  path: '/api/flows/{id}/versions',
  summary: 'What was published of a form, newest first',
  middleware: needs('viewer'),
  request: { params: flowById },
  responses: answers(
    z.object({ versions: z.array(wholeVersion.omit({ document: true })) }),
    'The versions',
  ),
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/flows/{id}/versions/{version}',
  summary: 'One version of a form',
  middleware: needs('viewer'),
  request: { params: byVersion },
  responses: answers(wholeVersion, 'The version'),
});

const restoreRoute = createRoute({
  method: 'post',
  path: '/api/flows/{id}/versions/{version}/restore',
  summary: 'Make the draft what a version was',
  description: 'If-Match names the revision of the draft that is given up.',
  middleware: needs('editor'),
  request: { params: byVersion, headers: ifMatch },
  responses: answers(wholeFlow, 'The form'),
});

const publishRoute = createRoute({
  method: 'post',
  path: '/api/flows/{id}/publish',
  summary: 'Make the draft what customers fill in from now on; on channels of 8x8 too',
  description:
    'The simulator has it at once. It is uploaded to the channels that are named, and to those where it is published already, and published there; what a channel says against it is in the answer, and the version stays.',
  middleware: needs('editor'),
  request: {
    params: flowById,
    ...jsonBody(z.object({ channels: z.array(z.string().min(1).max(100)).max(50).default([]) })),
  },
  responses: answers(
    wholeFlow.extend({
      uploads: z.array(
        z.object({ channelId: z.string(), ok: z.boolean(), message: z.string().nullable() }),
      ),
    }),
    'The form, and what became of it on each channel',
  ),
});

interface Deps extends FlowDeps {
  readonly flowsAt8x8: FlowsAt8x8;
}

/** What is published of forms. */
export function flowVersionRoutes(deps: Deps) {
  return createRouter()
    .openapi(publishRoute, async (c) => {
      const { id } = publishFlow(deps, c.req.valid('param').id);
      const channels = [...c.req.valid('json').channels, ...channelsWithFlow(deps.db, id)];
      const uploads = await publishOn(deps, id, channels);
      return c.json({ ...toWhole(deps, existingFlow(deps, id)), uploads }, 200);
    })
    .openapi(listRoute, (c) => {
      const { id } = existingFlow(deps, c.req.valid('param').id);
      return c.json({ versions: listFlowVersions(deps.db, id) }, 200);
    })
    .openapi(readRoute, (c) => {
      const { id, version } = c.req.valid('param');
      const found = existingVersion(deps, existingFlow(deps, id), version);
      const { createdAt, document } = found;
      return c.json({ version, createdAt, document: toAnswer(document) }, 200);
    })
    .openapi(restoreRoute, (c) => {
      const { id, version } = c.req.valid('param');
      const { 'if-match': revision } = c.req.valid('header');
      const row = existingFlow(deps, id);
      requireRevision(row, revision);
      const { document } = existingVersion(deps, row, version);
      return c.json(toWhole(deps, saveFlowDraft(deps, id, document, revision)), 200);
    });
}

/** One after the other; what one channel says against it keeps it from no other. */
async function publishOn({ db, flowsAt8x8 }: Deps, id: string, channels: readonly string[]) {
  const known = readFlowChannels(db).channels;
  const uploads: { channelId: string; ok: boolean; message: string | null }[] = [];
  for (const channelId of new Set(channels)) {
    const refused = await refusalOf(flowsAt8x8.act('publish', { id, channelId }));
    const name = known.find((each) => each.id === channelId)?.name ?? channelId;
    const message = refused && `It is not published on “${name}”. ${refused.message}`;
    uploads.push({ channelId, ok: refused === null, message });
  }
  return uploads;
}

async function refusalOf(work: Promise<void>): Promise<ApiError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
