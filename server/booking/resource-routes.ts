import { Hono } from 'hono';
import { listResources } from '../../db/booking/resources.ts';
import { answerWrite } from './answer-write.ts';
import type { BookingDeps } from './booking-deps.ts';
import { createResource, editResource, requireResource, resourceItem } from './edit-resource.ts';
import type { BookingEnv } from './error-answer.ts';
import { feedUrl } from './feed-url.ts';
import { newResource, resourceEdit } from './owner-schemas.ts';
import { readBody } from './read-request.ts';

export function resourceRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.get('/v1/resources', (c) => {
    const resources = listResources(deps.db).map(({ id }) => resourceItem(deps, id));
    return c.json({ status: resources.length > 0 ? 'ok' : 'none', resources });
  });
  routes.post('/v1/resources', async (c) => {
    const request = await readBody(c, newResource);
    return answerWrite(c, deps, () => createResource(deps, request));
  });
  routes.put('/v1/resources/:id', async (c) => {
    const request = await readBody(c, resourceEdit);
    return answerWrite(c, deps, () => editResource(deps, c.req.param('id'), request));
  });
  routes.get('/v1/resources/:id/feed', (c) => {
    const { id } = requireResource(deps, c.req.param('id'));
    return c.json({ status: 'ok', url: feedUrl(deps, id) });
  });
  return routes;
}
