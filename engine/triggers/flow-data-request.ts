import * as z from 'zod';

/** The id of a form here. */
export const formId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Give the id of a form: small letters, digits and -.');

/**
 * `data.flow` is what is asked: `{ requestId, form, action, screen, data, flowToken }`, the action
 * `INIT`, `data_exchange` or `BACK`.
 */
export const flowDataRequest = z
  .strictObject({
    type: z.literal('flow-data-request'),
    form: formId.meta({
      title: 'Form',
      description: 'Which form asks. What it asks is `data.flow`; “Answer a form” answers it.',
    }),
  })
  .meta({ title: 'A form asks for data' });
