import * as z from 'zod';
import { duration, toMs } from '../../duration.ts';
import { limits } from '../../limits.ts';

const template = z.string().max(limits.templateCharsMax);

const field = z.strictObject({
  name: z
    .string()
    .min(1, 'Give it a name.')
    .max(200)
    .meta({ title: 'Name', description: 'As the other system calls it.' }),
  value: template.meta({ title: 'Value', description: 'A text, an answer, or both.' }),
});

const header = field.extend({
  name: z
    .string()
    .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/, 'Use letters, digits and -, such as X-Shop.')
    .meta({ title: 'Name', description: 'Such as Accept-Language.' }),
});

const timeout = duration.refine(
  (each) => toMs(each) >= 1_000 && toMs(each) <= 120_000,
  'Wait for an answer from 1 second to 2 minutes.',
);

const retryDelay = duration.refine((each) => toMs(each) <= 60_000, 'Give at most 1 minute.');

const body = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }).meta({ title: 'Nothing' }),
  z
    .strictObject({
      kind: z.literal('json'),
      value: z.json().meta({
        title: 'JSON',
        description: 'Answers can stand in it: one alone in quotes keeps its type.',
      }),
    })
    .meta({ title: 'JSON' }),
  z
    .strictObject({
      kind: z.literal('form'),
      fields: z
        .array(field)
        .max(100)
        .meta({ title: 'Fields', description: 'As a form on a web page sends them.' }),
    })
    .meta({ title: 'Form' }),
  z
    .strictObject({
      kind: z.literal('text'),
      value: template.meta({ title: 'Text', description: 'Sent as it is.' }),
    })
    .meta({ title: 'Text' }),
]);

const keep = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'Use letters, digits and _, starting with a letter.')
    .meta({ title: 'Name', description: 'Afterwards it is data.<name>.' }),
  path: z.string().min(1, 'Say where in the answer it is.').max(limits.pathCharsMax).meta({
    title: 'Where it is',
    description: 'JSONPath into the body of the answer, such as $.slots[*].',
  }),
});

const outcome = z.strictObject({
  exit: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'Use letters, digits, - and _, starting with a letter.')
    .meta({ title: 'Id', description: 'Of the way out; it stays when its name changes.' }),
  label: z
    .string()
    .min(1, 'Give it a name.')
    .max(120)
    .meta({ title: 'Name', description: 'What it means, such as: just taken.' }),
  statuses: z
    .array(
      z.string().regex(/^[1-5](\d\d|xx)$/, 'Give a status such as 409, or 4xx for all of them.'),
    )
    .min(1, 'Say for which statuses.')
    .max(20)
    .meta({ title: 'Statuses', description: 'Such as 409, or 4xx for all of them.' }),
});

export const httpRequestConfig = z.strictObject({
  method: z
    .enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
    .meta({ title: 'Method', description: 'GET only asks; the others may change something.' }),
  url: z.string().min(1, 'Give the address to call.').max(limits.urlCharsMax).meta({
    title: 'Address',
    description:
      'https://… or a path on this server such as /booking/v1/slots. Answers in it are encoded; one at its start is taken as it is.',
  }),
  query: z.array(field).max(50).default([]).meta({
    title: 'Query',
    description: 'Added to the address. A value that is one answer, and not there, is left out.',
  }),
  headers: z
    .array(header)
    .max(50)
    .default([])
    .meta({ title: 'Headers', description: 'What the other system wants to be told besides.' }),
  body: body
    .default({ kind: 'none' })
    .meta({ title: 'Body', description: 'What is sent along; a GET request sends nothing.' }),
  credential: z.string().min(1).max(100).optional().meta({
    title: 'Credential',
    description: 'The name of a stored credential, for signing in to the other system.',
  }),
  timeout: timeout.default({ amount: 10, unit: 'seconds' }).meta({
    title: 'Longest wait for an answer',
    description: 'From 1 second to 2 minutes.',
  }),
  retries: z.number().int().min(0).max(5).default(2).meta({
    title: 'Tries again',
    description: 'How often, when there is no answer, or it is 429 or 5xx.',
  }),
  retryDelay: retryDelay.default({ amount: 1, unit: 'seconds' }).meta({
    title: 'First pause before trying again',
    description: 'Twice as long each time.',
  }),
  keep: z
    .array(keep)
    .max(50)
    .default([])
    .meta({ title: 'Keep from the answer', description: 'Values for later steps, by name.' }),
  outcomes: z.array(outcome).max(20).default([]).meta({
    title: 'Ways out by status',
    description: 'Every other 2xx status leaves by “Worked”, the rest by “Failed”.',
  }),
});

export type HttpRequestConfig = z.infer<typeof httpRequestConfig>;
