import { describe, expect, it, test } from 'vitest';
import { call, drawWorkflow, listen, say, split, way } from '../../test/support/draw-workflow.ts';
import type { Json } from '../json.ts';
import type { Workflow, WorkflowInput } from '../workflow.ts';
import { checkWorkflow } from './check-workflow.ts';
import { repair } from './repair.ts';

type Steps = WorkflowInput['steps'];

/** The workflow after the first problem with this code was put right. */
function repaired(code: string, workflow: Workflow): Workflow {
  const problem = checkWorkflow(workflow).find((each) => each.code === code);
  const result = problem && repair(workflow, problem);
  if (!result) throw new Error(`${code} was not found, or not repaired.`);
  expect(checkWorkflow(result)).not.toContainEqual(problem);
  return result;
}

function saidAt(workflow: Workflow, id: string): unknown {
  const step = workflow.steps[id];
  return step?.type === 'chatapps-message' ? step.config.message : null;
}

describe('nobody is left without a word', () => {
  it('when no reply comes', () => {
    const after = repaired('open-exit', drawWorkflow({ hear: listen('bye'), bye: say('Bye') }));
    expect(after.steps['hear']?.exits[1]?.to).toBe('hear_no-reply');
    expect(saidAt(after, 'hear_no-reply')).toMatchObject({
      text: expect.stringContaining('not heard from you'),
    });
    expect(after.steps['hear_no-reply']?.exits).toEqual([
      { id: 'next', label: 'Sent', to: null, ends: true },
    ]);
    expect(checkWorkflow(after)).toEqual([]);
  });

  it('when a request fails', () => {
    const after = repaired('open-exit', drawWorkflow({ ask: call('ok'), ok: say('Ok') }));
    expect(saidAt(after, 'ask_failed')).toMatchObject({
      text: expect.stringContaining('something went wrong'),
    });
  });

  it('when a reply fits no rule: they can answer again', () => {
    const decide = { ...split(['a'], { var: 'data.x' }) };
    const steps = { hear: listen('decide', 'a'), decide, a: say('A'), decide_otherwise: say('B') };
    const after = repaired(
      'open-exit',
      drawWorkflow({ ...steps, a: say('A', 'decide_otherwise') }),
    );
    expect(after.steps['decide']?.exits.at(-1)?.to).toBe('decide_otherwise_2');
    expect(after.steps['decide_otherwise_2']?.exits[0]).toMatchObject({ to: 'hear' });
  });

  it('when nothing was asked before: it ends with a word', () => {
    const after = repaired(
      'open-exit',
      drawWorkflow({ hi: say('Hi', 'd'), d: split(['a'], { var: 'data.x' }), a: say('A') }),
    );
    expect(after.steps['d_otherwise']?.exits[0]).toMatchObject({ to: null, ends: true });
  });
});

describe('a first step that looks for words', () => {
  const text = { var: 'data.payload.content.text' };
  const inbound = { type: 'inbound-chatapps', match: { kind: 'any' } } as const;
  const searches = (rules: readonly (Json | undefined)[], more: Partial<Steps[string]> = {}) =>
    ({
      type: 'branch',
      name: 'Keyword',
      config: { mode: 'all' },
      exits: [
        ...rules.map((when, at) => ({
          ...way(`w${at}`, 'hi'),
          ...(when !== undefined && { when }),
        })),
        way('otherwise', null),
      ],
      ...more,
    }) as Steps[string];

  it('becomes keywords of the trigger', () => {
    const rules = ['book', 'agenda'].map((word) => ({ stringContains: [text, word, true] }));
    const drawn = drawWorkflow({ first: searches(rules), hi: say('Hi') }, { trigger: inbound });
    const after = repaired('open-exit', drawn);
    expect(after).toMatchObject({
      start: 'hi',
      trigger: {
        match: {
          keywords: [
            { text: 'book', match: 'phrase' },
            { text: 'agenda', match: 'phrase' },
          ],
        },
      },
    });
    expect(Object.keys(after.steps)).toEqual(['hi']);
    const sms = { type: 'inbound-sms', match: { kind: 'any' } } as const;
    const body = { stringContains: [{ var: 'data.payload.body' }, 'book'] };
    const bySms = drawWorkflow({ first: searches([body]), hi: say('Hi') }, { trigger: sms });
    expect(repaired('open-exit', bySms).start).toBe('hi');
  });

  it.each<[string, Steps, WorkflowInput['trigger']]>([
    ['another rule', { first: searches([{ '==': [text, 'a'] }]), hi: say('Hi') }, inbound],
    ['no rule', { first: searches([undefined]), hi: say('Hi') }, inbound],
    ['no ways', { first: searches([]), hi: say('Hi') }, inbound],
    [
      'words of another value',
      { first: searches([{ stringContains: [{ var: 'data.x' }, 'a'] }]), hi: say('Hi') },
      inbound,
    ],
    ['no words', { first: searches([{ stringContains: [text, ' '] }]), hi: say('Hi') }, inbound],
    [
      'something to come back to',
      { first: searches([{ stringContains: [text, 'a'] }]), hi: listen('first', 'first') },
      inbound,
    ],
    [
      'something to keep',
      {
        first: searches([{ stringContains: [text, 'a'] }], { keep: [{ name: 'a', value: 1 }] }),
        hi: say('Hi'),
      },
      inbound,
    ],
    [
      'no message',
      { first: searches([{ stringContains: [text, 'a'] }]), hi: say('Hi') },
      { type: 'http-request' },
    ],
  ])('ends on purpose where it has %s', (_, steps, trigger) => {
    const problem = { code: 'open-exit', stepId: 'first', exitId: 'otherwise' };
    const after = repair(drawWorkflow(steps, { trigger }), problem);
    expect(after?.steps['first']?.exits.at(-1)).toMatchObject({ to: null, ends: true });
  });
});

test('of overlapping ways only the first is taken', () => {
  const exits = ['1', '2'].map((word) => ({
    ...way(word, word === '1' ? 'one' : 'two'),
    when: { stringContains: [{ var: 'data.x' }, word] },
  }));
  const menu = { type: 'branch' as const, name: 'M', config: { mode: 'all' as const }, exits };
  const drawn = drawWorkflow({ menu, one: say('1'), two: say('2') });
  expect(repaired('overlapping-ways', drawn).steps['menu']?.config).toEqual({ mode: 'first' });
});

test('exits are put in order', () => {
  const hi = {
    ...say('Hi', 'gone'),
    exits: [{ ...way('next', 'gone'), when: true }, way('x', null)],
  };
  const drawn = drawWorkflow({ hi, hear: { ...listen(), exits: [way('replied', null)] } });
  expect(repaired('lost-target', drawn).steps['hi']?.exits[0]?.to).toBe(null);
  expect(repaired('unused-rule', drawn).steps['hi']?.exits[0]).toEqual(way('next', 'gone'));
  expect(repaired('unknown-exit', drawn).steps['hi']?.exits).toHaveLength(1);
  expect(repaired('missing-exit', drawn).steps['hear']?.exits[1]).toEqual({
    id: 'no-reply',
    label: 'No reply',
    to: null,
  });
});

test.each([
  { code: 'open-exit' },
  { code: 'open-exit', stepId: 'constructor' },
  { code: 'endless-wait', stepId: 'hi' },
  { code: 'overlapping-ways', stepId: 'hi' },
  { code: 'missing-exit', stepId: 'hi', exitId: 'none' },
])('only the author can put %j right', (problem) => {
  expect(repair(drawWorkflow({ hi: say('Hi') }), problem)).toBe(null);
});
