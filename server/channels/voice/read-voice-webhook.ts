/**
 * 8x8's voice webhooks made into deliveries: the call action (keys that were pressed) and the session
 * summary (what became of the call), developer.8x8.com, “Voice Call Action” and “Session Summary”.
 * The keys also come in the older form that the Automation docs show: `actionDetails.dtmf`.
 */
import { isJsonObject, type JsonObject } from '../../../engine/index.ts';
import { outOfBounds } from '../../json-bounds.ts';
import type { KeysDelivery, StatusDelivery } from '../channel.ts';
import { objectAt, textAt, timeAt } from '../chatapps/fields.ts';

export type ReadVoiceWebhook =
  | {
      readonly ok: true;
      /** Null: it is for information only. */
      readonly delivery: KeysDelivery | StatusDelivery | null;
    }
  | { readonly ok: false; readonly path: string; readonly message: string };

/** Never throws. */
export function readVoiceWebhook(body: unknown, receivedAt: number): ReadVoiceWebhook {
  if (!isJsonObject(body)) return problem('', 'The body must be a JSON object.');
  const refused = outOfBounds(body);
  if (refused) return problem(refused.path.join('.'), refused.message);
  const payload = objectAt(body, 'payload') ?? body;
  const call = {
    messageId: textAt(payload, 'sessionId') ?? textAt(payload, 'uid'),
    clientMessageId: textAt(payload, 'clientActionId') ?? textAt(payload, 'clientRequestId'),
  };
  if (call.messageId === null && call.clientMessageId === null) {
    return problem('payload.sessionId', 'The id of the call, “sessionId”, is missing.');
  }
  const state = textAt(payload, 'sessionStatus');
  if (state !== null) return { ok: true, delivery: status(payload, state, call, receivedAt) };
  return { ok: true, delivery: keysOf(payload, call) };
}

type Call = Pick<KeysDelivery, 'messageId' | 'clientMessageId'>;

function keysOf(payload: JsonObject, call: Call): KeysDelivery | null {
  const details = objectAt(payload, 'eventData') ?? objectAt(payload, 'actionDetails');
  const keys = textAt(details, 'dtmf')?.replace(/[^\d*#]/g, '') ?? '';
  if (keys === '') return null;
  const { messageId, clientMessageId } = call;
  const id = textAt(payload, 'eventId') ?? `${messageId ?? clientMessageId}:${keys}`;
  return { kind: 'keys', id, ...call, keys };
}

/** A call that was not taken was not delivered. Words of the session that are not over say nothing. */
function status(
  payload: JsonObject,
  state: string,
  call: Call,
  receivedAt: number,
): StatusDelivery | null {
  const at = timeAt(payload, 'endTime', receivedAt);
  if (/^COMPLETED/.test(state)) {
    return { kind: 'status', ...call, state: 'delivered', at, error: null };
  }
  if (!notTaken.has(state)) return null;
  const details = objectAt(payload, 'errorDetails');
  const message = textAt(details, 'errorMsg') ?? state.toLowerCase().replaceAll('_', ' ');
  const error = { code: textAt(details, 'errorCode') ?? state, message };
  return { kind: 'status', ...call, state: 'undelivered', at, error };
}

const notTaken: ReadonlySet<string> = new Set([
  'NO_ANSWER',
  'BUSY',
  'CANCELED',
  'FAILED',
  'ERROR',
  'UNSUBSCRIBED_CONTACT',
]);

function problem(path: string, message: string): ReadVoiceWebhook {
  return { ok: false, path, message };
}
