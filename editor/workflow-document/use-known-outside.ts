import { useMemo } from 'react';
import type { CheckOptions } from '../../engine/index.ts';
import { useRequestTests } from '../api/request-tests.ts';
import { useTemplates } from '../api/templates.ts';

/** What checking a workflow knows beside it: which requests were tested, and which templates there are. */
export function useKnownOutside(workflowId: string): CheckOptions {
  const tests = useRequestTests(workflowId).data;
  const templates = useTemplates().data?.templates;
  return useMemo(
    () => ({
      ...(tests && {
        testedRequests: new Map([...tests].map(([id, { fingerprint }]) => [id, fingerprint])),
      }),
      ...(templates && { templates }),
    }),
    [tests, templates],
  );
}
