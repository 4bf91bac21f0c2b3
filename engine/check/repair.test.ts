import { describe, expect, it, test } from 'vitest';
import {
  call,
  type Drawn,
  drawWorkflow,
  listen,
  pause,
  say,
  split,
  way,
  withoutWindow,
} from '../../test/support/draw-workflow.ts';
import type { Json } from '../json.ts';
import type { Problem } from '../problem.ts';
import type { Workflow, WorkflowInput } from '../workflow.ts';
import { checkWorkflow } from './check-workflow.ts';
import { isRepairable, repair } from './repair.ts';

type Steps = WorkflowInput['steps'];

/** The workflow after the first problem with this code was put right. */
function repaired(code: string, workflow: Workflow): Workflow {
  const problem = checkWorkflow(workflow).find((each) => each.code === code);
  const result = problem && repair(workflow, problem);
  expect(problem && isRepairable(workflow, problem)).toBe(true);
  if (!result) throw new Error(`${code} was not found, or not repaired.`);
  const before = checkWorkflow(workflow).map(keyOf);
  const left = checkWorkflow(result);
  expect(left).not.toContainEqual(problem);
  // Nothing else comes instead.
  expect(left.filter((each) => !before.includes(keyOf(each)))).toEqual([]);
  return result;
}

function keyOf({ code, stepId, exitId }: Problem): string {
  return [code, stepId, exitId].join(' ');
}

function saidAt(workflow: Workflow, id: string): unknown {
  const step = workflow.steps[id];
  return step?.type === 'chatapps-message' ? step.config.message : null;
}

