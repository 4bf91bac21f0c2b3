import type { Fate } from './fate.ts';
import type { Line, SentMessage } from './message-log.ts';

/** Which of the documented versions of 8x8's webhooks are written. */
export interface WebhookVersions {
  readonly inbound: 2 | 3;
  readonly status: 8 | 9;
}

export interface Customer {
  /** `+447700900123` */
  readonly phone: string;
  readonly name: string;
  readonly channel: string;
  readonly subAccountId: string;
}

/** "Inbound ChatApps message" and "Inbound SMS". */
export function inboundWebhook(
  line: Line,
  customer: Customer,
  { versions, replyTo }: { readonly versions: WebhookVersions; readonly replyTo: string | null },
): object {
  const { umid, type, content } = line;
  const { phone, name, channel, subAccountId } = customer;
  const timestamp = stamp(line.at);
  if (channel === 'sms') {
    const payload = { umid, subAccountId, timestamp, source: phone, destination: '+15550100000' };
    const text = { body: content['text'], encoding: 'GSM7', smsCount: 1 };
    return envelope('SMS', 'inbound_message_received', 'SMS inbound message', {
      ...payload,
      ...text,
    });
  }
  const digits = phone.slice(1);
  const user = {
    msisdn: phone,
    channelUserId: versions.inbound === 3 ? `GB.${digits}` : digits,
    name,
  };
  const payload = {
    ...{ umid, subAccountId, timestamp, user, type, content },
    recipient: { channel, channelId: 'emulated-channel' },
    ...(replyTo !== null && { replyToUmid: replyTo }),
  };
  const description = 'ChatApps inbound message';
  const webhook = envelope('ChatApps', 'inbound_message_received', description, payload);
  return versions.inbound === 3 ? { version: 3, ...webhook } : webhook;
}

export type State = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'read';

const details: Partial<Record<State, string>> = {
  sent: 'delivered_to_operator',
  delivered: 'delivered_to_recipient',
  undelivered: 'rejected_by_operator',
};

/** "Delivery receipts for outbound ChatApps", and those of SMS. */
export function statusWebhook(
  { umid, subAccountId, body }: SentMessage,
  state: State,
  more: {
    readonly at: number;
    readonly fate: Fate;
    readonly isSms: boolean;
    readonly versions: WebhookVersions;
  },
): object {
  const { at, fate, isSms, versions } = more;
  const { user, clientMessageId, type, content } = body;
  const failure = 'fails' in fate && state === 'undelivered' ? fate : null;
  const detail = details[state];
  const status = {
    state,
    ...(detail !== undefined && { detail }),
    timestamp: stamp(at),
    ...(failure && { errorCode: failure.fails, errorMessage: failure.message }),
  };
  const channel = isSms ? 'sms' : 'whatsapp';
  const payload = { umid, clientMessageId, subAccountId, channel, user, status };
  const providerErrorCode = failure?.providerErrorCode;
  const outcome = {
    ...(providerErrorCode !== undefined && { whatsapp: { providerErrorCode } }),
    ...(state === 'delivered' &&
      !isSms &&
      versions.status === 9 && {
        outboundContent: { channel, contentType: type, body: content },
      }),
  };
  const namespace = isSms ? 'SMS' : 'ChatApps';
  const description = `${namespace} outbound message delivery receipt`;
  const eventType = 'outbound_message_status_changed';
  const webhook = envelope(namespace, eventType, description, { ...payload, ...outcome });
  return versions.status === 9 ? { version: 9, ...webhook } : webhook;
}

/** "Session summary" of the Voice API: what became of a call. */
export function sessionSummary(sessionId: string, sessionStatus: string, at: number): object {
  const payload = { sessionId, sessionStatus, endTime: stamp(at) };
  return envelope('VOICE', 'SESSION_SUMMARY', 'Summary of a call', payload);
}

/** "Call action" of the Voice API: keys that the customer pressed. */
export function keysWebhook(eventId: string, sessionId: string, dtmf: string): object {
  const payload = { eventId, sessionId, callStatus: 'ACTION_COMPLETED', eventData: { dtmf } };
  return envelope('VOICE', 'CALL_ACTION', 'An action of a call', payload);
}

function envelope(namespace: string, eventType: string, description: string, payload: object) {
  return { namespace, eventType, description, payload };
}

/** `2026-07-03T03:40:54.16Z` */
export function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, -2)}Z`;
}
