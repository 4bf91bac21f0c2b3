import * as z from 'zod';

/** Somebody's details, as WhatsApp has them (Cloud API, “contacts”). */
export const contactCard = z.strictObject({
  name: z.strictObject({
    formatted_name: z.string(),
    first_name: z.string().optional(),
    last_name: z.string().optional(),
  }),
  phones: z
    .array(
      z.strictObject({
        phone: z.string(),
        type: z.string().optional(),
        wa_id: z.string().optional(),
      }),
    )
    .optional(),
  emails: z.array(z.strictObject({ email: z.string(), type: z.string().optional() })).optional(),
  org: z.strictObject({ company: z.string().optional(), title: z.string().optional() }).optional(),
});

export type ContactCard = z.infer<typeof contactCard>;
