import { type ClientResponse, DetailedError, hc, parseResponse } from 'hono/client';
import type { App } from '../../server/app.ts';
import { phrase } from '../words/phrase.ts';
import { words } from '../words/words.ts';
import { textAt } from './read-json.ts';

/** Our own API, typed by the server's routes. */
export const { api } = hc<App>('/');

/** What went wrong with a call, in a sentence for the person who made it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** `0` when the server could not be reached. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(phrase(message));
    this.status = status;
  }
}

/** The answer to a call. Throws `ApiError`, whatever went wrong. */
export async function answerTo<Response extends ClientResponse<unknown>>(
  call: Promise<Response>,
): ReturnType<typeof parseResponse<Response>> {
  try {
    return await parseResponse(call);
  } catch (error) {
    throw toApiError(error);
  }
}

/** The answer of a part of the server that has no types for us. Throws `ApiError`, too. */
export function fetchJson(path: string): Promise<unknown> {
  return callJson(path, {});
}

/** Sends something to such a part, and gives its answer. Throws `ApiError`, too. */
export function sendJson(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: object = {},
): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  return callJson(path, { method, headers, body: JSON.stringify(body) });
}

async function callJson(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(path, init).catch((error: unknown) => {
    throw toApiError(error);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw new ApiError(response.status, textAt(answer, 'error', 'message') ?? words.app.unexpected);
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : words.app.unexpected;
}

function toApiError(error: unknown): ApiError {
  if (!(error instanceof DetailedError)) return new ApiError(0, words.app.unreachable);
  const message = textAt(error.detail, 'data', 'error', 'message');
  return new ApiError(error.statusCode ?? 0, message ?? words.app.unexpected);
}
