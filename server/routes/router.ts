import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Json } from '../../engine/index.ts';
import { ApiError } from '../errors.ts';
import type { AccessVariables } from '../security/access.ts';

/** A router whose routes are typed for the editor and described by OpenAPI. */
export function createRouter(): OpenAPIHono<AccessVariables> {
  return new OpenAPIHono<AccessVariables>({
    defaultHook(result) {
      if (result.success) return;
      const [issue] = result.error.issues;
      const path = issue?.path.map(String).join('.') ?? '';
      const field = path === '' ? 'The body' : `“${path}”`;
      throw new ApiError('unprocessable', `${field}: ${issue?.message ?? 'not as expected'}.`, {
        ...(path === '' ? {} : { path }),
      });
    },
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

export const done = z.object({ ok: z.literal(true) });
