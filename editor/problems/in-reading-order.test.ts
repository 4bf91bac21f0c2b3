import { expect, test } from 'vitest';
import type { Problem } from '../../engine/index.ts';
import { drawWorkflow, say } from '../../test/support/draw-workflow.ts';
import { inReadingOrder, problemKey } from './in-reading-order.ts';

const found = (severity: Problem['severity'], stepId?: string): Problem => ({
  code: 'some',
  severity,
  path: stepId === undefined ? 'start' : `steps.${stepId}`,
  message: `${severity} of ${stepId}.`,
  ...(stepId !== undefined && { stepId }),
});

test('problems are read from the top down, what must be fixed before the rest', () => {
  const workflow = drawWorkflow({ b: say('B'), a: say('A', 'b') }, { start: 'a' });
  const problems = [
    found('warning', 'b'),
    found('warning', 'a'),
    found('error', 'b'),
    found('warning'),
    found('error', 'a'),
  ];
  expect(inReadingOrder(problems, workflow).map(problemKey)).toEqual(
    [problems[4], problems[2], problems[3], problems[1], problems[0]].map(
      (each) => each && problemKey(each),
    ),
  );
});
