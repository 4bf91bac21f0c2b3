import * as z from 'zod';
import { flowFieldKinds } from '../flows/flow-fields.ts';
import { flow } from './interactive.ts';
import type { OutboundMessage } from './outbound.ts';
import { readFormToken } from './token.ts';

/**
 * The form last put before the customer. It lives in the instance, so that what comes back is
 * understood as the form was when it was sent, and an older one is recognised by its token.
 */
export const sentForm = z.strictObject({
  token: z.string(),
  stepId: z.string(),
  /** Its id here. */
  form: z.string(),
  /** The kind of each of its fields; absent: nobody knows the form. */
  fields: z.record(z.string(), z.enum(flowFieldKinds)).optional(),
  /** What opens it, to be shown again; absent: it is too long to be kept. */
  shown: flow.optional(),
});

export type SentForm = z.infer<typeof sentForm>;

/** Whether a submission is of a form that was sent before this one, here or in another conversation. */
export function isOlderForm(token: string | null, { token: current }: SentForm): boolean {
  const given = readFormToken(token ?? '');
  const [instanceId, number] = current.split('.');
  return given !== null && (given.instanceId !== instanceId || given.number < Number(number));
}

/** The form once more, below other words; only the words where it was not kept. */
export function formMessage(words: string, { shown }: SentForm): OutboundMessage {
  if (!shown) return { type: 'text', content: { text: words } };
  const body = { text: `${words}\n\n${shown.body.text}` };
  return { type: 'interactive', content: { interactive: { ...shown, body } } };
}
