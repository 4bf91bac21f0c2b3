import { textAt } from '../api/read-json.ts';
import { noToken } from './opened-form.ts';

interface Received {
  readonly direction: 'in' | 'out';
  readonly content: unknown;
}

/** By which forms that were sent the customer has filled in: their buttons are done. */
export function submittedTokens(messages: readonly Received[]): ReadonlySet<string> {
  const tokens = messages.flatMap(({ direction, content }) => {
    const token = direction === 'in' ? textAt(submittedJson(content), 'flow_token') : null;
    return token === null || token === noToken ? [] : [token];
  });
  return new Set(tokens);
}

/** What a form's reply says: JSON inside of JSON. Null for every other message. */
export function submittedJson(content: unknown): unknown {
  const text = textAt(content, 'interactive', 'nfmReply', 'responseJson');
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
