import { z } from '@hono/zod-openapi';
import type { Message } from '../../db/messages.ts';
import { type InboundMessage, isJsonObject, type Json } from '../../engine/index.ts';
import { anyJson } from './router.ts';

/** A message as the phone and a conversation show it. */
export const shownMessage = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  at: z.number(),
  type: z.string(),
  /** As in ChatApps: what was written, or what was sent. */
  content: anyJson,
  /** The look of a template, which WhatsApp keeps. */
  display: z
    .object({
      header: z.string().optional(),
      body: z.string(),
      footer: z.string().optional(),
      buttons: z.array(z.string()),
      cards: z.array(z.object({ body: z.string(), buttons: z.array(z.string()) })).optional(),
    })
    .optional(),
  text: z.string(),
  status: z.string(),
  error: z.string().nullable(),
  stepId: z.string().nullable(),
  instanceId: z.string().nullable(),
  /** Why it reached whom it reached, or nobody. */
  note: z.string().nullable(),
});

export function toShown(message: Message) {
  const { id, direction, text, status, stepId, instanceId, note } = message;
  const error = message.errorMessage;
  const own = direction === 'in' ? received(message.content) : sent(message.content);
  return {
    id: String(id),
    direction,
    at: message.createdAt,
    text,
    status,
    error,
    stepId,
    instanceId,
    note,
    ...own,
  };
}

function sent(content: Extract<Message, { direction: 'out' }>['content']) {
  const display = content.type === 'template' ? { display: content.display } : {};
  const to = 'to' in content ? { to: content.to } : {};
  return { type: content.type, content: anyJson.parse({ ...content.content, ...to }), ...display };
}

/** A message in its channel's own words; an SMS, which has no type, in those of ChatApps. */
function received({ kind, text, raw }: InboundMessage): { type: string; content: Json } {
  const payload = isJsonObject(raw['payload']) ? raw['payload'] : raw;
  const { type, content = text === '' ? null : { text } } = payload;
  return { type: typeof type === 'string' ? type.toLowerCase() : kind, content };
}
