/** Forms: their drafts, versions and states. Everything that changes one here goes through this file. */
import { inTransaction } from '../../db/booking/in-transaction.ts';
import {
  deleteFlow,
  type FlowChange,
  type FlowRow,
  type FlowVersionRow,
  findFlow,
  findFlowVersion,
  insertFlow,
  insertFlowVersion,
  publishedFlow,
  updateFlow,
} from '../../db/flows.ts';
import type { Database } from '../../db/open.ts';
import { type JsonObject, validateFlow } from '../../engine/index.ts';
import { ApiError } from '../errors.ts';
import type { Feed } from '../feed.ts';
import { flowIdFor } from './flow-id-for.ts';
import { forgetDraft, isValidDraft } from './is-valid-draft.ts';
import { workflowsWithFlow } from './workflows-with-flow.ts';

export interface FlowDeps {
  readonly db: Database;
  readonly feed: Feed;
  readonly now: () => number;
}

/** What WhatsApp files a form under (8x8's Flows API). */
export const flowCategories = [
  'SIGN_UP',
  'SIGN_IN',
  'APPOINTMENT_BOOKING',
  'LEAD_GENERATION',
  'CONTACT_US',
  'CUSTOMER_SUPPORT',
  'SURVEY',
  'OTHER',
] as const;

/**
 * `problems`: the draft cannot be published. `draft`: it never was. `changed`: what customers fill in
 * is older than the draft. `live`: it is the draft.
 */
export const flowStates = ['problems', 'draft', 'changed', 'live'] as const;
export type FlowState = (typeof flowStates)[number];

/** Whatever is wrong with the document: errors keep it from being published, warnings do not. */
export function flowProblems({ now }: Pick<FlowDeps, 'now'>, document: JsonObject) {
  const today = new Date(now()).toISOString().slice(0, 10);
  const { errors, warnings } = validateFlow(document, { today });
  return [...errors, ...warnings];
}

export function flowState({ db }: Pick<FlowDeps, 'db'>, row: FlowRow): FlowState {
  if (!isValidDraft(db, row)) return 'problems';
  const live = publishedFlow(db, row.id);
  if (live === null) return 'draft';
  return isSame(live.document, row.draft) ? 'live' : 'changed';
}

export function existingFlow({ db }: Pick<FlowDeps, 'db'>, id: string): FlowRow {
  const row = findFlow(db, id);
  if (!row) throw new ApiError('not_found', `There is no form “${id}”.`);
  return row;
}

export function existingVersion(
  { db }: Pick<FlowDeps, 'db'>,
  row: FlowRow,
  version: number,
): FlowVersionRow {
  const found = findFlowVersion(db, row.id, version);
  if (!found) throw new ApiError('not_found', `“${row.name}” has no version ${version}.`);
  return found;
}

/** Keeps a new form as a draft; its id is made from its name, unless one that is free is given. */
export function createFlow(
  { db, feed, now }: FlowDeps,
  given: Pick<FlowRow, 'name' | 'categories'> & {
    readonly id?: string;
    readonly document: JsonObject;
  },
): FlowRow {
  const { name, categories, document: draft } = given;
  const id = given.id ?? flowIdFor(db, name);
  insertFlow(db, { id, name, categories, draft, at: now() });
  feed.publish({ type: 'flow', flowId: id });
  return existingFlow({ db }, id);
}

/**
 * Replaces the draft, whatever is wrong with it. `revision` is the one that was changed: when somebody
 * else saved in between nothing is overwritten, and what they saved is in the refusal.
 */
export function saveFlowDraft(
  deps: FlowDeps,
  id: string,
  draft: JsonObject,
  revision: number,
): FlowRow {
  const row = existingFlow(deps, id);
  requireRevision(row, revision);
  if (isSame(row.draft, draft)) return row;
  return changeFlow(deps, id, { draft, revision: revision + 1 });
}

export function changeFlow(
  { db, feed, now }: FlowDeps,
  id: string,
  change: Omit<FlowChange, 'updatedAt'>,
): FlowRow {
  const row = existingFlow({ db }, id);
  if (Object.keys(change).length === 0) return row;
  updateFlow(db, id, { ...change, updatedAt: now() });
  feed.publish({ type: 'flow', flowId: id });
  return existingFlow({ db }, id);
}

/** Makes the draft what customers fill in. A draft that is no newer makes no other version. */
export function publishFlow(deps: FlowDeps, id: string): FlowRow {
  const { db, feed, now } = deps;
  const row = existingFlow(deps, id);
  requireValid(row.draft);
  inTransaction(db, () => {
    const live = publishedFlow(db, id);
    if (live !== null && isSame(live.document, row.draft)) return;
    insertFlowVersion(db, { flowId: id, document: row.draft, createdAt: now() });
  });
  feed.publish({ type: 'flow', flowId: id });
  return existingFlow(deps, id);
}

/** Refused while a workflow that is published opens it. */
export function removeFlow(deps: FlowDeps, id: string): void {
  const { db, feed } = deps;
  const row = existingFlow(deps, id);
  const names = workflowsWithFlow(db, id).map(({ name }) => `“${name}”`);
  if (names.length > 0) {
    const message = `“${row.name}” is used by ${names.join(', ')}. Take it out there first.`;
    throw new ApiError('conflict', message);
  }
  deleteFlow(db, id);
  forgetDraft(db, id);
  feed.publish({ type: 'flow', flowId: id });
}

/** Throws when the draft is another one than was read. */
export function requireRevision(row: FlowRow, revision: number): void {
  if (row.revision === revision) return;
  const message = 'Somebody else has saved this form in the meantime. Load it again to see it.';
  throw new ApiError('conflict', message, {
    path: 'If-Match',
    detail: { revision: row.revision, document: row.draft },
  });
}

function requireValid(document: JsonObject): void {
  const { errors } = validateFlow(document);
  const [first] = errors;
  if (!first) return;
  const count = errors.length === 1 ? 'One problem' : `${errors.length} problems`;
  throw new ApiError('unprocessable', `${count} must be fixed. ${first.message} ${first.fix}`, {
    path: first.path,
    detail: { problems: errors },
  });
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
