import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerTo, api } from './client.ts';
import type { WorkflowAnswer } from './workflows.ts';

/** Puts a problem of the draft right and saves it; refused where somebody else saved in between. */
export function useRepair({ workflow, revision }: WorkflowAnswer) {
  const queries = useQueryClient();
  const { id } = workflow;
  return useMutation({
    mutationFn: async (problem: WorkflowAnswer['problems'][number]) => {
      // Both workflows are JSON by construction; their types cannot say so.
      const draft = { workflow: workflow as never, problem };
      const repaired = await answerTo(api.workflows.repair.$post({ json: draft }));
      const json = { revision, workflow: repaired.workflow as never };
      return answerTo(api.workflows[':id'].$put({ param: { id }, json }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['workflow', id] }),
  });
}
