import type { Dispatcher } from 'undici';
import type { Channel } from '../channel.ts';
import { postMessage } from './post-message.ts';
import { type SendFrom, sendRequest } from './send-request.ts';

export interface ChatAppsOptions extends SendFrom {
  readonly apiKey: string;
  readonly dispatcher?: Dispatcher;
  /** This machine's clock, unless another is given. */
  readonly now?: () => number;
}

/**
 * 8x8's APIs: ChatApps, SMS and Voice. 8x8 has no idempotency key: `clientMessageId` only comes back
 * in the status webhooks.
 */
export function createChatAppsChannel(options: ChatAppsOptions): Channel {
  const { apiKey, dispatcher, now = Date.now } = options;
  return {
    provider: 'chatapps',
    async send(sending, signal) {
      const request = sendRequest(sending, options);
      if (!('url' in request)) return request;
      return postMessage({ ...request, apiKey, dispatcher, now }, signal);
    },
  };
}
