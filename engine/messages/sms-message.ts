import * as z from 'zod';

/** An SMS, in the words of 8x8's SMS API: to a number, whatever channel the contact is on. */
export const smsMessage = z.strictObject({
  type: z.literal('sms'),
  /** E.164 with `+`. */
  to: z.string(),
  content: z.strictObject({
    text: z.string(),
    /** Who it is from: a number or up to 11 letters; the subaccount's own when left out. */
    source: z.string().optional(),
  }),
});
