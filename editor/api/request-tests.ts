import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HttpResult, JsonObject } from '../../engine/index.ts';
import { answerTo, api } from './client.ts';

const testsKey = (workflowId: string) => ['workflow', workflowId, 'request-tests'];

/** The last test of the request of a step. */
export interface RequestTest {
  readonly fingerprint: string;
  /** What was given for each answer that the request needs, by its path. */
  readonly samples: JsonObject;
  /** Null: it was too long to be kept. */
  readonly result: HttpResult | null;
  readonly testedAt: number;
}

/** By the ids of the steps. */
export type RequestTests = ReadonlyMap<string, RequestTest>;

/** The last tests of a workflow's requests. */
export function useRequestTests(workflowId: string) {
  return useQuery(requestTestsOf(workflowId));
}

export function requestTestsOf(workflowId: string) {
  return queryOptions({
    queryKey: testsKey(workflowId),
    queryFn: () => fetchRequestTests(workflowId),
  });
}

async function fetchRequestTests(id: string): Promise<RequestTests> {
  const { tests } = await answerTo(api.workflows[':id']['request-tests'].$get({ param: { id } }));
  // What was JSON on its way is JSON; the type of the client names it otherwise.
  return new Map(tests.map(({ stepId, ...test }) => [stepId, test as RequestTest]));
}

/** Remembers a test, for everybody who edits the workflow. */
export function useSaveRequestTest(workflowId: string) {
  const queries = useQueryClient();
  return async (stepId: string, test: Omit<RequestTest, 'testedAt'>) => {
    const { fingerprint, samples, result } = test;
    if (!result) return;
    const param = { id: workflowId, stepId };
    const json = { fingerprint, samples, result };
    await answerTo(api.workflows[':id']['request-tests'][':stepId'].$put({ param, json }));
    await queries.invalidateQueries({ queryKey: testsKey(workflowId) });
  };
}
