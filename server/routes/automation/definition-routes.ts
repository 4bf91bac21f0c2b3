import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Hono } from 'hono';
import { inTransaction } from '../../../db/booking/in-transaction.ts';
import { listVersions, listWorkflows, type WorkflowRow } from '../../../db/workflows.ts';
import { type AccessVariables, needs } from '../../security/access.ts';
import type { Identity } from '../../security/accounts.ts';
import { createWorkflow, publishAsItIs, saveDraft, setEnabled } from '../../workflows.ts';
import type { AutomationDeps } from './automation-routes.ts';
import { type Definition, definitionAnswer } from './definition-answer.ts';
import { definitionIdOf } from './definition-id.ts';
import { deleteDefinition } from './delete-definition.ts';
import { definitionIn, findDefinition, isPublished } from './find-definition.ts';
import { type NewDefinition, readDefinition } from './read-definition.ts';
import {
  accountIn,
  definitionIdIn,
  pageQuery,
  readObject,
  readQuery,
  versionQuery,
} from './read-request.ts';

/** Definitions under 8x8's addresses: create, list, versions, update, delete. */
export function definitionRoutes(deps: AutomationDeps) {
  const { db } = deps;
  const one = '/definitions/:definitionId';

  return new Hono<AccessVariables>()
    .get('/definitions', needs('viewer'), async (c) => {
      const { limit, offset } = readQuery(c, pageQuery);
      const published = listWorkflows(db)
        .filter(isPublished)
        .slice(offset, offset + limit);
      const definitions: Definition[] = [];
      for (const row of published) {
        definitions.push(...versionsOf(accountIn(c), row, latest));
        // Hundreds take a while, and others want to be answered too.
        await setImmediate();
      }
      return c.json(definitions);
    })
    .post('/definitions', needs('editor'), async (c) => {
      const id = randomUUID();
      const definition = readDefinition(await readObject(c), id);
      const row = inTransaction(db, () =>
        publish(createWorkflow(deps, definition.document), definition, c.get('identity')),
      );
      const account = encodeURIComponent(accountIn(c));
      c.header('Location', `/api/v1/accounts/${account}/definitions/${id}`);
      return c.json(versionsOf(accountIn(c), row, latest)[0], 201);
    })
    .get(one, needs('viewer'), (c) => {
      const page = readQuery(c, pageQuery);
      const row = findDefinition(db, definitionIdIn(c));
      return c.json(row ? versionsOf(accountIn(c), row, page) : []);
    })
    .put(one, needs('editor'), async (c) => {
      const { id, revision } = definitionIn(db, c);
      const definition = readDefinition(await readObject(c), id);
      const row = inTransaction(db, () =>
        publish(saveDraft(deps, id, definition.document, revision), definition, c.get('identity')),
      );
      return c.json(versionsOf(accountIn(c), row, latest)[0]);
    })
    .delete(one, needs('editor'), async (c) => {
      const row = definitionIn(db, c);
      await deleteDefinition(deps, row, readQuery(c, versionQuery).version);
      return c.body(null, 202);
    });

  /** What is saved through this API is the version that runs, if it is enabled; as 8x8 would run it. */
  function publish(
    { id }: WorkflowRow,
    { enabled }: NewDefinition,
    { name: by }: Identity,
  ): WorkflowRow {
    publishAsItIs(deps, id, { by, note: null });
    return setEnabled(deps, id, enabled);
  }

  /** Newest first. */
  function versionsOf(
    accountId: string,
    { id, enabled }: WorkflowRow,
    page: { readonly limit: number; readonly offset: number },
  ): Definition[] {
    const of = { accountId, definitionId: definitionIdOf(id), enabled };
    return listVersions(db, id, page).flatMap((version) => definitionAnswer(version, of) ?? []);
  }
}

const latest = { limit: 1, offset: 0 };
