import { Hono } from 'hono';
import type { Database } from '../../../db/open.ts';
import type { ContactIdentity } from '../../channels/channel.ts';
import { ApiError } from '../../errors.ts';
import type { Feed } from '../../feed.ts';
import type { KeptBusiness } from '../../kept-business.ts';
import type { Log } from '../../log.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { type AccessVariables, needs } from '../../security/access.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { definitionRoutes } from './definition-routes.ts';
import { instanceRoutes } from './instance-routes.ts';
import { accountIn } from './read-request.ts';
import { startRoutes } from './start-routes.ts';

export interface AutomationDeps {
  readonly db: Database;
  readonly feed: Feed;
  readonly log: Log;
  readonly now: () => number;
  readonly randomId: () => string;
  readonly runtime: Runtime;
  /** Through which adapter those are reached for whom something is started. */
  readonly provider: ContactIdentity['provider'];
  /** The 8x8 account that is served here; null: whichever stands in the address. */
  readonly accountId: string | null;
  /** What a workflow does not say itself. */
  readonly business: Pick<KeptBusiness, 'settings'>;
}

const root = '/api/v1/accounts/:accountId';

/**
 * 8x8's Automation API over our workflows and instances (developer.8x8.com/connect, "Automation API"):
 * a definition is a workflow that has been published, a workflow of theirs is an instance of ours.
 */
export function automationRoutes(deps: AutomationDeps): Hono<AccessVariables> {
  return new Hono<AccessVariables>()
    .use(`${root}/*`, needs('viewer'), async (c, next) => {
      if (deps.accountId !== null && accountIn(c) !== deps.accountId) {
        throw new ApiError('forbidden', 'This server does not serve that account.');
      }
      await next();
    })
    .route(root, definitionRoutes(deps))
    .route(root, instanceRoutes(deps))
    .route(root, startRoutes(deps))
    .route(root, catalogueRoutes(deps));
}

/** Whether an error under this address is answered in 8x8's shape. */
export function isAutomationPath(path: string): boolean {
  return path.startsWith('/api/v1/accounts/');
}
