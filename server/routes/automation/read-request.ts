import type { Context } from 'hono';
import * as z from 'zod';
import { fieldName, isJsonObject, type JsonObject } from '../../../engine/index.ts';
import { ApiError } from '../../errors.ts';
import { outOfBounds } from '../../json-bounds.ts';
import { readDefinitionId } from './definition-id.ts';
import { instanceWords } from './instance-answer.ts';

const pageLimitMax = 500;

/**
 * `limit` and `offset` of the contract. `offset` counts items, not pages: who adds `limit` to it each time
 * gets everything, which nobody would if it were the other way round.
 */
const page = {
  limit: integer(1, pageLimitMax).default(100),
  offset: integer(0).default(0),
};

export const pageQuery = z.object(page);
export const versionQuery = z.object({ version: integer(1).optional() });

export const instancesQuery = z.object({
  ...page,
  ...versionQuery.shape,
  status: z.enum(instanceWords).optional(),
  startTimeFrom: instant().optional(),
  startTimeTo: instant().optional(),
});

export const instanceQuery = z.object({
  includeLogs: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['true', 'false']))
    .transform((text) => text === 'true')
    .default(false),
});

/** The query as the schema wants it; a parameter without a value counts as left out. */
export function readQuery<T>(c: Context, schema: z.ZodType<T>): T {
  const given = Object.entries(c.req.query()).filter(([, value]) => value !== '');
  return parse(schema, Object.fromEntries(given));
}

/** The body, which is a JSON object that can be kept. */
export async function readObject(c: Context): Promise<JsonObject> {
  const body = parseJson(await c.req.text());
  if (!isJsonObject(body)) throw new ApiError('invalid', 'The body must be a JSON object.');
  const refused = outOfBounds(body);
  if (refused) throw new ApiError('invalid', refused.message);
  return body;
}

export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = fieldName(issue?.path ?? []);
  const said = issue?.message ?? '';
  throw new ApiError('invalid', said.includes(field) ? said : `${field} is not right. ${said}`);
}

/** Whose API the address names. */
export function accountIn(c: Context): string {
  return c.req.param('accountId') ?? '';
}

/** The definition that the address names, by its uuid. */
export function definitionIdIn(c: Context): string {
  const id = readDefinitionId(c.req.param('definitionId') ?? '');
  if (id === null) throw new ApiError('invalid', 'Invalid definition id.');
  return id;
}

/** The instance that the address names. */
export function instanceIdIn(c: Context): string {
  const id = c.req.param('workflowId') ?? '';
  if (!/^[0-9A-Za-z-]{1,64}$/.test(id)) throw new ApiError('invalid', 'Invalid workflow id.');
  return id;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('invalid', 'The body is not JSON.');
  }
}

function integer(min: number, max = Number.MAX_SAFE_INTEGER) {
  return z
    .string()
    .regex(/^\d{1,15}$/, 'Give a whole number.')
    .transform(Number)
    .pipe(z.number().min(min).max(max));
}

/** ISO 8601, in UTC where it says nothing of a zone; as epoch milliseconds. */
function instant() {
  return z.string().transform((text, context) => {
    const at = Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
    if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(at)) return at;
    context.addIssue('Give a time in ISO 8601, such as 2021-06-24T09:33:06.60Z.');
    return z.NEVER;
  });
}
