import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SavedTest, savedTest } from '../../engine/index.ts';
import { answerTo, api } from '../api/client.ts';

/** A tried conversation that the workflow is held to. */
export interface KeptTest {
  readonly id: string;
  readonly test: SavedTest;
}

// What changes a workflow makes this stale too: its key begins as the workflow's does.
const testsKey = (workflowId: string) => ['workflow', workflowId, 'tests'];

const ofWorkflow = api.workflows[':id'].tests;

/** Oldest first; undefined until they are here. */
export function useSavedTests(workflowId: string): readonly KeptTest[] | undefined {
  return useQuery({
    queryKey: testsKey(workflowId),
    queryFn: () => fetchTests(workflowId),
  }).data;
}

async function fetchTests(id: string): Promise<KeptTest[]> {
  const { tests } = await answerTo(ofWorkflow.$get({ param: { id } }));
  return tests.flatMap(({ id: testId, test }) => {
    const read = savedTest.safeParse(test);
    return read.success ? [{ id: testId, test: read.data }] : [];
  });
}

export function useSaveTest(workflowId: string) {
  return useTestChange(workflowId, (test: SavedTest) =>
    answerTo(ofWorkflow.$post({ param: { id: workflowId }, json: { test: asJson(test) } })),
  );
}

export function useReplaceTest(workflowId: string) {
  return useTestChange(workflowId, ({ id: testId, test }: KeptTest) =>
    answerTo(
      ofWorkflow[':testId'].$put({
        param: { id: workflowId, testId },
        json: { test: asJson(test) },
      }),
    ),
  );
}

export function useDeleteTest(workflowId: string) {
  return useTestChange(workflowId, (testId: string) =>
    answerTo(ofWorkflow[':testId'].$delete({ param: { id: workflowId, testId } })),
  );
}

function useTestChange<Input>(workflowId: string, change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: testsKey(workflowId) }),
  });
}

/** A test is JSON by construction; its type cannot say so. */
function asJson(test: SavedTest) {
  return test as never;
}
