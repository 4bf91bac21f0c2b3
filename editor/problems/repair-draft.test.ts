import { expect, test } from 'vitest';
import { checkWorkflow } from '../../engine/index.ts';
import { drawWorkflow, pause, say, way, withoutWindow } from '../../test/support/draw-workflow.ts';
import { adopt, repaired, repairedAll, safeOf } from './repair-draft.ts';

const trigger = {
  ...withoutWindow,
  match: { kind: 'keywords', keywords: ['a', 'A', 'b', 'B'].map((text) => ({ text })) },
} as const;
const hi = {
  ...say('Hi', 'gone'),
  exits: [{ ...way('next', 'gone'), when: true }, way('x', null)],
};

test('all that is safe is put right at once, and nothing else', () => {
  const drawn = drawWorkflow({ hi }, { trigger });
  const found = checkWorkflow(drawn);
  const fixed = repairedAll(drawn, safeOf(found));
  expect(safeOf(found)).toHaveLength(5);
  expect(checkWorkflow(fixed)).toEqual([]);
  const draft = drawWorkflow({ hi }, { trigger });
  adopt(draft, fixed);
  expect(draft).toEqual(fixed);
});

test('what is no workflow at this moment stays as it is', () => {
  const drawn = drawWorkflow({ split: pause() });
  const broken = { ...drawn, steps: { split: { type: 'branch', name: 'S' } as never } };
  const problem = { code: 'missing-exit', severity: 'error', path: '', message: '.' } as const;
  expect(repaired(broken, { ...problem, stepId: 'split', exitId: 'otherwise' })).toBe(null);
});
