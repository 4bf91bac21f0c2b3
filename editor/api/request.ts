import * as z from 'zod';
import { words } from '../words/words.ts';

/** What went wrong with a call, in a sentence for the person who made it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** `0` when the server could not be reached. */
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

interface Call {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
}

/** Calls our own API. Throws `ApiError`, whatever went wrong. */
export async function request<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { method = 'GET', body }: Call = {},
): Promise<z.infer<Schema>> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  }).catch(() => {
    throw new ApiError(0, 'unreachable', words.app.unreachable);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const { error } = errorBody.safeParse(answer).data ?? {};
    throw new ApiError(
      response.status,
      error?.code ?? 'unexpected',
      error?.message ?? words.app.unexpected,
    );
  }
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new ApiError(response.status, 'unexpected', words.app.unexpected);
  return parsed.data;
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : words.app.unexpected;
}
