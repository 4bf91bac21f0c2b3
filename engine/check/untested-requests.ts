import type { Problem } from '../problem.ts';
import { requestFingerprint } from '../steps/http-request/request-fingerprint.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

/** A request that nobody has tried since it was changed may fail when the first customer comes. */
export const untestedRequestRules: readonly Rule[] = [untestedRequests];

function untestedRequests({ steps, testedRequests }: Graph): Problem[] {
  if (!testedRequests) return [];
  return [...steps].flatMap(([stepId, step]) => {
    if (step.type !== 'http-request' || isOurOwn(step.config.url)) return [];
    const tested = testedRequests.get(stepId);
    if (tested === requestFingerprint(step.config)) return [];
    return stepProblem(stepId, 'config', {
      code: 'untested-request',
      severity: 'warning',
      message:
        tested === undefined
          ? 'You have not tested this request yet.'
          : 'This request has changed since it was tested.',
      fix: 'Test it once, to see what it answers.',
    });
  });
}

/** The built-in booking API is part of this program, and tested with it: it is trusted. */
function isOurOwn(url: string): boolean {
  return url.startsWith('/booking/');
}
