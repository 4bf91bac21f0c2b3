import * as z from 'zod';

/** What messages can tell of the business that sends them, each in one line; null: nobody has said. */
export const businessFacts = z.strictObject({
  name: line(100),
  phone: line(50),
  email: line(254, z.string().regex(/^[^\s@]+@[^\s@]+$/, 'Give an e-mail address.')),
  address: line(300),
  website: line(
    500,
    z.url({ protocol: /^https?$/, error: 'Give an address that starts with https://.' }),
  ),
});

export type BusinessFacts = z.infer<typeof businessFacts>;
export type BusinessFactName = keyof BusinessFacts;

export const businessFactNames = businessFacts.keyof().options;

/** Where nobody has said anything. */
export const unknownBusiness: BusinessFacts = {
  name: null,
  phone: null,
  email: null,
  address: null,
  website: null,
};

function line(charsMax: number, form: z.ZodType<string, string> = z.string()) {
  return z
    .string()
    .trim()
    .min(1, 'Give null where there is none.')
    .max(charsMax, `Use at most ${charsMax} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, 'Write it in one line of ordinary characters.')
    .pipe(form)
    .nullable();
}
