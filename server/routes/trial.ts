import { createRoute, z } from '@hono/zod-openapi';
import { businessFacts } from '../../engine/index.ts';
import type { KeptBusiness } from '../kept-business.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter } from './router.ts';

const settings = z.object({
  /** IANA, such as `Europe/London`. */
  timeZone: z.string(),
  language: z.string(),
  country: z.string(),
  business: businessFacts,
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/api/trial/settings',
  summary: 'What a draft is played with: where the business is, and what it tells of itself',
  middleware: needs('viewer'),
  responses: answers(settings, 'The settings'),
});

/** What the page needs to play a draft by itself as this server would. */
export function trialRoutes(deps: { readonly business: Pick<KeptBusiness, 'settings'> }) {
  return createRouter().openapi(settingsRoute, (c) => c.json(deps.business.settings(), 200));
}
