import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type * as z from 'zod';
import { BookingError } from './booking-error.ts';
import type { Repeatable } from './write.ts';

const bodyDepthMax = 20;
const keyCharsMax = 255;

/** The body of a request as the schema wants it. No body at all is read as `{}`. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await c.req.text();
  if (text === '') return parse(schema, {});
  const mediaType = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    const message = 'Send the body as JSON, with the header Content-Type: application/json.';
    throw new BookingError(415, 'unsupported_media_type', message);
  }
  const body = parseJson(text);
  if (depthOf(body, bodyDepthMax) > bodyDepthMax) {
    throw invalid('body', `is nested deeper than ${bodyDepthMax} levels`);
  }
  return parse(schema, body);
}

/** The query as the schema wants it. A parameter without a value counts as left out. */
export function readQuery<T>(c: Context, schema: z.ZodType<T>): T {
  return parse(
    schema,
    Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== '')),
  );
}

/** What makes the request recognisable when it comes again; null: it asked for no such thing. */
export async function readRepeatable(c: Context): Promise<Repeatable | null> {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return null;
  if (key === '' || key.length > keyCharsMax) {
    throw invalid('Idempotency-Key', `needs 1 to ${keyCharsMax} characters`);
  }
  const text = `${c.req.method} ${c.req.path}\n${await c.req.text()}`;
  return { key, hash: createHash('sha256').update(text).digest('base64url') };
}

/** The value as the schema wants it, or an error that names the field. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.join('.') ?? '';
  throw invalid(path || 'body', sayIssue(issue));
}

function invalid(path: string, complaint: string): BookingError {
  return new BookingError(422, 'invalid', `${path} ${complaint}.`, { path });
}

/** What is wrong, as the rest of a sentence that begins with the field's name. */
function sayIssue(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${nameOfType(issue.expected)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'unrecognized_keys':
      return `does not know ${issue.keys.join(', ')}`;
    case 'custom':
    case 'invalid_format':
      return issue.message;
    case 'invalid_union':
      return issue.message === 'Invalid input' ? 'is not right' : issue.message;
    default:
      return 'is not right';
  }
}

function nameOfType(type: string): string {
  if (type === 'int') return 'a whole number';
  if (type === 'boolean') return 'true or false';
  if (type === 'record') return 'an object';
  return /^[aio]/.test(type) ? `an ${type}` : `a ${type}`;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' items long' : '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BookingError(400, 'bad_json', 'The body is not valid JSON.');
  }
}

/** How deeply a value is nested; stops counting past `max`. */
function depthOf(value: unknown, max: number): number {
  if (max < 0 || typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map((each) => depthOf(each, max - 1)));
}
