import { createRoute, z } from '@hono/zod-openapi';
import type { Config } from '../config.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter } from './router.ts';

const business = z.object({
  /** IANA, such as `Europe/London`. */
  timeZone: z.string(),
  language: z.string(),
  country: z.string(),
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/api/trial/settings',
  summary: 'What a draft is played with: the zone, the language and the country of the business',
  middleware: needs('viewer'),
  responses: answers(business, 'The settings'),
});

/** What the page needs to play a draft by itself as this server would. */
export function trialRoutes(deps: {
  readonly business: Pick<Config, 'timeZone' | 'language' | 'country'>;
}) {
  return createRouter().openapi(settingsRoute, (c) => {
    const { timeZone, language, country } = deps.business;
    return c.json({ timeZone, language, country }, 200);
  });
}
