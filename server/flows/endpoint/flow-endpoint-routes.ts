import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { JsonObject } from '../../../engine/index.ts';
import type { Admission } from '../../admission.ts';
import { ApiError } from '../../errors.ts';
import type { KeptBusiness } from '../../kept-business.ts';
import { limitBody } from '../../limit-body.ts';
import type { Log } from '../../log.ts';
import type { EndpointKey } from './endpoint-key.ts';
import { endpointWords } from './endpoint-words.ts';
import type { FlowExchange, FlowExchanged } from './flow-exchange.ts';
import { isSignedBy } from './is-signed-by.ts';
import { type OpenedRequest, openRequest } from './open-request.ts';
import { readFlowRequest } from './read-flow-request.ts';
import { createRemembered } from './remembered.ts';

/** WhatsApp carries at most 1 MB each way; base64 makes it a third longer. */
const bodyBytesMax = 1_536 * 1_024;
/** How many answers are kept for those who ask the very same again. */
const answersKept = 100;

export interface FlowEndpointDeps {
  readonly log: Log;
  readonly endpointKey: EndpointKey;
  readonly flowExchange: FlowExchange;
  readonly business: Pick<KeptBusiness, 'settings'>;
  readonly admission: Admission;
}

/**
 * Where WhatsApp asks what a form shows next. Meta's statuses: 432 for a wrong signature, 421 for what
 * cannot be opened (the phone fetches the public key again), 427 for a form that is over.
 */
export function flowEndpointRoutes(deps: FlowEndpointDeps) {
  const { endpointKey } = deps;
  const limit = limitBody(bodyBytesMax, 'A request of a form may have at most 1.5 MiB.');
  // Asked the same again, another answer under the same key and IV would give both away.
  const once = createRemembered<Answer>(answersKept);

  return new Hono().post('/flows/:id/endpoint', deps.admission.guard, limit, async (c) => {
    const body = await readBody(c);
    const secret = endpointKey.appSecret();
    if (secret !== null && !isSignedBy(secret, body, c.req.header('x-hub-signature-256'))) {
      return refusal(432, 'wrong_signature', 'X-Hub-Signature-256 is not the one of this body.');
    }
    const key = endpointKey.privateKey();
    const opened = key && openRequest(key, body);
    if (!opened) {
      return refusal(421, 'cannot_decrypt', 'This cannot be opened with the key of this server.');
    }
    const form = c.req.param('id');
    const { status, text } = await once(`${form}/${opened.name}`, () => answer(deps, form, opened));
    return new Response(text, { status, headers: plainText });
  });
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

const plainText = { 'Content-Type': 'text/plain; charset=UTF-8' };

async function answer(
  deps: FlowEndpointDeps,
  form: string,
  opened: OpenedRequest,
): Promise<Answer> {
  const request = readFlowRequest(opened.text);
  if (!request) throw new ApiError('invalid', 'What was encrypted is no request of a form.');
  const { action, screen, data, flow_token: flowToken } = request;
  if (action === 'ping') return ok(opened, { data: { status: 'active' } });
  if (data['error'] !== undefined) {
    deps.log.warn('A phone could not use an answer.', { form, error: errorKey(data['error']) });
    return ok(opened, { data: { acknowledged: true } });
  }
  const requestId = createHash('sha256').update(`${form}/${opened.name}`).digest('base64url');
  const exchanged = await deps.flowExchange({ form, requestId, action, screen, data, flowToken });
  return asAnswer(deps, { form, opened, screen }, exchanged);
}

function ok(opened: OpenedRequest, answer: JsonObject): Answer {
  return { status: 200, text: opened.seal(answer) };
}

/** Such as `invalid-screen-transition`: Meta's own words, and nothing that a customer wrote. */
function errorKey(error: unknown): string {
  return typeof error === 'string' && /^[\w-]{1,60}$/.test(error) ? error : 'unknown';
}

function asAnswer(
  { log, business }: FlowEndpointDeps,
  asked: { readonly form: string; readonly opened: OpenedRequest; readonly screen: string },
  exchanged: FlowExchanged,
): Answer {
  const { form, opened, screen } = asked;
  const words = endpointWords(business.settings().language);
  switch (exchanged.outcome) {
    case 'answered':
      return ok(opened, exchanged.answer);
    case 'closed':
      return { status: 427, text: opened.seal({ error_msg: words.closed }) };
    case 'no-form':
      throw new ApiError('not_found', `There is no form “${form}”.`);
    case 'repeated':
      throw new ApiError('conflict', 'This very request was answered before.');
    case 'failed': {
      log.warn('A form got no answer.', { form, why: exchanged.why });
      if (screen === '') throw new ApiError('unavailable', words.noAnswer);
      return ok(opened, { screen, data: { error_message: words.noAnswer } });
    }
  }
}

async function readBody(c: Context): Promise<Buffer> {
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    throw new ApiError('unsupported_type', 'Send the body as it is, not compressed.');
  }
  return Buffer.from(await c.req.arrayBuffer());
}

function refusal(status: 421 | 432, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}
