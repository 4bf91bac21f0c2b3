import { createRoute, z } from '@hono/zod-openapi';
import { ApiError } from '../errors.ts';
import type { EndpointKey } from '../flows/endpoint/endpoint-key.ts';
import type { FlowExchange, FlowExchanged } from '../flows/endpoint/flow-exchange.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter, done, jsonBody, jsonObject, keptObject } from './router.ts';

const keyRoute = createRoute({
  method: 'get',
  path: '/api/flows/endpoint-key',
  summary: 'What WhatsApp needs to ask this server for the data of a form',
  middleware: needs('owner'),
  responses: answers(
    z.object({
      /** PEM, to be uploaded for the phone number at 8x8 or Meta. */
      publicKey: z.string(),
      /** The address of each form, with {id} for its id here. */
      endpointUrl: z.string(),
      /** Whether requests must carry the signature of Meta's app. */
      hasAppSecret: z.boolean(),
    }),
    'The public key; it is made when it is first asked for, and stays',
  ),
});

const secretRoute = createRoute({
  method: 'put',
  path: '/api/flows/endpoint-secret',
  summary: 'The secret with which Meta’s app signs requests; null: signatures are not checked',
  middleware: needs('owner'),
  request: jsonBody(z.object({ appSecret: z.string().trim().min(16).max(200).nullable() })),
  responses: answers(done, 'It holds from now on'),
});

const exchangeRoute = createRoute({
  method: 'post',
  path: '/api/simulator/flows/{id}/exchange',
  summary: 'A form on a simulated phone asks for data, as WhatsApp would: its workflow answers',
  middleware: needs('operator'),
  request: {
    params: z.object({ id: z.string().min(1).max(64) }),
    ...jsonBody(
      z.object({
        action: z.enum(['INIT', 'data_exchange', 'BACK']),
        screen: z.string().max(200).default(''),
        data: keptObject.default({}),
        flow_token: z.string().max(200).default(''),
      }),
    ),
  },
  responses: answers(jsonObject, 'What the form is told, in Meta’s shape: a screen with its data'),
});

/** Forms that ask this server for data: how WhatsApp reaches it, and the same for a pretend phone. */
export function flowEndpointApiRoutes(deps: {
  endpointKey: EndpointKey;
  flowExchange: FlowExchange;
  publicUrl: string;
  randomId: () => string;
}) {
  const { endpointKey, flowExchange, publicUrl } = deps;

  return createRouter()
    .openapi(keyRoute, async (c) => {
      const publicKey = await endpointKey.publicKey();
      const hasAppSecret = endpointKey.appSecret() !== null;
      const endpointUrl = `${publicUrl}/flows/{id}/endpoint`;
      return c.json({ publicKey, endpointUrl, hasAppSecret }, 200);
    })
    .openapi(secretRoute, (c) => {
      endpointKey.setAppSecret(c.req.valid('json').appSecret);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(exchangeRoute, async (c) => {
      const { action, screen, data, flow_token: flowToken } = c.req.valid('json');
      const { id: form } = c.req.valid('param');
      const requestId = `simulator-${deps.randomId()}`;
      const question = { form, requestId, action, screen, data, flowToken };
      return c.json(told(form, await flowExchange(question, { whoever: true })), 200);
    });
}

function told(form: string, exchanged: FlowExchanged) {
  switch (exchanged.outcome) {
    case 'answered':
      return exchanged.answer;
    case 'no-form':
      throw new ApiError('not_found', `There is no form “${form}”.`);
    case 'closed':
      throw new ApiError('conflict', 'This form was filled in already, or is out of date.');
    case 'repeated':
      throw new ApiError('conflict', 'This very request was answered before.');
    case 'failed':
      throw new ApiError('conflict', exchanged.why);
  }
}
