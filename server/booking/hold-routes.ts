import { Hono } from 'hono';
import { answerWrite } from './answer-write.ts';
import { askForSlot } from './ask-calendars.ts';
import type { BookingDeps } from './booking-deps.ts';
import type { BookingEnv } from './error-answer.ts';
import { placeHold } from './holds.ts';
import { readBody } from './read-request.ts';
import { releaseHold } from './release-hold.ts';
import { holdRequest } from './request-schemas.ts';
import { transact } from './write.ts';

export function holdRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.post('/v1/holds', async (c) => {
    const request = await readBody(c, holdRequest);
    const perform = () => placeHold(deps, request);
    return answerWrite(c, deps, perform, () => askForSlot(deps, request.slotId));
  });
  routes.delete('/v1/holds/:id', async (c) => {
    await transact(deps, () => releaseHold(deps, c.req.param('id')));
    return c.body(null, 204);
  });
  return routes;
}
