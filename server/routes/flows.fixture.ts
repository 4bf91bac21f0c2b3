import { openDatabase } from '../../db/open.ts';
import type { FlowsClient } from '../channels/chatapps/flows/flows-client.ts';
import { answerError } from '../errors.ts';
import { createFeed } from '../feed.ts';
import { createFlowsAt8x8 } from '../flows/flows-at-8x8.ts';
import { createLog } from '../log.ts';
import { sessionCookieName, withAccounts } from '../security/access.ts';
import { createAccounts } from '../security/accounts.ts';
import { flowVersionRoutes } from './flow-versions.ts';
import { flowRoutes } from './flows.ts';
import { flowAt8x8Routes } from './flows-at-8x8.ts';
import { createRouter } from './router.ts';

/** The real routes of forms over a real database. */
export function flowApp(client: FlowsClient | null = null) {
  const db = openDatabase(':memory:');
  const now = () => Date.UTC(2026, 4, 4);
  const shared = { db, now, feed: createFeed() };
  const at8x8 = { ...shared, client, publicUrl: 'https://forms.example' };
  const deps = { ...shared, provider: 'chatapps' as const, flowsAt8x8: createFlowsAt8x8(at8x8) };
  const accounts = createAccounts({ ...deps, environmentKey: 'the-key', internalKey: 'internal' });
  const log = createLog(() => {}, now);
  const app = createRouter();
  app.use(withAccounts(accounts, sessionCookieName({ https: false })));
  app.onError((error, c) => answerError(error, c, log));
  app.route('/', flowRoutes(deps));
  app.route('/', flowVersionRoutes(deps));
  app.route('/', flowAt8x8Routes(deps));
  return {
    ...deps,
    async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
      const answer = await app.request(path.startsWith('/api') ? path : `/api/flows${path}`, {
        method,
        headers: {
          authorization: 'Bearer the-key',
          'content-type': 'application/json',
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const answered: unknown = await answer.json();
      return { status: answer.status, body: answered };
    },
  };
}
