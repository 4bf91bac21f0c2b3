import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerTo, api } from './client.ts';
import { workflowKey, workflowsKey } from './workflows.ts';

export type VersionSummary = Awaited<ReturnType<typeof fetchVersions>>[number];

/** What was published of a workflow, newest first. */
export function useVersions(id: string) {
  return useQuery({
    queryKey: [...workflowKey(id), 'versions'],
    queryFn: () => fetchVersions(id),
  });
}

async function fetchVersions(id: string) {
  return (await answerTo(api.workflows[':id'].versions.$get({ param: { id } }))).versions;
}

export interface NewOrder {
  readonly ids: string[];
  /** The order that was changed. */
  readonly was: string[];
}

/** Says which workflow is asked first. An `ApiError` of status 409: somebody else did in between. */
export function useOrderWorkflows() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: NewOrder) => answerTo(api['workflow-order'].$put({ json })),
    onSettled: () => queries.invalidateQueries({ queryKey: workflowsKey }),
  });
}

/** Pauses it for new customers, or for those in the middle of it, too. */
export function usePauseWorkflow(id: string) {
  const queries = useQueryClient();
  return useMutation({
    async mutationFn(isForEveryone: boolean) {
      const param = { id };
      if (isForEveryone) await answerTo(api.workflows[':id'].hold.$post({ param }));
      else await answerTo(api.workflows[':id'].$patch({ param, json: { enabled: false } }));
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: workflowsKey }),
        queries.invalidateQueries({ queryKey: workflowKey(id) }),
      ]),
  });
}
