import type { Context } from 'hono';
import * as z from 'zod';
import { readBody } from '../booking/read-request.ts';

/** The body as the schema wants it, its fields also under the names that forms use: `postal_code`. */
export function readFormBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  return readBody(c, z.preprocess(withProgramNames, schema));
}

/** An object whose `names_like_this` are `namesLikeThis`; where both are there, the latter counts. */
export function withProgramNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value);
  const isProgramName = ([name]: [string, unknown]) => programName(name) === name;
  const renamed = fields.map(([name, field]) => [programName(name), field]);
  return Object.fromEntries([...renamed, ...fields.filter(isProgramName)]);
}

function programName(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
