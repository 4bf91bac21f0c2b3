import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Workflow } from '../../engine/index.ts';
import { answerTo, api } from './client.ts';
import { type WorkflowAnswer, workflowKey, workflowsKey } from './workflows.ts';

export interface DraftToSave {
  readonly workflow: Workflow;
  /** The one that was changed. */
  readonly revision: number;
}

/** Saves the draft. An `ApiError` of status 409: somebody else saved in between. */
export function useSaveWorkflowDraft(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ workflow, revision }: DraftToSave) =>
      // A workflow is JSON by construction; its type cannot say so.
      answerTo(
        api.workflows[':id'].$put({
          param: { id },
          json: { revision, workflow: workflow as never },
        }),
      ),
    onSuccess: (saved, { workflow }) => {
      queries.setQueryData<WorkflowAnswer>(workflowKey(id), { ...saved, workflow });
      return queries.invalidateQueries({ queryKey: workflowsKey });
    },
  });
}

/** Makes the saved draft the version that new conversations run; and switches it on, if wanted. */
export function usePublishWorkflow(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ switchOn, note }: { switchOn: boolean; note: string }) => {
      const param = { id };
      const answer = await answerTo(api.workflows[':id'].publish.$post({ param, json: { note } }));
      if (!switchOn) return answer;
      return answerTo(api.workflows[':id'].$patch({ param, json: { enabled: true } }));
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: workflowsKey }),
        queries.invalidateQueries({ queryKey: workflowKey(id) }),
      ]),
  });
}

/** Keeps a new workflow as a draft. */
export function useCreateWorkflow() {
  const queries = useQueryClient();
  return useMutation({
    // A workflow is JSON by construction; its type cannot say so.
    mutationFn: (workflow: Workflow) => answerTo(api.workflows.$post({ json: workflow as never })),
    onSuccess: () => queries.invalidateQueries({ queryKey: workflowsKey }),
  });
}

/** Deletes it with all its versions. */
export function useDeleteWorkflow(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerTo(api.workflows[':id'].$delete({ param: { id } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: workflowsKey }),
  });
}
