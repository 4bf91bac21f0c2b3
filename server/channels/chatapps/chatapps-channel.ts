import type { Dispatcher } from 'undici';
import { plainText } from '../../../engine/index.ts';
import type { Channel, ContactIdentity, SendAttempt, Sending } from '../channel.ts';
import { postMessage } from './post-message.ts';

export interface ChatAppsOptions {
  /** `https://chatapps.8x8.com`, or the host of another region. */
  readonly baseUrl: string;
  readonly smsBaseUrl?: string;
  readonly apiKey: string;
  /** Sends what nobody wrote to first. */
  readonly subAccountId: string | null;
  readonly dispatcher?: Dispatcher;
  /** This machine's clock, unless another is given. */
  readonly now?: () => number;
}

const usualSmsBaseUrl = 'https://sms.8x8.com';

/**
 * 8x8's messaging API: ChatApps, and SMS for those who wrote an SMS. 8x8 has no idempotency key:
 * `clientMessageId` only comes back in the status webhooks.
 */
export function createChatAppsChannel(options: ChatAppsOptions): Channel {
  return {
    provider: 'chatapps',
    async send(sending, signal) {
      const subAccountId = sending.subAccountId ?? options.subAccountId;
      if (subAccountId === null) return noSubAccount;
      const isSms = sending.contact.channel === 'sms';
      const base = isSms ? (options.smsBaseUrl ?? usualSmsBaseUrl) : options.baseUrl;
      const body = isSms ? smsBody(sending) : chatAppsBody(sending);
      return postMessage(
        {
          url: `${base}/api/v1/subaccounts/${encodeURIComponent(subAccountId)}/messages`,
          apiKey: options.apiKey,
          body,
          dispatcher: options.dispatcher,
          now: options.now ?? Date.now,
        },
        signal,
      );
    },
  };
}

const noSubAccount: SendAttempt = {
  outcome: 'failed',
  code: 'no-subaccount',
  message: 'No subaccount is known to send from: set CHATAPPS_SUBACCOUNT_ID.',
};

/** 8x8's names for channels, as a request has them. */
const channelNames: Record<string, string> = {
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  instagram: 'Instagram',
  line: 'Line',
  rcs: 'RCS',
  viber: 'Viber',
  wechat: 'WeChat',
  zalo: 'Zalo',
};

function chatAppsBody({ contact, message, clientMessageId }: Sending): object {
  const channel = Object.hasOwn(channelNames, contact.channel) && channelNames[contact.channel];
  return {
    user: recipient(contact),
    clientMessageId,
    ...(channel ? { channels: [{ channel }] } : {}),
    type: message.type,
    content: message.content,
  };
}

function smsBody({ contact, message, clientMessageId }: Sending): object {
  const destination = contact.phone ?? contact.userId;
  return { destination, text: plainText(message), encoding: 'AUTO', clientMessageId };
}

/** A phone number wins; without one, the id that the channel gave the person. */
function recipient({ channel, phone, userId }: ContactIdentity): object {
  if (phone !== null) return { msisdn: phone };
  return channel === 'line' ? { lineUserId: userId } : { channelUserId: userId };
}
