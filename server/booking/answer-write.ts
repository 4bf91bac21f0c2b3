import type { Context } from 'hono';
import type { BookingDeps } from './booking-deps.ts';
import { readRepeatable } from './read-request.ts';
import { type Answer, write } from './write.ts';

/** Performs what a request asks for, once however often it comes, and answers it. */
export async function answerWrite(
  c: Context,
  deps: BookingDeps,
  perform: () => Answer,
  prepare?: () => Promise<void>,
): Promise<Response> {
  const { body, status } = await write(deps, await readRepeatable(c), perform, prepare);
  return c.json(body, status);
}
