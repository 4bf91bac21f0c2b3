import * as z from 'zod';

const input = z.strictObject({
  name: z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9_-]{0,127}$/,
      'Use letters, digits, _ and -, starting with a letter.',
    )
    .meta({ title: 'Name', description: 'In that workflow it is data.<name>.' }),
  value: z.json().meta({ title: 'Value', description: 'A text, an answer, or all of JSON.' }),
});

export const runWorkflowConfig = z.strictObject({
  workflowId: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Give the id of a workflow: small letters, digits and -.')
    .meta({ title: 'Workflow', description: 'Its id. The version that is live is run.' }),
  values: z.array(input).max(50).default([]).meta({
    title: 'Values for it',
    description: 'What it is to know from the beginning.',
  }),
});
