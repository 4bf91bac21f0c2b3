import { OpenAPIHono, z } from '@hono/zod-openapi';
import { explainIssue, fieldName, type Json } from '../../engine/index.ts';
import { ApiError } from '../errors.ts';
import { outOfBounds } from '../json-bounds.ts';
import type { AccessVariables } from '../security/access.ts';

/** What a schema says nothing about itself is said in words for people. */
z.config({ customError: explainIssue });

/** A router whose routes are typed for the editor and described by OpenAPI. */
export function createRouter(): OpenAPIHono<AccessVariables> {
  return new OpenAPIHono<AccessVariables>({
    defaultHook(result) {
      if (result.success) return;
      const [issue] = result.error.issues;
      throw issue ? refusal(issue) : new ApiError('unprocessable', 'The body is not right.');
    },
  });
}

/** What a schema says itself does not name the field; what is said for it does. */
function refusal({ path, message }: z.core.$ZodIssue): ApiError {
  const field = fieldName(path);
  const said = message.includes(field) ? message : `${field} is not right. ${message}`;
  const sentence = said.endsWith('.') ? said : `${said}.`;
  return new ApiError('unprocessable', sentence, {
    ...(path.length > 0 && { path: path.map(String).join('.') }),
  });
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { 'application/json': { schema } } } } as const;
}

const errorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), path: z.string().optional() }),
});

/** The answers of a route: its own, and the one shape every refusal has. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    '4XX': { description: 'What is wrong', content: { 'application/json': { schema: errorBody } } },
  } as const;
}

/** Any JSON: what was parsed from a body cannot be anything else. */
export const anyJson = z
  .custom<Json>()
  .openapi({ type: ['object', 'array', 'string', 'number', 'boolean', 'null'] });

export const jsonObject = z.record(z.string(), anyJson);

/** An object that is kept as it is, so it must be one that can be. */
export const keptObject = jsonObject.superRefine((value, context) => {
  const refused = outOfBounds(value);
  if (refused) context.addIssue({ code: 'custom', ...refused, path: [...refused.path] });
});

export const done = z.object({ ok: z.literal(true) });
