import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { checkWorkflow, parseWorkflow, type Workflow } from '../../engine/index.ts';
import { type Drawn, drawWorkflow, listen, say, way } from '../../test/support/draw-workflow.ts';
import { choiceRule, writtenChoices } from './choice-way.ts';
import { followChoices } from './follow-choices.ts';
import { divideChoices, undividedWait } from './own-ways.ts';

interface Row {
  readonly id: string;
  readonly title: string;
}

const tea: Row = { id: 'tea', title: 'Tea' };
const milk: Row = { id: 'milk', title: 'Milk' };
const juice: Row = { id: 'juice', title: 'Juice' };

describe('choices that all go one way', () => {
  it('could go their own ways behind the wait that hears them', () => {
    expect(undividedWait(draw(), 'ask')).toBe('wait');
    const hint = say('Take your time', 'wait');
    expect(undividedWait(draw({ ask: offer([tea, milk], 'hint'), hint }), 'ask')).toBe('wait');
  });

  it.each<[string, Parameters<typeof draw>[0]]>([
    ['where nothing waits for them', { ask: offer([tea, milk], 'end') }],
    ['where it leads round in a circle', { ask: offer([tea, milk], 'ask') }],
    ['where the wait hears anything', { wait: listen('end', 'end') }],
    ['where there is one', { ask: offer([tea]) }],
    ['where they come from data', { ask: fromData() }],
    [
      'where it is decided first who waits how',
      {
        ask: offer([tea, milk], 'split'),
        split: decide(way('a', 'wait'), way('otherwise', 'end')),
      },
    ],
    [
      'where another message follows before the wait',
      { ask: offer([tea, milk], 'more'), more: offer([juice]) },
    ],
    [
      'where a rule looks at the answer',
      { end: decide({ ...way('a', null), when: { '!!': [{ var: 'steps.wait.raw.payload' }] } }) },
    ],
    [
      'where a rule looks at what is kept of it, as after an import',
      {
        wait: { ...hear('end'), keep: [{ name: 'reply', value: '{{steps.wait.raw}}' }] },
        end: decide({
          ...way('a', null),
          when: { stringContains: [{ var: 'data.reply.payload.content.text' }, 'tea'] },
        }),
      },
    ],
    [
      'where two lists mean different things by one id',
      { again: offer([{ id: 'tea', title: 'Leak' }]) },
    ],
  ])('are left as they are %s', (_, steps) => {
    expect(undividedWait(draw(steps), 'ask')).toBeNull();
  });

  it('are divided at the first of two waits', () => {
    const two = draw({ wait: hear('second'), second: hear('end') });
    expect(undividedWait(two, 'ask')).toBe('wait');
    expect(Object.keys(divided(two).steps)).toHaveLength(Object.keys(two.steps).length + 1);
  });
});

