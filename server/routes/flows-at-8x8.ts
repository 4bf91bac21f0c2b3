import { createRoute, z } from '@hono/zod-openapi';
import type { ContactIdentity } from '../channels/channel.ts';
import { flowsSurfaces } from '../channels/chatapps/flows/flows-client.ts';
import { flowChannelsSchema, readFlowChannels, writeFlowChannels } from '../flows/flow-channels.ts';
import { existingFlow, type FlowDeps } from '../flows/flows.ts';
import {
  type FlowAction,
  type FlowPlace,
  type FlowsAt8x8,
  flowActions,
} from '../flows/flows-at-8x8.ts';
import { needs } from '../security/access.ts';
import { flowById, toWhole, wholeFlow } from './flow-answer.ts';
import { answers, createRouter, jsonBody } from './router.ts';

const place = flowById.extend({ channel: z.string().min(1).max(100) });

/** Which one, where a form is there more than once; otherwise the newest that will do. */
const which = z.object({ externalId: z.string().min(1).max(100).optional() });

const actRoute = createRoute({
  method: 'post',
  path: '/api/flows/{id}/channels/{channel}/{action}',
  summary: 'Upload, publish, deprecate, preview or look up a form on a channel of 8x8',
  description:
    'upload: the draft, to be tried there. publish: the latest version, which cannot be changed there afterwards. preview: a link to try it. refresh: how it stands there.',
  middleware: needs('editor'),
  request: { params: place.extend({ action: z.enum(flowActions) }), query: which },
  responses: answers(wholeFlow, 'The form'),
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/flows/{id}/channels/{channel}',
  summary: 'Delete the draft of a form on a channel of 8x8',
  middleware: needs('editor'),
  request: { params: place, query: which },
  responses: answers(wholeFlow, 'The form'),
});

const settings = z.object({
  surface: z.enum(flowsSurfaces).nullable(),
  channels: z.array(
    z.object({ id: z.string(), name: z.string(), subAccountId: z.string().nullable() }),
  ),
});

const channelsRoute = createRoute({
  method: 'get',
  path: '/api/flow-channels',
  summary: 'The WhatsApp channels of 8x8 on which forms can be published',
  middleware: needs('viewer'),
  responses: answers(
    settings.extend({
      /** Whether a key of 8x8 is set. */
      isConnected: z.boolean(),
    }),
    'The channels',
  ),
});

const setChannelsRoute = createRoute({
  method: 'put',
  path: '/api/flow-channels',
  summary: 'Say which WhatsApp channels of 8x8 there are, and which subaccount sends through each',
  middleware: needs('owner'),
  request: jsonBody(flowChannelsSchema),
  responses: answers(settings, 'The channels, from now on'),
});

/** Forms on the WhatsApp channels of 8x8. */
export function flowAt8x8Routes(
  deps: FlowDeps & {
    readonly flowsAt8x8: FlowsAt8x8;
    readonly provider: ContactIdentity['provider'];
  },
) {
  const { db, flowsAt8x8, provider } = deps;

  async function act(action: FlowAction, where: FlowPlace) {
    await flowsAt8x8.act(action, where);
    return toWhole(deps, existingFlow(deps, where.id));
  }

  return createRouter()
    .openapi(actRoute, async (c) => {
      const { id, channel: channelId, action } = c.req.valid('param');
      const { externalId } = c.req.valid('query');
      return c.json(await act(action, { id, channelId, externalId }), 200);
    })
    .openapi(removeRoute, async (c) => {
      const { id, channel: channelId } = c.req.valid('param');
      const { externalId } = c.req.valid('query');
      return c.json(await act('remove', { id, channelId, externalId }), 200);
    })
    .openapi(channelsRoute, (c) =>
      c.json({ isConnected: provider === 'chatapps', ...readFlowChannels(db) }, 200),
    )
    .openapi(setChannelsRoute, (c) => {
      writeFlowChannels(db, c.req.valid('json'));
      return c.json(readFlowChannels(db), 200);
    });
}
