import type { FlowRow } from '../../db/flows.ts';
import {
  deleteFlowAt8x8,
  type FlowAt8x8,
  type FlowAt8x8Change,
  findFlowAt8x8,
  keepFlowAt8x8,
  listFlowsAt8x8,
  updateFlowAt8x8,
} from '../../db/flows-at-8x8.ts';
import type { JsonObject } from '../../engine/index.ts';
import type { FlowsClient, FlowUpload } from '../channels/chatapps/flows/flows-client.ts';
import { FlowsError } from '../channels/chatapps/flows/flows-error.ts';
import type { FlowDeps } from './flows.ts';

/** What is done with one form on one channel of 8x8. */
export interface FlowWork extends FlowDeps {
  readonly client: FlowsClient;
  readonly publicUrl: string;
  readonly row: FlowRow;
  readonly channelId: string;
}

interface Document {
  readonly document: JsonObject;
  /** Null: a draft. */
  readonly version: number | null;
}

/** Uploads a document as the draft there: over the one that is there, or as a new one. */
export async function uploadFlow(work: FlowWork, document: Document): Promise<FlowAt8x8> {
  const { db, row, channelId, now } = work;
  const upload = toUpload(work, document);
  const known = listFlowsAt8x8(db, row.id, channelId).find(({ status }) => status === 'DRAFT');
  const replaced = known ? await replace(work, known, upload) : null;
  const { externalId, problems } = replaced ?? (await create(work, upload));
  const kept = { flowId: row.id, channelId, externalId, status: 'DRAFT', problems };
  keepFlowAt8x8(db, { ...kept, version: document.version, at: now() });
  const uploaded = findFlowAt8x8(db, kept);
  if (!uploaded) throw new Error('A form that was just kept is not there.');
  return uploaded;
}

export function changeAt8x8(
  { db, now }: FlowWork,
  known: FlowAt8x8,
  fields: Omit<FlowAt8x8Change, 'updatedAt'>,
): void {
  updateFlowAt8x8(db, known, { ...fields, updatedAt: now() });
}

/** Null for what is not there. */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof FlowsError && error.isGone) return null;
    throw error;
  }
}

/** Null: it is no draft there any more, or not there at all. */
async function replace(work: FlowWork, known: FlowAt8x8, upload: FlowUpload) {
  const { client, channelId } = work;
  const { externalId } = known;
  try {
    return { externalId, problems: await client.update(channelId, externalId, upload) };
  } catch (error) {
    const found = await unlessGone(client.read(channelId, externalId));
    if (found?.status === 'DRAFT') throw error;
    if (found) changeAt8x8(work, known, found);
    else deleteFlowAt8x8(work.db, known);
    return null;
  }
}

/** Where nobody knows whether it was made, its name tells: no other form there has it. */
async function create({ client, channelId }: FlowWork, upload: FlowUpload) {
  try {
    return await client.create(channelId, upload);
  } catch (error) {
    if (!(error instanceof FlowsError) || error.outcome !== 'unknown') throw error;
    const made = (await client.list(channelId)).find(({ name }) => name === upload.name);
    if (!made) throw error;
    const { problems } = await client.read(channelId, made.id);
    return { externalId: made.id, problems };
  }
}

/** Names are unique on an account at WhatsApp, and whatever is published there keeps its own. */
function toUpload({ row, publicUrl, now }: FlowWork, { document, version }: Document): FlowUpload {
  const uploadedAt = new Date(now()).toISOString().replace('T', ' ').slice(0, -1);
  const which = version === null ? 'draft' : `v${version}`;
  return {
    name: `${row.name.slice(0, 120)} · ${which} · ${uploadedAt}`,
    categories: row.categories,
    flowJson: JSON.stringify(document),
    endpointUri: 'data_api_version' in document ? `${publicUrl}/flows/${row.id}/endpoint` : null,
  };
}
