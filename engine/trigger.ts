import * as z from 'zod';

/** What starts a workflow. */
export const trigger = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('inbound-chatapps'),
      /** Only these channels; empty means any. */
      channels: z.array(z.string().min(1).max(32)).max(20).default([]),
      /** Only this 8x8 subaccount; absent means any. */
      subAccountId: z.string().min(1).max(100).optional(),
      match: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('any') }),
        z.strictObject({
          kind: z.literal('keywords'),
          keywords: z
            .array(
              z.strictObject({
                text: z.string().trim().min(1).max(200),
                match: z.enum(['exact', 'word', 'phrase']).default('phrase'),
              }),
            )
            .min(1)
            .max(100),
        }),
      ]),
      /** Start also when the person is in the middle of another conversation, ending that one. */
      interrupts: z.boolean().default(false),
      /** Start also when someone taps a choice of this workflow after its conversation ended. */
      oldChoices: z.boolean().default(false),
    })
    .meta({ title: 'Someone writes a message' }),
  z
    .strictObject({ type: z.literal('http-request') })
    .meta({ title: 'Another system asks for it' }),
]);

export type Trigger = z.infer<typeof trigger>;
export type InboundTrigger = Extract<Trigger, { type: 'inbound-chatapps' }>;
