import { expect, test } from 'vitest';
import {
  type CheckOptions,
  checkWorkflow,
  type Problem,
  type WorkflowInput,
} from '../../engine/index.ts';
import { drawWorkflow, withoutWindow } from './draw-workflow.ts';

type Steps = WorkflowInput['steps'];

/** Code, path, severity and message of a problem. */
export type Found = [code: string, path: string, severity: Problem['severity'], message: string];

/** A title, the steps, what else the workflow says, and everything that is found wrong with it. */
export type CheckExample = [
  title: string,
  steps: Steps,
  rest: Partial<WorkflowInput>,
  found: Found[],
];

/**
 * Each example is a test: the workflow has these problems and no others. Unless it says what starts it,
 * there is no window of 24 hours.
 */
export function checkExamples(examples: readonly CheckExample[], options: CheckOptions = {}): void {
  test.each(examples)('%s', (_, steps, rest, found) => {
    const problems = checkWorkflow(
      drawWorkflow(steps, { trigger: withoutWindow, ...rest }),
      options,
    );
    expect(problems.map((each) => [each.code, each.path, each.severity, each.message])).toEqual(
      found,
    );
  });
}
