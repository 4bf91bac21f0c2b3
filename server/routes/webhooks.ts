import { type Context, Hono } from 'hono';
import type { Admission } from '../admission.ts';
import type { ContactIdentity } from '../channels/channel.ts';
import { readChatAppsWebhook } from '../channels/chatapps/read-webhook.ts';
import { readVoiceWebhook } from '../channels/voice/read-voice-webhook.ts';
import { ApiError } from '../errors.ts';
import { limitBody } from '../limit-body.ts';
import type { Log } from '../log.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { isSameSecret } from '../security/compare.ts';

/** A WhatsApp Flow submission may carry photos. */
const bodyBytesMax = 20 * 1_024 * 1_024;

/**
 * 8x8's webhooks. The secret is checked before a byte of the body is read; 200 is answered only when
 * what arrived is durable, so whatever is not answered 200 is sent again by 8x8.
 */
export function webhookRoutes(deps: {
  runtime: Runtime;
  log: Log;
  authorization: string;
  /** Through which adapter those who write are answered. */
  provider: ContactIdentity['provider'];
  now: () => number;
  admission: Admission;
}) {
  const { runtime, log, admission } = deps;
  const limitWebhook = limitBody(bodyBytesMax, 'A webhook may have at most 20 MiB.');

  async function receive(c: Context): Promise<Response> {
    const read = readChatAppsWebhook(await readJson(c), deps.provider, deps.now());
    if (!read.ok) {
      const [problem] = read.problems;
      throw new ApiError('invalid', problem?.message ?? 'This is not a webhook of 8x8.', {
        ...(problem === undefined ? {} : { path: problem.path }),
      });
    }
    const outcomes = await Promise.all(read.deliveries.map((each) => deliver(each)));
    return c.json({ accepted: outcomes.filter((each) => each === 'accepted').length });
  }

  /** 8x8 asks what to do next in a call: after the keys, it is over. */
  async function receiveCall(c: Context): Promise<Response> {
    const read = readVoiceWebhook(await readJson(c), deps.now());
    if (!read.ok) throw new ApiError('invalid', read.message, { path: read.path });
    if (read.delivery) await deliver(read.delivery);
    return c.json({ callflow: [{ action: 'hangup' }] });
  }

  async function deliver(delivery: Parameters<Runtime['deliver']>[0]): Promise<string> {
    try {
      return (await runtime.deliver(delivery)).outcome;
    } catch (error) {
      log.error('A webhook could not be stored.', error);
      throw new ApiError('unavailable', 'It could not be stored just now. Send it again.');
    }
  }

  return new Hono()
    .use('/webhooks/*', async (c, next) => {
      if (!isSameSecret(c.req.header('authorization') ?? '', deps.authorization)) {
        throw new ApiError('unauthorized', 'The Authorization header is not the one agreed on.');
      }
      if (!/^application\/json(;|$)/i.test(c.req.header('content-type') ?? '')) {
        throw new ApiError(
          'unsupported_type',
          'Send JSON, with the header Content-Type: application/json.',
        );
      }
      await next();
    })
    .post('/webhooks/chatapps', admission.guard, limitWebhook, receive)
    .post('/webhooks/sms', admission.guard, limitWebhook, receive)
    .post('/webhooks/voice', admission.guard, limitWebhook, receiveCall);
}

async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError('invalid', 'The body is not JSON.');
  }
}
