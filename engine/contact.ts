import * as z from 'zod';

/** What an instance knows of the person it talks to. Every event brings the latest. */
export const contactFacts = z.strictObject({
  id: z.string(),
  channel: z.string(),
  /** The channel's name for the person: digits of a phone number, or a business-scoped id. */
  userId: z.string(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
  /** Until when free-form messages may be sent (WhatsApp's 24-hour window); null: never written. */
  windowOpenUntil: z.number().nullable(),
});

export type ContactFacts = z.infer<typeof contactFacts>;

/** What texts and rules can read of it, such as `contact.name`. */
export const contactFactNames = ['name', 'phone', 'userId', 'channel', 'id'] as const;

const windowedChannels = new Set(['whatsapp']);

/** Whether a channel takes free-form messages only within 24 hours of the customer's last one. */
export function hasWindow(channel: string): boolean {
  return windowedChannels.has(channel.toLowerCase());
}

/** WhatsApp takes free-form messages only within 24 hours of the customer's last one. */
export function isWindowOpen(contact: ContactFacts, at: number): boolean {
  if (!windowedChannels.has(contact.channel)) return true;
  return contact.windowOpenUntil !== null && at < contact.windowOpenUntil;
}
