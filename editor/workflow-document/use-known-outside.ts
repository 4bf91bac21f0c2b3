import { useMemo } from 'react';
import type { CheckOptions } from '../../engine/index.ts';
import { useRequestTests } from '../api/request-tests.ts';
import { useTemplates } from '../api/templates.ts';
import { useTrialSettings } from '../api/trial.ts';

/**
 * What checking a workflow knows beside it: which requests were tested, which templates there are, and
 * what the business tells of itself.
 */
export function useKnownOutside(workflowId: string): CheckOptions {
  const tests = useRequestTests(workflowId).data;
  const templates = useTemplates().data?.templates;
  const business = useTrialSettings().data?.business;
  return useMemo(
    () => ({
      ...(tests && {
        testedRequests: new Map([...tests].map(([id, { fingerprint }]) => [id, fingerprint])),
      }),
      ...(templates && { templates }),
      ...(business && { business }),
    }),
    [tests, templates, business],
  );
}
