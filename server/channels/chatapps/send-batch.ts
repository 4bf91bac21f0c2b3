import type { SendAttempt } from '../channel.ts';
import { chatAppsBody, type MessageTo } from './chatapps-body.ts';
import type { ChatAppsOptions } from './chatapps-channel.ts';
import { postBatch } from './post-message.ts';

/** 8x8's guide names 1,000 messages for one batch; its contract would allow 10,000. */
const batchMessagesMax = 1_000;

/**
 * Hands many messages to 8x8 at once (“Send message, many”), a thousand with each request: what
 * became of each, by its `clientMessageId`. One that 8x8 refuses does not hold up the others.
 */
export async function sendBatch(
  { baseUrl, apiKey, dispatcher, now = Date.now }: ChatAppsOptions,
  subAccountId: string,
  messages: readonly MessageTo[],
  signal: AbortSignal,
): Promise<Map<string, SendAttempt>> {
  const attempts = new Map<string, SendAttempt>();
  for (let start = 0; start < messages.length; start += batchMessagesMax) {
    const some = messages.slice(start, start + batchMessagesMax);
    const url = `${baseUrl}/api/v1/subaccounts/${encodeURIComponent(subAccountId)}/messages/batch`;
    const body = { includeMessagesInResponse: true, messages: some.map(chatAppsBody) };
    const ids = some.map(({ clientMessageId }) => clientMessageId);
    const answers = await postBatch({ url, apiKey, body, dispatcher, now }, ids, signal);
    for (const [id, attempt] of answers) attempts.set(id, attempt);
  }
  return attempts;
}
