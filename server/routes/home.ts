import { createRoute, z } from '@hono/zod-openapi';
import { listCalendarConnections } from '../../db/booking/calendar-connections.ts';
import { listUsage } from '../../db/instance-counts.ts';
import type { Database } from '../../db/open.ts';
import { listWorkflows } from '../../db/workflows.ts';
import type { ContactIdentity } from '../channels/channel.ts';
import { readGallery } from '../gallery.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter } from './router.ts';

const firstSteps = z.object({
  /** A conversation has run, of whichever workflow. */
  hasTried: z.boolean(),
  /** A workflow is live that did not come with the product, or was changed since. */
  hasOwn: z.boolean(),
  hasChannel: z.boolean(),
  hasCalendar: z.boolean(),
});

const firstStepsRoute = createRoute({
  method: 'get',
  path: '/api/first-steps',
  summary: 'How far this Journeyman is set up',
  middleware: needs('viewer'),
  responses: answers(firstSteps, 'What is done already'),
});

/** What the first page shows. */
export function homeRoutes(deps: {
  readonly db: Database;
  readonly provider: ContactIdentity['provider'];
  readonly galleryFolder: string;
}) {
  const { db, provider, galleryFolder } = deps;
  return createRouter().openapi(firstStepsRoute, async (c) => {
    const { groups } = await readGallery(galleryFolder);
    const shipped = new Set(groups.flatMap(({ journeys }) => journeys.map((each) => each.id)));
    const own = listWorkflows(db).filter(
      ({ id, version }) => version !== null && (version > 1 || !shipped.has(id)),
    );
    const done = {
      hasTried: listUsage(db).length > 0,
      hasOwn: own.length > 0,
      hasChannel: provider === 'chatapps',
      hasCalendar: listCalendarConnections(db).length > 0,
    };
    return c.json(done, 200);
  });
}