describe('dividing', () => {
  it('lets each choice go on where all went, and leads the rest there too', () => {
    const after = divided(draw());
    expect(exitOf(after, 'wait', 'replied')?.to).toBe('whichChoice');
    expect(after.steps['whichChoice']?.name).toBe('Which choice?');
    expect(after.steps['whichChoice']?.exits).toEqual([
      { id: 'way-1', label: 'Tea', to: 'end', when: choiceRule('wait', 'tea') },
      { id: 'way-2', label: 'Milk', to: 'end', when: choiceRule('wait', 'milk') },
      { id: 'otherwise', label: 'Otherwise', to: 'end' },
    ]);
    expect(parseWorkflow(after).ok).toBe(true);
    expect(checkWorkflow(after).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(undividedWait(after, 'ask')).toBeNull();
  });

  it('keeps the end an end, and what leads nowhere open', () => {
    const ended = divided(draw({ wait: hear(null, true) }));
    const open = divided(draw({ wait: hear(null) }));
    const leads = (workflow: Workflow) =>
      workflow.steps['whichChoice']?.exits.map(({ to, ends }) => ({ to, ends }));
    expect(leads(ended)).toEqual(Array(3).fill({ to: null, ends: true }));
    expect(leads(open)).toEqual(Array(3).fill({ to: null, ends: undefined }));
  });

  it('has a way for every choice of every list that the wait hears, each once', () => {
    const after = divided(draw({ again: offer([milk, juice]) }));
    expect(labels(after)).toEqual(['Tea', 'Milk', 'Juice', 'Otherwise']);
  });

  it('has room for as many choices as a list has', () => {
    const rows = Array.from({ length: 10 }, (_, index) => ({
      id: `c-${index}`,
      title: `${index}`,
    }));
    expect(labels(divided(draw({ ask: offer(rows) })))).toHaveLength(11);
  });

  it('does nothing where there is no such wait', () => {
    expect(produce(draw(), (draft) => divideChoices(draft, 'end', 'Which?'))).toEqual(draw());
  });
});

describe('the ways of choices', () => {
  const both = divided(draw());

  it('are joined by an open one when a choice is added, before “otherwise”', () => {
    const after = changed(both, [tea, milk, { id: 'choice-3', title: '' }]);
    expect(after.steps['whichChoice']?.exits.slice(2)).toEqual([
      { id: 'way-3', label: '', to: null, when: choiceRule('wait', 'choice-3') },
      { id: 'otherwise', label: 'Otherwise', to: 'end' },
    ]);
  });

  it('are not joined by another where some choice has none', () => {
    const some = produce(both, (draft) => {
      draft.steps['whichChoice']?.exits.shift();
    });
    expect(labels(changed(some, [tea, milk, juice]))).toEqual(['Milk', 'Otherwise']);
    expect(labels(changed(draw(), [tea, milk, juice]))).toEqual([]);
  });

  it('are called as their choices, unless the author called them something else', () => {
    const coffee = { ...tea, title: 'Coffee' };
    expect(labels(changed(both, [coffee, milk]))).toEqual(['Coffee', 'Milk', 'Otherwise']);
    const own = produce(both, (draft) => {
      const first = draft.steps['whichChoice']?.exits[0];
      if (first) first.label = 'The British way';
    });
    expect(labels(changed(own, [coffee, milk]))).toEqual(['The British way', 'Milk', 'Otherwise']);
  });

  it('follow the id of a choice, even through that of another', () => {
    const typed = ['mil', 'te', 'tea', 'teas'].reduce(
      (workflow, id) => changed(workflow, [tea, { ...milk, id }]),
      both,
    );
    expect(typed.steps['whichChoice']?.exits.map(({ when }) => when)).toEqual([
      choiceRule('wait', 'tea'),
      choiceRule('wait', 'teas'),
      undefined,
    ]);
  });

  it('stay as they are when choices are moved, or come from data for a while', () => {
    expect(changed(both, [milk, tea]).steps['whichChoice']).toEqual(both.steps['whichChoice']);
    const data = drawWorkflow({ ...both.steps, ask: fromData() });
    expect(produce(data, (draft) => followChoices(draft, 'ask', [tea, milk]))).toEqual(data);
  });

  it('go with a choice that is removed, but not where they lead somewhere, which is told', () => {
    const open = produce(both, (draft) => {
      const exit = draft.steps['whichChoice']?.exits[0];
      if (exit) exit.to = null;
    });
    expect(labels(changed(open, [milk]))).toEqual(['Milk', 'Otherwise']);
    const kept = changed(both, [milk]);
    expect(labels(kept)).toEqual(['Tea', 'Milk', 'Otherwise']);
    expect(checkWorkflow(kept)).toContainEqual(
      expect.objectContaining({ code: 'gone-choice', path: 'steps.whichChoice.exits.0.when' }),
    );
  });

  it('stay for another list that offers the same', () => {
    const shared = produce(divided(draw({ again: offer([tea, milk]) })), (draft) => {
      for (const exit of draft.steps['whichChoice']?.exits ?? []) exit.to = null;
    });
    expect(labels(changed(shared, [milk]))).toEqual(['Tea', 'Milk', 'Otherwise']);
    expect(labels(changed(shared, [{ ...tea, title: 'Coffee' }, milk]))).toEqual(labels(shared));
  });

  it('follow them at every wait where they may still be chosen, and at no other', () => {
    const late = decide(
      { ...way('late', 'end'), label: 'Tea', when: choiceRule('second', 'tea') },
      { ...way('other', 'end'), label: 'Tea', when: choiceRule('third', 'tea') },
      way('otherwise', 'end'),
    );
    const workflow = draw({
      wait: {
        ...hear('third'),
        exits: [...hear('third').exits.slice(0, 2), way('no-reply', 'second')],
      },
      second: hear('late'),
      third: hear('late'),
      late,
    });
    expect(labels(changed(workflow, [{ ...tea, title: 'Coffee' }, milk]), 'late')).toEqual([
      'Coffee',
      'Tea',
      'otherwise',
    ]);
  });
});

/** A list, the wait that hears what is chosen, and the end; more, or others in their place. */
function draw(others: Parameters<typeof drawWorkflow>[0] = {}): Workflow {
  const steps = { ask: offer([tea, milk]), wait: hear('end'), end: say('Here it is.') };
  return drawWorkflow({ ...steps, ...others });
}

function offer(rows: readonly Row[], to = 'wait'): Drawn<'chatapps-message'> {
  const choices = { from: 'typed' as const, rows: [...rows] };
  return {
    type: 'chatapps-message',
    name: 'Ask',
    config: { message: { kind: 'list', body: 'What?', button: 'Choose', choices } },
    exits: [way('next', to)],
  };
}

function fromData(): Drawn<'chatapps-message'> {
  const row = { id: '{{item}}', title: '{{item}}' };
  const choices = { from: 'data' as const, items: '{{data.x}}', row };
  return { ...offer([]), config: { message: { kind: 'buttons', body: 'What?', choices } } };
}

function hear(to: string | null, ends = false): Drawn<'wait-for-reply'> {
  return {
    type: 'wait-for-reply',
    name: 'Wait',
    config: { expect: { kind: 'choice' } },
    exits: [
      { ...way('replied', to), ...(ends && { ends: true as const }) },
      way('not-understood', 'end'),
      way('no-reply', 'end'),
    ],
  };
}

function decide(...exits: Drawn<'branch'>['exits']): Drawn<'branch'> {
  return { type: 'branch', name: 'Decide', config: {}, exits };
}

function divided(workflow: Workflow): Workflow {
  return produce(workflow, (draft) => divideChoices(draft, 'wait', 'Which choice?'));
}

/** With these choices in the list. */
function changed(workflow: Workflow, rows: readonly Row[]): Workflow {
  return produce(workflow, (draft) => {
    const step = draft.steps['ask'];
    const before = writtenChoices(step);
    if (step?.type !== 'chatapps-message' || !('choices' in step.config.message)) return;
    step.config.message.choices = { from: 'typed', rows: [...rows] };
    followChoices(draft, 'ask', before);
  });
}

function labels({ steps }: Workflow, branchId = 'whichChoice'): string[] {
  return steps[branchId]?.exits.map(({ label }) => label) ?? [];
}

function exitOf({ steps }: Workflow, stepId: string, exitId: string) {
  return steps[stepId]?.exits.find(({ id }) => id === exitId);
}
