import * as z from 'zod';
import type { World } from './emulator.ts';
import { type Line, phoneKey } from './message-log.ts';
import { inboundWebhook, keysWebhook } from './webhooks.ts';

/** What a customer does: writes a text, taps a choice, or sends anything that a webhook can bring. */
export const customerMessage = z.object({
  /** With its country: `+447700900123`. */
  from: z
    .string()
    .regex(/^\+?[1-9]\d{5,14}$/, 'Give a number with its country, such as +447700900123.'),
  name: z.string().min(1).max(100).default('Maria'),
  channel: z.string().min(1).max(20).default('whatsapp'),
  subAccountId: z.string().min(1).max(100).default('emulated'),
  text: z.string().max(4_096).optional(),
  /** The title of a row or button of the last message with rows or buttons, or its number, from 1. */
  tap: z.string().min(1).optional(),
  /** Keys that are pressed during the last call. */
  keys: z
    .string()
    .regex(/^[\d*#]+$/)
    .optional(),
  type: z.string().optional(),
  content: z.record(z.string(), z.unknown()).optional(),
});

export type CustomerMessage = z.input<typeof customerMessage>;

export interface Written {
  readonly umid: string;
  /** What the webhook was answered; 0: nothing. */
  readonly status: number;
}

/** Throws a sentence for people when it makes no sense. */
export async function writeAsCustomer(world: World, given: CustomerMessage): Promise<Written> {
  const message = customerMessage.parse(given);
  const key = phoneKey({ msisdn: message.from });
  if (message.keys !== undefined) return pressKeys(world, key, message.keys);
  const said = whatIsSaid(message, world.log.conversation(key));
  const line = world.log.keepWritten(key, said);
  const customer = { ...message, phone: `+${key}` };
  const { versions } = world;
  const webhook = inboundWebhook(line, customer, { versions, replyTo: said.replyTo });
  const status = await world.webhooks.send(webhook, message.channel === 'sms' ? 'sms' : 'chatapps');
  return { umid: line.umid, status };
}

async function pressKeys(world: World, key: string, keys: string): Promise<Written> {
  const call = world.log.conversation(key).findLast(({ type }) => type === 'call');
  if (!call) throw new Error('Nobody has called this number.');
  const { umid } = world.log.keepWritten(key, { type: 'keys', content: { text: `Keys: ${keys}` } });
  const status = await world.webhooks.send(keysWebhook(umid, call.umid, keys), 'voice');
  return { umid, status };
}

interface Said extends Pick<Line, 'type' | 'content'> {
  readonly replyTo: string | null;
}

function whatIsSaid(
  { text, tap, type, content }: z.output<typeof customerMessage>,
  conversation: readonly Line[],
): Said {
  if (tap !== undefined) return tapped(tap, conversation);
  if (content !== undefined) return { type: type ?? 'Text', content, replyTo: null };
  return { type: 'Text', content: { text: text ?? '' }, replyTo: null };
}

export interface Choice {
  readonly kind: 'list_reply' | 'button_reply';
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
}

function tapped(tap: string, conversation: readonly Line[]): Said {
  const asked = conversation.findLast((line) => choicesOf(line).length > 0);
  const choices = asked ? choicesOf(asked) : [];
  const wanted = tap.trim().toLowerCase();
  const choice =
    choices.find(({ title }) => title.toLowerCase() === wanted) ?? choices[Number(wanted) - 1];
  if (!asked || !choice) {
    const titles = choices.map(({ title }) => `“${title}”`).join(', ');
    throw new Error(
      `There is no “${tap}” to tap: ${titles === '' ? 'nothing was offered' : titles}.`,
    );
  }
  const { kind, ...shown } = choice;
  const interactive = { type: kind, [kind]: shown };
  return { type: 'Interactive', content: { interactive }, replyTo: asked.umid };
}

const shown = { id: z.string(), title: z.string(), description: z.string().optional() };
const offered = z.object({
  interactive: z.object({
    action: z.object({
      sections: z.array(z.object({ rows: z.array(z.object(shown)).default([]) })).default([]),
      buttons: z.array(z.object({ reply: z.object(shown) })).default([]),
    }),
  }),
});

/** What a message lets the customer tap. */
export function choicesOf({ direction, content }: Line): Choice[] {
  const read = direction === 'out' ? offered.safeParse(content) : null;
  if (!read?.success) return [];
  const { sections, buttons } = read.data.interactive.action;
  return [
    ...sections.flatMap(({ rows }) => rows).map((row) => ({ kind: 'list_reply' as const, ...row })),
    ...buttons.map(({ reply }) => ({ kind: 'button_reply' as const, ...reply })),
  ];
}
