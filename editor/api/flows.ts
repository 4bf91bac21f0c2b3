import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { flowFields } from '../../engine/index.ts';
import { ApiError, answerTo, api } from './client.ts';

/** Every answer about forms: they become stale together. */
export const flowsKey = ['flows'];
const flowKey = (id: string) => [...flowsKey, id];

export function useFlows() {
  return useQuery({ queryKey: flowsKey, queryFn: fetchFlows });
}

export type FlowSummary = Awaited<ReturnType<typeof fetchFlows>>[number];

async function fetchFlows() {
  return (await answerTo(api.flows.$get())).flows;
}

/** The whole form: its draft, problems, versions, where it is at 8x8, which workflows open it. */
export function useFlow(id: string) {
  return useQuery({ queryKey: flowKey(id), queryFn: () => fetchFlow(id) });
}

export type FlowAnswer = Awaited<ReturnType<typeof fetchFlow>>;

function fetchFlow(id: string) {
  return answerTo(api.flows[':id'].$get({ param: { id } }));
}

/** What each of these forms asks, by the id of the form; one that is not there is left out. */
export function useFormFields(ids: readonly string[]) {
  return useQuery({
    queryKey: [...flowsKey, 'fields', ...ids],
    enabled: ids.length > 0,
    async queryFn() {
      const asked = await Promise.allSettled(ids.map(fetchFlow));
      const found = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      return new Map(found.map(({ id, document }) => [id, flowFields(document)]));
    },
  });
}

/** One of what was published; it never changes. */
export function useFlowVersion(id: string, version: number) {
  const param = { id, version: String(version) };
  return useQuery({
    queryKey: [...flowKey(id), 'versions', version],
    queryFn: () => answerTo(api.flows[':id'].versions[':version'].$get({ param })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface NewFlow {
  readonly name?: string;
  /** Flow JSON; an empty form without it. */
  readonly document?: unknown;
  /** The form whose draft it begins as. */
  readonly copyOf?: string;
}

export function useCreateFlow() {
  return useFlowChange(({ name, document, copyOf }: NewFlow) => {
    const given = { ...(name && { name }), ...(copyOf && { copyOf }) };
    const json = document === undefined ? given : { ...given, document: asJson(document) };
    return answerTo(api.flows.$post({ json }));
  });
}

export interface DraftToSave {
  readonly document: unknown;
  /** The one that was changed. */
  readonly revision: number;
}

/**
 * Keeps the draft, whatever is wrong with it. An `ApiError` of status 409: somebody else saved in
 * between, and nothing was overwritten.
 */
export function useSaveFlowDraft(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ document, revision }: DraftToSave) =>
      answerTo(
        api.flows[':id'].draft.$put({
          param: { id },
          header: { 'if-match': String(revision) },
          json: asJson(document),
        }),
      ),
    onSuccess: (saved, { document }) =>
      queries.setQueryData<FlowAnswer>(
        flowKey(id),
        (known) => known && { ...known, ...saved, document: asJson(document) },
      ),
  });
}

type Change = Parameters<(typeof api.flows)[':id']['$patch']>[0]['json'];

/** Another name, or other categories. */
export function useChangeFlow(id: string) {
  return useFlowChange((json: Change) =>
    answerTo(api.flows[':id'].$patch({ param: { id }, json })),
  );
}

export function useDeleteFlow() {
  return useFlowChange((id: string) => answerTo(api.flows[':id'].$delete({ param: { id } })));
}

/**
 * Makes the draft what customers fill in: on the channels of 8x8 where it is already, and on these. An
 * `ApiError` of status 200: the version is there, and a channel did not take it.
 */
export function usePublishFlow(id: string) {
  return useFlowChange(async (channels: string[]) => {
    const flow = api.flows[':id'];
    const answer = await answerTo(flow.publish.$post({ param: { id }, json: { channels } }));
    const refused = answer.uploads.flatMap(({ message }) => message ?? []);
    if (refused.length > 0) throw new ApiError(200, refused.join(' '));
    return answer;
  });
}

export type FlowAction = 'upload' | 'publish' | 'deprecate' | 'preview' | 'refresh' | 'remove';

/** Where: a channel of 8x8, and 8x8's id of the form where it is there more than once. */
export interface ActionAt8x8 {
  readonly action: FlowAction;
  readonly channel: string;
  readonly externalId?: string;
}

/** Uploads a form to a channel of 8x8, publishes it there, and so on. */
export function useFlowAt8x8(id: string) {
  return useFlowChange(({ action, channel, externalId }: ActionAt8x8) => {
    const query = externalId === undefined ? {} : { externalId };
    const there = api.flows[':id'].channels[':channel'];
    return action === 'remove'
      ? answerTo(there.$delete({ param: { id, channel }, query }))
      : answerTo(there[':action'].$post({ param: { id, channel, action }, query }));
  });
}

const channelsKey = ['flow-channels'];

/** The channels of 8x8 on which forms can be published, and whether a key of 8x8 is set. */
export function useFlowChannels() {
  return useQuery({ queryKey: channelsKey, queryFn: fetchChannels });
}

export type FlowChannels = Awaited<ReturnType<typeof fetchChannels>>;

function fetchChannels() {
  return answerTo(api['flow-channels'].$get());
}

export function useSaveFlowChannels() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: Pick<FlowChannels, 'surface' | 'channels'>) =>
      answerTo(api['flow-channels'].$put({ json })),
    onSettled: () => queries.invalidateQueries({ queryKey: channelsKey }),
  });
}

/** A change after which the answers about forms are asked for again. */
function useFlowChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: flowsKey }),
  });
}

/** What was parsed from JSON is JSON; the server says what is wrong with it. */
function asJson(document: unknown) {
  return document as Record<string, never>;
}
