import { createRoute, z } from '@hono/zod-openapi';
import { listGallery, readJourney } from '../gallery.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter, jsonObject } from './router.ts';

const entry = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  workflow: jsonObject,
});

const line = z.union([
  z.object({ kind: z.enum(['customer', 'business']), text: z.string() }),
  z.object({ kind: z.literal('form') }),
  z.object({ kind: z.literal('time'), minutes: z.number() }),
]);

const journey = entry.extend({
  /** Saved tests that hold it to what it does. */
  tests: z.array(jsonObject),
  conversations: z.array(z.object({ title: z.string(), lines: z.array(line) })),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/gallery',
  summary: 'The journeys that ship with the product, in groups',
  middleware: needs('viewer'),
  responses: answers(
    z.object({ groups: z.array(z.object({ id: z.string(), journeys: z.array(entry) })) }),
    'The gallery',
  ),
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/gallery/{id}',
  summary: 'One of them, with the conversations recorded of it',
  description:
    'Its `workflow` is taken, with its `tests` among its fields, by `POST /api/workflows/import`.',
  middleware: needs('viewer'),
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: answers(journey, 'The journey'),
});

/** Journeys to begin with. */
export function galleryRoutes({ galleryFolder }: { galleryFolder: string }) {
  return createRouter()
    .openapi(listRoute, async (c) => c.json({ groups: await listGallery(galleryFolder) }, 200))
    .openapi(readRoute, async (c) => {
      const { tests, ...shown } = await readJourney(galleryFolder, c.req.valid('param').id);
      return c.json({ ...shown, tests: tests.map((test) => jsonObject.parse(test)) }, 200);
    });
}
