/** Our forms on the WhatsApp channels of 8x8: uploaded, published, tried, taken away. */
import { publishedFlow } from '../../db/flows.ts';
import { deleteFlowAt8x8, type FlowAt8x8, listFlowsAt8x8 } from '../../db/flows-at-8x8.ts';
import type { FlowsClient } from '../channels/chatapps/flows/flows-client.ts';
import { FlowsError } from '../channels/chatapps/flows/flows-error.ts';
import { ApiError } from '../errors.ts';
import { isOpen, readFlowChannels } from './flow-channels.ts';
import { existingFlow, type FlowDeps, flowState } from './flows.ts';
import { changeAt8x8, type FlowWork, unlessGone, uploadFlow } from './upload-flow.ts';

export interface FlowsAt8x8Deps extends FlowDeps {
  /** Null: no key of 8x8 is set. */
  readonly client: FlowsClient | null;
  /** Where the outside reaches this server: forms ask it for data. */
  readonly publicUrl: string;
}

/** What can be done with a form on a channel. */
export const flowActions = ['upload', 'publish', 'deprecate', 'preview', 'refresh'] as const;
export type FlowAction = (typeof flowActions)[number] | 'remove';

/** Where: a form of ours, a channel, and 8x8's id where more than one is there. */
export interface FlowPlace {
  readonly id: string;
  readonly channelId: string;
  readonly externalId?: string | undefined;
}

export interface FlowsAt8x8 {
  /** Throws ApiError, with what 8x8 said in words. */
  act(action: FlowAction, place: FlowPlace): Promise<void>;
}

export function createFlowsAt8x8(deps: FlowsAt8x8Deps): FlowsAt8x8 {
  const busy = new Set<string>();

  return {
    async act(action, place) {
      const { id, channelId } = place;
      const row = existingFlow(deps, id);
      const client = requireClient(deps, channelId);
      const key = `${channelId} ${id}`;
      if (busy.has(key)) {
        throw new ApiError('conflict', `“${row.name}” is being changed at 8x8. Wait a moment.`);
      }
      busy.add(key);
      try {
        await actions[action]({ ...deps, client, row, channelId }, place.externalId);
      } catch (error) {
        throw asApiError(error);
      } finally {
        busy.delete(key);
        deps.feed.publish({ type: 'flow', flowId: id });
      }
    },
  };
}

function requireClient({ db, client }: FlowsAt8x8Deps, channelId: string): FlowsClient {
  if (client === null) {
    throw new ApiError(
      'conflict',
      'No key of 8x8 is set, so only the simulator has forms. Set CHATAPPS_API_KEY.',
    );
  }
  const isKnown = readFlowChannels(db).channels.some(({ id }) => id === channelId);
  if (!isKnown)
    throw new ApiError('not_found', `There is no channel “${channelId}”. Add it first.`);
  return client;
}

const actions: Readonly<
  Record<FlowAction, (work: FlowWork, externalId: string | undefined) => Promise<void>>
> = {
  async upload(work) {
    const { row } = work;
    const version = flowState(work, row) === 'live' ? row.version : null;
    await uploadFlow(work, { document: row.draft, version });
  },

  async publish(work) {
    const { db, row, channelId } = work;
    const live = publishedFlow(db, row.id);
    if (live === null) throw new ApiError('conflict', `Publish “${row.name}” here first.`);
    const there = listFlowsAt8x8(db, row.id, channelId);
    if (there.some((each) => isOpen(each) && each.version === live.version)) return;
    const uploaded = await uploadFlow(work, live);
    if (uploaded.problems.length > 0) throw wrongAt8x8(uploaded.problems);
    await makeLive(work, uploaded);
  },

  async deprecate(work, externalId) {
    const isLive = ({ status }: FlowAt8x8) => status !== 'DRAFT' && status !== 'DEPRECATED';
    const known = pick(work, externalId, isLive, 'It is not published on this channel.');
    await work.client.deprecate(work.channelId, known.externalId);
    changeAt8x8(work, known, { status: 'DEPRECATED' });
  },

  async remove(work, externalId) {
    const isDraft = ({ status }: FlowAt8x8) => status === 'DRAFT';
    const message = '8x8 deletes only drafts. What was published there can be deprecated.';
    const known = pick(work, externalId, isDraft, message);
    await work.client.remove(work.channelId, known.externalId);
    deleteFlowAt8x8(work.db, known);
  },

  async preview(work, externalId) {
    const known = pick(work, externalId, () => true, 'Upload the form to this channel first.');
    const hasExpired = known.previewExpiresAt !== null && known.previewExpiresAt <= work.now();
    const { url, expiresAt } = await work.client.preview(
      work.channelId,
      known.externalId,
      hasExpired,
    );
    changeAt8x8(work, known, { previewUrl: url, previewExpiresAt: expiresAt });
  },

  async refresh(work) {
    const { client, db, row, channelId } = work;
    for (const known of listFlowsAt8x8(db, row.id, channelId)) {
      const found = await unlessGone(client.read(channelId, known.externalId));
      if (found) changeAt8x8(work, known, found);
      else deleteFlowAt8x8(db, known);
    }
  },
};

async function makeLive(work: FlowWork, known: FlowAt8x8): Promise<void> {
  const { client, channelId } = work;
  try {
    await client.publish(channelId, known.externalId);
  } catch (error) {
    const found = await client.read(channelId, known.externalId).catch(() => null);
    const said = error instanceof FlowsError ? error.problems : [];
    if (found) changeAt8x8(work, known, { ...found, ...(said.length > 0 && { problems: said }) });
    if (found?.status !== 'PUBLISHED') throw error;
  }
  changeAt8x8(work, known, { status: 'PUBLISHED' });
}

/** The one that is named; otherwise the newest that will do. */
function pick(
  { db, row, channelId }: FlowWork,
  externalId: string | undefined,
  willDo: (known: FlowAt8x8) => boolean,
  otherwise: string,
): FlowAt8x8 {
  const there = listFlowsAt8x8(db, row.id, channelId);
  const known = there.find(
    (each) => willDo(each) && (externalId === undefined || each.externalId === externalId),
  );
  if (!known) throw new ApiError('conflict', otherwise);
  return known;
}

function wrongAt8x8(problems: FlowAt8x8['problems']): FlowsError {
  const [first] = problems;
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const message = `8x8 found ${count}: ${first?.message ?? ''}`;
  return new FlowsError('refused', message.trim(), { problems });
}

function asApiError(error: unknown): unknown {
  if (!(error instanceof FlowsError)) return error;
  const code = error.outcome === 'refused' ? 'unprocessable' : 'unavailable';
  const [first] = error.problems;
  return new ApiError(code, error.message, {
    ...(first && { path: first.path, detail: { problems: error.problems } }),
  });
}
