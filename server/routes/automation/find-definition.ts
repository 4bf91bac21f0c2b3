import type { Context } from 'hono';
import { findInstance, type StoredInstance } from '../../../db/instances.ts';
import type { Database } from '../../../db/open.ts';
import { findWorkflow, listWorkflowIds, type WorkflowRow } from '../../../db/workflows.ts';
import { ApiError } from '../../errors.ts';
import { definitionIdOf } from './definition-id.ts';
import { definitionIdIn, instanceIdIn } from './read-request.ts';

/** A workflow that has been published: one that has not is nothing yet to 8x8's API. */
export type PublishedRow = WorkflowRow & { readonly version: number };

/** The workflow that 8x8 knows by this uuid; null: there is none. */
export function findDefinition(db: Database, definitionId: string): PublishedRow | null {
  const isIt = (id: string) => definitionIdOf(id) === definitionId;
  const row = findWorkflow(db, definitionId) ?? findByOwnId(db, isIt);
  return row && isPublished(row) ? row : null;
}

export function isPublished(row: WorkflowRow): row is PublishedRow {
  return row.version !== null;
}

/** The definition that the address names. Throws when it names none. */
export function definitionIn(db: Database, c: Context): PublishedRow {
  const definitionId = definitionIdIn(c);
  const row = findDefinition(db, definitionId);
  if (row) return row;
  throw new ApiError('not_found', `Definition ${definitionId} not found.`);
}

/** The instance that the address names, of the definition that it names. Throws when it names none. */
export function instanceIn(db: Database, c: Context): StoredInstance {
  const id = instanceIdIn(c);
  const row = definitionIn(db, c);
  const stored = findInstance(db, id);
  if (stored?.state.workflowId === row.id) return stored;
  throw new ApiError('not_found', `Workflow ${id} not found.`);
}

function findByOwnId(db: Database, isIt: (id: string) => boolean): WorkflowRow | null {
  const id = listWorkflowIds(db).find(isIt);
  return id === undefined ? null : findWorkflow(db, id);
}
