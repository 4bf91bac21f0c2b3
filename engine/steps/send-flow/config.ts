import * as z from 'zod';
import { limits } from '../../limits.ts';
import { formId } from '../../triggers/flow-data-request.ts';
import { said, template } from '../chatapps-message/choices-config.ts';
import { templateMessage } from '../chatapps-message/template-config.ts';

export const sendFlowConfig = z.strictObject({
  form: formId.meta({ title: 'Form', description: 'The form that the customer fills in.' }),
  header: template.optional().meta({
    title: 'Heading',
    description: 'A bold line above the text, up to 60 characters.',
  }),
  body: said.meta({
    title: 'Text',
    description: 'What the customer reads above the button, up to 1024 characters.',
  }),
  footer: template.optional().meta({
    title: 'Footer',
    description: 'A small grey line below, up to 60 characters.',
  }),
  button: said.meta({
    title: 'Button',
    description: 'What stands on the button that opens the form, up to 20 characters.',
  }),
  screen: z
    .string()
    .max(limits.urlCharsMax)
    .optional()
    .meta({ title: 'First screen', description: 'Where it opens; its own first when left out.' }),
  data: z.record(z.string(), z.json()).optional().meta({
    title: 'Data',
    description:
      'What the first screen is filled with, by name. {{today(1)}} is tomorrow, on the day it is sent.',
  }),
  outsideWindow: templateMessage.optional().meta({
    title: 'When 24 hours have passed',
    description:
      'WhatsApp takes only approved templates when the customer has not written for 24 hours. This one is sent instead; its button opens the form.',
  }),
});

export type SendFlowConfig = z.infer<typeof sendFlowConfig>;
