import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Workflow } from '../../engine/index.ts';
import { answerTo, api } from './client.ts';

export const workflowsKey = ['workflows'];
export const workflowKey = (id: string) => ['workflow', id];

export function useWorkflows() {
  return useQuery({ queryKey: workflowsKey, queryFn: fetchWorkflows });
}

export type WorkflowSummary = Awaited<ReturnType<typeof fetchWorkflows>>[number];

async function fetchWorkflows() {
  return (await answerTo(api.workflows.$get())).workflows;
}

export function useWorkflow(id: string) {
  return useQuery(workflowQuery(id));
}

/** The same, for asking before it is shown. */
export function workflowQuery(id: string) {
  return { queryKey: workflowKey(id), queryFn: () => fetchWorkflow(id) };
}

export type WorkflowAnswer = Awaited<ReturnType<typeof fetchWorkflow>>;

/** Its draft as it stands now, with the revision to save over it. */
export async function fetchWorkflow(id: string) {
  const answer = await answerTo(api.workflows[':id'].$get({ param: { id }, query: {} }));
  // The server keeps only documents that the engine has read; JSON cannot say so in its type.
  return { ...answer, workflow: answer.workflow as Workflow };
}

/** One of what was published; it never changes. Null: nothing was. */
export function useWorkflowVersion(id: string, version: number | null) {
  return useQuery({ ...versionQuery(id, version ?? 0), enabled: version !== null });
}

/** The same, for asking for several. */
export function versionQuery(id: string, version: number) {
  return {
    queryKey: [...workflowKey(id), 'versions', version],
    staleTime: Number.POSITIVE_INFINITY,
    async queryFn() {
      const query = { version: String(version) };
      const { workflow } = await answerTo(api.workflows[':id'].$get({ param: { id }, query }));
      return workflow;
    },
  };
}

export function useSwitchWorkflow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      answerTo(api.workflows[':id'].$patch({ param: { id }, json: { enabled } })),
    onSettled: (_answer, _error, { id }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: workflowsKey }),
        queries.invalidateQueries({ queryKey: workflowKey(id) }),
      ]),
  });
}

export interface StartRequest {
  readonly contact: string;
  readonly name?: string;
  readonly data: Record<string, string>;
}

/** Starts it for the pretend customer, whatever channel is connected. */
export function useStartWorkflow(id: string) {
  return useMutation({
    mutationFn: (start: StartRequest) =>
      answerTo(
        api.workflows[':id'].start.$post({ param: { id }, json: { ...start, simulated: true } }),
      ),
  });
}