describe('nobody is left without a word', () => {
  it('when no reply comes', () => {
    const steps = { hear: listen('bye'), bye: say('Bye') };
    const after = repaired('open-exit', drawWorkflow(steps, { trigger: withoutWindow }));
    expect(after.steps['hear']?.exits[1]?.to).toBe('hear_no-reply');
    expect(saidAt(after, 'hear_no-reply')).toMatchObject({
      text: expect.stringContaining('not heard from you'),
    });
    expect(after.steps['hear_no-reply']?.exits).toEqual([
      { id: 'next', label: 'Sent', to: null, ends: true },
    ]);
    expect(checkWorkflow(after)).toEqual([]);
  });

  it('but nothing is said that WhatsApp would refuse', () => {
    const steps = { hear: listen('bye'), bye: say('Bye') };
    const after = repaired('open-exit', drawWorkflow(steps));
    expect(after.steps['hear']?.exits[1]).toMatchObject({ to: null, ends: true });
    const asked = repaired('open-exit', drawWorkflow({ ask: call('ok'), ok: pause() }));
    expect(asked.steps['ask_failed']?.exits[1]).toMatchObject({ id: 'window-closed', ends: true });
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
    [
      'what is no name of a value',
      { first: searches([{ stringContains: [{ var: { toString: 1 } }, 'a'] }]), hi: say('Hi') },
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
    ends: true,
  });
  const still = drawWorkflow({ hi: pause(), bare: { ...pause(), exits: [] } });
  expect(repaired('missing-exit', still).steps['bare']?.exits).toEqual([
    { id: 'next', label: 'Next', to: null },
  ]);
});

describe('waits', () => {
  const menu: Drawn<'chatapps-message'> = {
    ...say('Which?', 'thanks'),
    config: {
      message: {
        kind: 'buttons',
        body: 'Which?',
        choices: { from: 'typed', rows: [{ id: 'a', title: 'A' }] },
      },
    },
  };
  const trigger = { type: 'inbound-chatapps', match: { kind: 'any' } } as const;

  it('come after what is asked', () => {
    const drawn = drawWorkflow({ menu, thanks: say('Thanks') }, { trigger });
    const after = repaired('choices-without-wait', drawn);
    expect(after.steps['menu']?.exits[0]).toEqual({ id: 'next', label: 'next', to: 'menu_reply' });
    expect(after.steps['menu_reply']).toMatchObject({
      config: { expect: { kind: 'choice' } },
      exits: [{ id: 'replied', to: 'thanks' }, { ends: true }, { ends: true }],
    });
    expect(checkWorkflow(after)).toEqual([]);
  });

  it('come after a form, and between it and nothing', () => {
    const form: Drawn<'send-flow'> = {
      type: 'send-flow',
      name: 'Form',
      config: { form: 'visit', body: 'Please', button: 'Open' },
      exits: [way('window-closed', null), way('next', null)],
    };
    const after = repaired('form-without-wait', drawWorkflow({ form }, { trigger }));
    expect(after.steps['form_reply']).toMatchObject({
      config: { expect: { kind: 'flow' } },
      exits: [{ id: 'replied', to: null }, {}, {}],
    });
    const nowhere = drawWorkflow({ form: { ...form, exits: [] } }, { trigger });
    expect(repair(nowhere, { code: 'form-without-wait', stepId: 'form' })).toMatchObject({
      steps: { form_reply: { exits: [{ to: null }, {}, {}] } },
    });
  });

  it('end after a day', () => {
    const forEver = {
      ...listen('bye'),
      config: { expect: { kind: 'any' }, timeout: null },
    } as const;
    const hear = { ...forEver, exits: [way('replied', 'bye')] };
    const after = repaired('endless-wait', drawWorkflow({ hear, bye: say('Bye') }, { trigger }));
    expect(after.steps['hear']).toMatchObject({
      config: { timeout: { amount: 1, unit: 'days' } },
      exits: [{ id: 'replied' }, { id: 'no-reply', label: 'No reply', to: null, ends: true }],
    });
    const named = { ...forEver, exits: [{ id: 'no-reply', label: 'Silence', to: null }] };
    expect(
      repair(drawWorkflow({ hear: named }), { code: 'endless-wait', stepId: 'hear' })?.steps['hear']
        ?.exits,
    ).toMatchObject([{ label: 'Silence', ends: true }]);
  });
});

describe('how it starts', () => {
  const keywords = { kind: 'keywords' as const, keywords: [{ text: 'a' }, { text: 'A' }] };

  it('begins with the only step that nothing leads to', () => {
    const steps = { b: say('B', 'b'), a: say('A', 'b') };
    const trigger = withoutWindow;
    expect(repaired('no-start', drawWorkflow(steps, { start: null, trigger })).start).toBe('a');
    const two = drawWorkflow({ a: say('A'), b: say('B') }, { start: null });
    expect(repair(two, { code: 'no-start' })).toBe(null);
    expect(repair(drawWorkflow({}), { code: 'no-start' })).toBe(null);
  });

  it('interrupts by keywords only, and has each once', () => {
    const any = { type: 'inbound-chatapps', match: { kind: 'any' }, interrupts: true } as const;
    const drawn = drawWorkflow({ a: say('A') }, { trigger: any });
    expect(repaired('idle-interrupt', drawn).trigger).toMatchObject({ interrupts: false });
    const twice = { type: 'inbound-chatapps', match: keywords } as const;
    const after = repaired('repeated-keyword', drawWorkflow({ a: say('A') }, { trigger: twice }));
    expect(after.trigger).toMatchObject({ match: { keywords: [{ text: 'a' }] } });
  });

  it.each([
    { trigger: { type: 'http-request' } as const },
    { trigger: { type: 'inbound-sms', match: { kind: 'any' } } as const },
    { trigger: { type: 'inbound-sms', match: keywords } as const },
  ])('stays as it is with %j, where that is not what is wrong', (rest) => {
    expect(repair(drawWorkflow({}, rest), { code: 'repeated-keyword' })).toBe(null);
  });
});

describe('exits with one id', () => {
  it('get ids of their own where each is the author’s', () => {
    const exits = [
      { ...way('a', 'one'), when: true },
      { ...way('a', 'two'), when: true },
      { ...way('a-2', 'one'), when: true },
      way('otherwise', 'one'),
    ];
    const split = { type: 'branch' as const, name: 'S', config: {}, exits };
    const drawn = drawWorkflow({ split, one: pause(), two: pause() });
    const after = repaired('repeated-exit', drawn);
    expect(after.steps['split']?.exits.map(({ id }) => id)).toEqual([
      'a',
      'a-3',
      'a-2',
      'otherwise',
    ]);
  });

  it('are one where only the first is ever taken', () => {
    const pausing = { ...pause(), exits: [way('next', null), way('next', 'gone')] };
    const drawn = drawWorkflow({ pausing });
    expect(repaired('repeated-exit', drawn).steps['pausing']?.exits).toEqual([way('next', null)]);
  });
});

describe('a text that is too long', () => {
  const rows = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'Emergency call-out tonight', synonyms: ['now'] },
  ];
  const menu: Drawn<'chatapps-message'> = {
    ...say('Which?', 'hear'),
    config: {
      message: { kind: 'list', body: 'Which?', button: 'Go', choices: { from: 'typed', rows } },
    },
  };

  const hear = { ...listen(null, null), config: { expect: { kind: 'choice' as const } } };

  it('is cut off as it would be on the phone', () => {
    const drawn = drawWorkflow({ menu, hear }, { trigger: withoutWindow });
    const after = repaired('step-config', drawn);
    expect(after.steps['menu']?.config).toMatchObject({
      message: { choices: { rows: [{ title: 'A' }, { title: 'Emergency call-out toni…' }] } },
    });
  });

  it('stays as it is where that is not what is wrong, or is not all', () => {
    const drawn = drawWorkflow({ menu, hear });
    const found = { code: 'step-config', stepId: 'menu' };
    expect(repair(drawn, found)).toBe(null);
    expect(repair(drawn, { ...found, stepId: 'hear' })).toBe(null);
    const path = 'steps.menu.config.message.choices.rows.1.title';
    expect(repair({ ...drawn, name: '' }, { ...found, path })).toBe(null);
  });
});

