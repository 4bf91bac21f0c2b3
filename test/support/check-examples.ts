import { expect, test } from 'vitest';
import {
  type CheckOptions,
  checkWorkflow,
  type Problem,
  type WorkflowInput,
} from '../../engine/index.ts';
import { drawWorkflow } from './draw-workflow.ts';

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

/** Each example is a test: the workflow has these problems and no others. */
export function checkExamples(examples: readonly CheckExample[], options: CheckOptions = {}): void {
  test.each(examples)('%s', (_, steps, rest, found) => {
    const problems = checkWorkflow(drawWorkflow(steps, rest), options);
    expect(problems.map((each) => [each.code, each.path, each.severity, each.message])).toEqual(
      found,
    );
  });
}
