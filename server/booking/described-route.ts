import type * as z from 'zod';

/** A route as it is described: with the schemas that its requests are read with. */
export interface DescribedRoute {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As it is mounted, with `{id}` for what stands there. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** It also takes an upload of files, as `multipart/form-data`. */
  readonly takesFiles?: true;
  /** The status when all is well, and what is answered then; null: nothing. */
  readonly answer: readonly [status: number, body: z.ZodType | 'text/calendar' | null];
  /** With which statuses it can be refused. */
  readonly refusals: readonly number[];
  /** What a refusal looks like, where it is not as everywhere. */
  readonly refusal?: z.ZodType;
  /** Its link is signed: it opens for everybody who has it. */
  readonly isPublic?: true;
}

export function get(
  path: string,
  summary: string,
  answer: z.ZodType,
  query?: z.ZodObject,
  refusals: readonly number[] = [],
): DescribedRoute {
  const readable = query ? { query } : {};
  const all = query ? [...refusals, 422] : refusals;
  return { method: 'get', path, summary, ...readable, answer: [200, answer], refusals: all };
}

export function file(path: string, summary: string, more: Partial<DescribedRoute>): DescribedRoute {
  return { method: 'get', path, summary, answer: [200, 'text/calendar'], refusals: [404], ...more };
}

export function send(
  method: 'post' | 'put',
  path: string,
  summary: string,
  body: z.ZodType,
  answer: DescribedRoute['answer'],
  refusals: readonly number[],
): DescribedRoute {
  return { method, path, summary, body, answer, refusals: [...refusals, 400, 413, 415, 422, 503] };
}

export function remove(path: string, summary: string, refusals: readonly number[]): DescribedRoute {
  return { method: 'delete', path, summary, answer: [204, null], refusals: [...refusals, 503] };
}
