import * as z from 'zod';

/**
 * How a message is sent, beside what it says: 8x8's “Send message”, fields of the request
 * (`messageOptions`) and of its content (`contentOptions`).
 */

/** 8x8's names for channels, by ours: what a webhook calls them, in small letters. */
export const channelNames = {
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  rcs: 'RCS',
  viber: 'Viber',
  line: 'Line',
  wechat: 'WeChat',
  zalo: 'Zalo',
  instagram: 'Instagram',
} as const;

/** One channel of several that are tried in turn. */
const channelAttempt = z.strictObject({
  channel: z.enum(Object.values(channelNames)),
  /** Seconds until the next channel is tried. */
  fallbackAfter: z.number().int().optional(),
  /** What must have become of the message by then, so that it is not. */
  successStatus: z.enum(['Accepted', 'Sent', 'Delivered', 'Read']).optional(),
});

export const messageOptions = {
  /** The message that this one answers: it is quoted above it (WhatsApp, at most 7 days old). */
  context: z.strictObject({ umid: z.string() }).optional(),
  channels: z.array(channelAttempt).optional(),
  /** Where 8x8 says what became of this message, instead of to us. */
  dlrCallbackUrl: z.string().optional(),
  scheduled: z.string().optional(),
  expiry: z.string().optional(),
};

export const contentOptions = {
  /** What is sent when the message goes out as an SMS in the end. */
  fallbackText: z.string().optional(),
  sms: z
    .strictObject({
      encoding: z.enum(['AUTO', 'GSM7', 'UCS2']).optional(),
      source: z.string().optional(),
    })
    .optional(),
  /** Chips below a message on RCS, as 8x8 has them; not looked into. */
  suggestions: z.array(z.json()).optional(),
  /** A utility message without a template of its own (8x8 “Direct Send”). */
  whatsApp: z
    .strictObject({
      directSend: z
        .strictObject({
          category: z.literal('utility'),
          ttlSeconds: z.number().int().optional(),
        })
        .optional(),
    })
    .optional(),
};

export type ChannelAttempt = z.infer<typeof channelAttempt>;
export type ChannelName = ChannelAttempt['channel'];

const byName: ReadonlyMap<string, ChannelName> = new Map(Object.entries(channelNames));

export function isKnownChannel(channel: string): boolean {
  return byName.has(channel);
}

/** What a request calls a channel; WhatsApp, where nobody says which. */
export function channelName(channel: string): ChannelName {
  return byName.get(channel) ?? 'WhatsApp';
}
