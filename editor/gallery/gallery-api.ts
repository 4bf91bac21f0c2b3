import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { parseWorkflow, type Workflow } from '../../engine/index.ts';
import { answerTo, api } from '../api/client.ts';
import { importWorkflow } from '../api/transfer.ts';
import { useWorkflows, workflowsKey } from '../api/workflows.ts';
import { freeWorkflowId } from '../workflows/free-workflow-id.ts';
import { galleryWords } from './gallery-words.ts';

const galleryKey = ['gallery'];

/** The journeys in their groups; they never change while the server runs. */
export function useGallery() {
  return useQuery({
    queryKey: galleryKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await answerTo(api.gallery.$get())).groups,
  });
}

/** One journey, with the conversations that were recorded of it. */
export function useJourney(id: string) {
  return useQuery({
    queryKey: [...galleryKey, id],
    staleTime: Number.POSITIVE_INFINITY,
    async queryFn() {
      const journey = await answerTo(api.gallery[':id'].$get({ param: { id } }));
      return { ...journey, workflow: readShipped(journey.workflow) };
    },
  });
}

export type Journey = NonNullable<ReturnType<typeof useJourney>['data']>;

/** What the server ships is a workflow: its tests say so. */
export function readShipped(document: unknown): Workflow {
  const parsed = parseWorkflow(document);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.workflow;
}

/** Keeps a journey with its saved tests as a draft of one’s own, under a name and an id that nothing has; gives the id. */
export function useTakeJourney() {
  const queries = useQueryClient();
  const { data: workflows = [] } = useWorkflows();
  return useMutation({
    async mutationFn({ tests, ...journey }: Pick<Journey, 'name' | 'workflow' | 'tests'>) {
      const name = freeName(journey.name, new Set(workflows.map((each) => each.name)));
      const id = freeWorkflowId(name, [...workflows, journey.workflow]);
      const taken = await importWorkflow({ ...journey.workflow, id, name, tests });
      return String(taken.workflow['id']);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: workflowsKey }),
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = galleryWords.copyNumber(wanted, number);
  return name;
}
