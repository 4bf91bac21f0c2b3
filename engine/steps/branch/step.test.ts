import { describe, expect, test } from 'vitest';
import { drawProgram, maria, monday, split, way } from '../../../test/support/draw-workflow.ts';
import { start } from '../../advance.ts';
import type { Json } from '../../json.ts';
import { stepExits } from '../run-step.ts';

function leaves(mode: 'first' | 'all', rules: readonly (Json | undefined)[]): string[] {
  const exits = rules.map((when, index) => ({
    ...way(`way-${index}`, null),
    ...(when !== undefined && { when }),
  }));
  const branch = { ...split([]), config: { mode }, exits: [...exits, way('otherwise', null)] };
  const { trace } = start(drawProgram({ branch }), {
    type: 'started',
    id: 'event-1',
    at: monday,
    contact: maria,
    instanceId: 'instance1',
    data: {},
    reason: 'A test.',
  });
  return trace.flatMap(({ exitId }) => exitId ?? []);
}

const unreadable = { telepathy: [1] };

describe('taking the first way', () => {
  test.each([
    [[true, true], ['way-0']],
    [[false, true, true], ['way-1']],
    [[undefined, unreadable, 'yes'], ['way-2']],
    [[0, '', null, []], ['otherwise']],
    [[], ['otherwise']],
  ])('%j leaves by %j', (rules, exits) => {
    expect(leaves('first', rules)).toEqual(exits);
  });
});

describe('taking every way', () => {
  test.each([
    [
      [true, false, true],
      ['way-0', 'way-2'],
    ],
    [[false, true], ['way-1']],
    [[undefined, unreadable, false], ['otherwise']],
    [[], ['otherwise']],
  ])('%j leaves by %j', (rules, exits) => {
    expect(leaves('all', rules)).toEqual(exits);
  });
});

test('the ways out are the author’s, each with a rule, and otherwise', () => {
  const { branch } = drawProgram({ branch: split([null, null]) }).workflow.steps;
  expect(branch && stepExits(branch)).toEqual([
    { id: 'way-0', label: 'way-0', ruled: true },
    { id: 'way-1', label: 'way-1', ruled: true },
    { id: 'otherwise', label: 'Otherwise', quiet: true },
  ]);
});
