import { expect, test } from 'vitest';
import { drawProgram, listen } from '../../test/support/draw-workflow.ts';
import type { Program } from '../program.ts';
import { stepTypes } from './index.ts';
import { findStepType, stepExits } from './run-step.ts';

test('every step type is found by its name, and no other', () => {
  for (const stepType of stepTypes) expect(findStepType(stepType.type)).toBe(stepType);
  expect(findStepType('telepathy')).toBeUndefined();
  expect(findStepType('constructor')).toBeUndefined();
});

test('a step has the exits of its type, and of an unknown type none', () => {
  const program = drawProgram({ hear: listen() });
  const stored: Program = JSON.parse(
    JSON.stringify(program).replaceAll('wait-for-reply', 'telepathy'),
  );
  const exitsIn = ({ workflow }: Program) => Object.values(workflow.steps).map(stepExits);
  expect(exitsIn(program)).toMatchObject([[{ id: 'replied' }, { id: 'no-reply' }]]);
  expect(exitsIn(stored)).toEqual([[]]);
});
