/**
 * What 8x8 answers about forms. Its two documents write the same things with different names
 * (`validationErrors` and `validation_errors`, `flowId` and `id`); either is read.
 */
import * as z from 'zod';
import type { FlowProblemAt8x8 } from '../../../../db/schema/flow.ts';

const id = z.union([z.string().min(1), z.number().transform(String)]);

const pointer = z.looseObject({ path: z.string().optional() });

const validationError = z.looseObject({
  error: z.string().default('INVALID_FLOW_JSON'),
  message: z.string().default('8x8 gives no reason.'),
  pointers: z.array(pointer).default([]),
});

const validationErrors = {
  validationErrors: z.array(validationError).nullish(),
  validation_errors: z.array(validationError).nullish(),
};

/** What a form is known by from now on, and what is wrong with its document. */
export const uploaded = z
  .looseObject({ id, ...validationErrors })
  .transform((answer) => ({ externalId: answer.id, problems: problemsIn(answer) }));

/** The answer to a change says only what is wrong with the document. */
export const changed = z
  .looseObject({ success: z.boolean().default(true), ...validationErrors })
  .transform((answer) => ({ success: answer.success, problems: problemsIn(answer) }));

export const details = z
  .looseObject({
    id: id.optional(),
    flowId: id.optional(),
    status: z.string(),
    ...validationErrors,
  })
  .transform(({ status, ...answer }) => ({
    status: status.toUpperCase(),
    problems: problemsIn(answer),
  }));

const listed = z.looseObject({ id, name: z.string(), status: z.string() });

export const list = z
  .union([z.array(listed), z.looseObject({ flows: z.array(listed) })])
  .transform((answer) => (Array.isArray(answer) ? answer : answer.flows));

export const preview = z
  .looseObject({ preview_url: z.url({ protocol: /^https?$/ }), expires_at: z.string() })
  .transform((answer, context) => {
    const expiresAt = Date.parse(answer.expires_at);
    if (Number.isNaN(expiresAt)) context.addIssue('expires_at is no time');
    return { url: answer.preview_url, expiresAt };
  });

export type ListedFlowAt8x8 = z.infer<typeof listed>;
export type FlowPreview = z.infer<typeof preview>;

/** What is wrong with a document, also where it stands in the answer that refuses it. */
export function problemsIn(answer: unknown): FlowProblemAt8x8[] {
  const read = z.looseObject(validationErrors).safeParse(answer);
  const errors = read.data?.validationErrors ?? read.data?.validation_errors ?? [];
  return errors.flatMap(({ error, message, pointers }) => {
    const paths = pointers.map(({ path }) => path).filter((path) => path !== undefined);
    const places = paths.length === 0 ? [''] : [...new Set(paths)];
    return places.map((path) => ({ code: error, path, message }));
  });
}
