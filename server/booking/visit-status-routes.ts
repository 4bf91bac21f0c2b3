import { Hono } from 'hono';
import { answerWrite } from './answer-write.ts';
import type { BookingDeps } from './booking-deps.ts';
import type { BookingEnv } from './error-answer.ts';
import { readBody } from './read-request.ts';
import { setStatus, statusRequest } from './visit-status.ts';

/** Where whoever makes a visit says how far they got. */
export function visitStatusRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.post('/v1/appointments/:id/status', async (c) => {
    const request = await readBody(c, statusRequest);
    return answerWrite(c, deps, () => setStatus(deps, c.req.param('id'), request));
  });
  return routes;
}