describe('a misspelt fact', () => {
  const misspelt = `{{contact.nam ?? 'contact.nam'}} {{business.Adress}} {{data.contact.nam}} {{now}}`;

  it('is written right in the text, and nothing else is', () => {
    const after = repair(drawWorkflow({ hi: say(misspelt) }), {
      code: 'unknown-name',
      stepId: 'hi',
      path: 'steps.hi.config.message.text',
    });
    expect(after && saidAt(after, 'hi')).toMatchObject({
      text: `{{contact.name ?? 'contact.nam'}} {{business.address}} {{data.contact.nam}} {{now}}`,
    });
  });

  it('is written right in a rule', () => {
    const rule = (path: string) => ({
      and: [{ '==': [{ var: path }, 'contact.nam'] }, { '!': [{ var: 'data.nam' }] }],
    });
    const drawn = drawWorkflow({ which: split(['hi'], rule('contact.userid')), hi: say('Hi') });
    const after = repaired('unknown-name', drawn);
    expect(after.steps['which']?.exits[0]?.when).toEqual(rule('contact.userId'));
  });

  it('stays as it is where none is near to it, or that is not all', () => {
    const found = { code: 'unknown-name', stepId: 'hi', path: 'steps.hi.config.message.text' };
    expect(repair(drawWorkflow({ hi: say('{{contact.nam}} {{contact.email}}') }), found)).toBe(
      null,
    );
    const drawnRule = drawWorkflow({ hi: split([null], { var: 'contact.email' }) });
    expect(repair(drawnRule, { ...found, path: 'steps.hi.exits.0.when' })).toBe(null);
    const drawn = drawWorkflow({ hi: say('{{contact.nam}}') });
    expect(repair({ ...drawn, name: '' }, found)).toBe(null);
  });
});

test.each([
  { code: 'open-exit' },
  { code: 'open-exit', stepId: 'constructor' },
  { code: 'endless-wait', stepId: 'hi' },
  { code: 'overlapping-ways', stepId: 'hi' },
  { code: 'missing-exit', stepId: 'hi', exitId: 'none' },
  { code: 'later-answer', stepId: 'hi' },
  { code: 'unknown-name', stepId: 'hi' },
  { code: 'unknown-name', stepId: 'hi', path: 'steps.hi.config.message.text.0' },
  { code: 'step-config', stepId: 'rest' },
])('only the author can put %j right', (problem) => {
  const drawn = drawWorkflow({ hi: say('Hi'), rest: pause() });
  expect([repair(drawn, problem), isRepairable(drawn, problem)]).toEqual([null, false]);
});
