import type { JsonObject } from '../../../engine/index.ts';
import type { StatusDelivery } from '../channel.ts';
import { failureInWords, refusalInWords } from './error-words.ts';
import { objectAt, textAt, timeAt } from './fields.ts';
import type { ReadWebhook } from './webhook.ts';

const states: Record<string, StatusDelivery['state']> = {
  queued: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'undelivered',
  failed: 'undelivered',
  rejected: 'rejected',
};

/** What became of a message we sent: the same in v8 and v9, for ChatApps and SMS. */
export function readStatus(payload: JsonObject, receivedAt: number): ReadWebhook {
  const messageId = textAt(payload, 'umid');
  const clientMessageId = textAt(payload, 'clientMessageId');
  if (messageId === null && clientMessageId === null) {
    return problem('payload.umid', 'The id of the message, “umid”, is missing.');
  }
  const status = objectAt(payload, 'status');
  const name = textAt(status, 'state')?.trim().toLowerCase() ?? null;
  if (name === null) {
    return problem('payload.status.state', 'What became of the message, “state”, is missing.');
  }
  const state = Object.hasOwn(states, name) ? states[name] : undefined;
  if (!state) return { ok: true, deliveries: [], ignored: `A message is never “${name}” here.` };
  const at = timeAt(status, 'timestamp', receivedAt);
  const error = readError(payload, status, state);
  return {
    ok: true,
    deliveries: [{ kind: 'status', messageId, clientMessageId, state, at, error }],
  };
}

function problem(path: string, message: string): ReadWebhook {
  return { ok: false, problems: [{ path, message }] };
}

/** That the 24 hours were over 8x8 says by its own code; WhatsApp’s is always the same. */
const windowOver = { code: '1022', whatsApp: '131047' };

function readError(
  payload: JsonObject,
  status: JsonObject | null,
  state: StatusDelivery['state'],
): StatusDelivery['error'] {
  if (state !== 'undelivered' && state !== 'rejected') return null;
  const detail = textAt(status, 'detail');
  const providerCode = textAt(objectAt(payload, 'whatsapp'), 'providerErrorCode');
  const code =
    providerCode === windowOver.whatsApp
      ? windowOver.code
      : (textAt(status, 'errorCode') ?? providerCode ?? detail ?? state);
  const theirs =
    textAt(status, 'errorMessage') ?? detail?.replaceAll('_', ' ') ?? 'No reason given';
  const asRefusal = state === 'rejected' ? refusalInWords(code) : null;
  const ours = asRefusal ?? failureInWords(code);
  const whole = ours === null ? theirs : `${ours} (8x8: ${theirs}, ${code})`;
  return {
    code,
    message: providerCode === null ? whole : `${whole} (WhatsApp: ${providerCode})`,
  };
}
