import * as z from 'zod';

/** The keys that a call asks for. */
const keys = z.strictObject({
  digitsMin: z.number().int(),
  digitsMax: z.number().int(),
  /** # ends the input. */
  endsWithHash: z.boolean(),
  /** How long the whole input may take. */
  timeoutMs: z.number().int(),
  /** How often it is asked. */
  tries: z.number().int(),
  /** Said after keys that fit, and after others. */
  thanks: z.string().optional(),
  sorry: z.string().optional(),
});

/** A call that says a text, or plays a recording, to a number; and may ask for keys. */
export const voiceCall = z.strictObject({
  type: z.literal('call'),
  /** E.164 with `+`. */
  to: z.string(),
  /** The number that calls; the subaccount's own when left out. */
  source: z.string().optional(),
  content: z.discriminatedUnion('action', [
    z.strictObject({
      action: z.literal('say'),
      text: z.string(),
      /** BCP 47. */
      language: z.string(),
      /** The name of a voice at 8x8, such as en-GB-Emma; one of the language when left out. */
      voice: z.string().optional(),
      speed: z.number(),
      repetitions: z.number().int(),
      keys: keys.optional(),
    }),
    z.strictObject({
      action: z.literal('play'),
      url: z.string(),
      repetitions: z.number().int(),
    }),
  ]),
});

export type VoiceCall = z.infer<typeof voiceCall>;
