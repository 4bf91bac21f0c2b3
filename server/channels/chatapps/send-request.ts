import { isChatMessage } from '../../../engine/index.ts';
import type { SendAttempt, Sending } from '../channel.ts';
import { smsBody } from '../sms/sms-request.ts';
import { callflow } from '../voice/callflow.ts';
import { chatAppsBody } from './chatapps-body.ts';

/** Where 8x8's APIs are, and from what to send what nobody wrote to first. */
export interface SendFrom {
  /** `https://chatapps.8x8.com`, or the host of another region. */
  readonly baseUrl: string;
  readonly smsBaseUrl?: string;
  readonly voiceBaseUrl?: string;
  readonly subAccountId: string | null;
  /** SMS and calls mostly have subaccounts of their own. */
  readonly smsSubAccountId?: string | null;
  readonly voiceSubAccountId?: string | null;
  /** The number that calls, where a workflow names none. */
  readonly voiceCaller?: string | null;
}

interface SendRequest {
  readonly url: string;
  readonly body: object;
}

/** How 8x8 is asked to send this: a message, an SMS, a call; or why it cannot be. */
export function sendRequest(sending: Sending, from: SendFrom): SendRequest | SendAttempt {
  const { contact, message } = sending;
  const own = sending.subAccountId;
  if (message.type === 'call') {
    const caller = message.source ?? from.voiceCaller ?? null;
    if (caller === null) return notSet('no-caller', 'number to call from', 'VOICE_CALLER');
    const subAccountId = from.voiceSubAccountId ?? from.subAccountId;
    return request(
      from.voiceBaseUrl ?? usual.voice,
      subAccountId,
      'callflows',
      callflow(message, caller),
    );
  }
  if (contact.channel === 'sms' || !isChatMessage(message)) {
    const asked = contact.channel === 'sms' ? own : null;
    const subAccountId = asked ?? from.smsSubAccountId ?? from.subAccountId ?? own;
    return request(from.smsBaseUrl ?? usual.sms, subAccountId, 'messages', smsBody(sending));
  }
  const body = chatAppsBody({ ...sending, message });
  return request(from.baseUrl, own ?? from.subAccountId, 'messages', body);
}

const usual = { sms: 'https://sms.8x8.com', voice: 'https://voice.8x8.com' } as const;

function request(
  base: string,
  subAccountId: string | null,
  what: string,
  body: object,
): SendRequest | SendAttempt {
  if (subAccountId === null) {
    return notSet('no-subaccount', 'subaccount', 'CHATAPPS_SUBACCOUNT_ID');
  }
  return { url: `${base}/api/v1/subaccounts/${encodeURIComponent(subAccountId)}/${what}`, body };
}

function notSet(code: string, what: string, variable: string): SendAttempt {
  const message = `No ${what} is known to send from: set ${variable}.`;
  return { outcome: 'failed', code, message };
}
