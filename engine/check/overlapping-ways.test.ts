import { expect, test } from 'vitest';
import { drawWorkflow, say, way } from '../../test/support/draw-workflow.ts';
import type { Json } from '../json.ts';
import { checkWorkflow } from './check-workflow.ts';

const text = { var: 'data.payload.content.text' };
const contains = (word: string): Json => ({ stringContains: [text, word, true] });

function problemsOf(rules: readonly (Json | undefined)[], mode: 'first' | 'all' = 'all') {
  const targets = rules.map((_, at) => `t${at}`);
  const exits = rules.map((when, at) => ({
    ...way(`w${at}`, `t${at}`),
    ...(when !== undefined && { when }),
  }));
  const end = { ...way('otherwise', null), ends: true as const };
  const steps = {
    menu: { type: 'branch' as const, name: 'Menu', config: { mode }, exits: [...exits, end] },
    ...Object.fromEntries(targets.map((id) => [id, say(id)])),
  };
  return checkWorkflow(drawWorkflow(steps)).filter(({ code }) => code === 'overlapping-ways');
}

test('a text with both words takes both ways', () => {
  expect(problemsOf([contains('1'), contains('2'), contains('3')])).toEqual([
    expect.objectContaining({
      severity: 'warning',
      path: 'steps.menu.config.mode',
      message: '“12” goes by “w0” and by “w1”, so both happen.',
    }),
  ]);
  expect(problemsOf([{ contains: [text, 'yes'] }, contains('no')])).toHaveLength(1);
});

test.each<[string, (Json | undefined)[], 'first' | 'all']>([
  ['only the first is taken', [contains('1'), contains('2')], 'first'],
  ['the whole text is compared', [{ '==': [text, '1'] }, { '==': [text, '2'] }], 'all'],
  ['another text is searched', [contains('1'), { contains: [{ var: 'data.x' }, '2'] }], 'all'],
  ['what is searched for is not written out', [contains('1'), { contains: [text, text] }], 'all'],
  ['there is no rule', [undefined, contains('1'), true, { contains: [] }], 'all'],
])('not where %s', (_, rules, mode) => {
  expect(problemsOf(rules, mode)).toEqual([]);
});

test('not where both lead to the same', () => {
  const exits = ['a', 'b'].map((id) => ({ ...way(id, 'there'), when: contains(id) }));
  const menu = { type: 'branch' as const, name: 'M', config: { mode: 'all' as const }, exits };
  const drawn = drawWorkflow({ menu, there: say('there') });
  expect(checkWorkflow(drawn).map(({ code }) => code)).not.toContain('overlapping-ways');
});
