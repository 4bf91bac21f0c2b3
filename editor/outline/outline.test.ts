import { describe, expect, it } from 'vitest';
import { parseWorkflow, type Workflow } from '../../engine/index.ts';
import { type OutlineStep, outlineOf } from './outline.ts';

describe('the outline of a workflow', () => {
  it('reads down the first exits, with what branches off under its exit', () => {
    const { main } = outlineOf(
      drawn({ ask: ['wait'], wait: ['book', 'remind'], book: [], remind: ['close'], close: [] }),
    );
    expect(main.map(shown)).toEqual([
      '1 ask: on',
      '2 wait: on, branch(4 remind: on | 5 close: )',
      '3 book: ',
    ]);
  });

  it('says where an exit goes back or across instead of drawing a step twice', () => {
    const { main } = outlineOf(drawn({ ask: ['wait'], wait: ['book', 'ask'], book: ['ask'] }));
    expect(main.map(shown)).toEqual(['1 ask: on', '2 wait: on, back', '3 book: back']);
  });

  it('shows a step once where two exits of one step lead to it', () => {
    const { main } = outlineOf(drawn({ wait: ['a', 'b', 'b'], a: [], b: [] }));
    expect(main.map(shown)).toEqual(['1 wait: on, branch(3 b: ), across', '2 a: ']);
  });

  it('lists what nothing leads to apart', () => {
    const { main, loose } = outlineOf(drawn({ ask: [], lost: ['far'], far: [] }));
    expect(main.map(shown)).toEqual(['1 ask: ']);
    expect(loose.map((row) => row.map(shown))).toEqual([['2 lost: on', '3 far: ']]);
  });

  it('says of an exit without a step whether it ends on purpose', () => {
    const workflow = drawn({ ask: [null] });
    expect(outlineOf(workflow).main[0]?.exits[0]?.leads).toBe('open');
    const ending = structuredClone(workflow);
    const [exit] = ending.steps['ask']?.exits ?? [];
    if (exit) exit.ends = true;
    expect(outlineOf(ending).main[0]?.exits[0]?.leads).toBe('ends');
  });

  it('begins a section before the step of it that is read first', () => {
    const workflow = drawn({ ask: ['wait'], wait: ['book'], book: [] });
    workflow.layout.sections.push({ id: 's', title: 'Booking', steps: ['book', 'wait', 'gone'] });
    workflow.layout.sections.push({ id: 't', title: 'Nothing', steps: ['gone'] });
    const { main } = outlineOf(workflow);
    expect(main.map(({ sections }) => sections)).toEqual([[], ['Booking'], []]);
  });

  it('is empty for a workflow without steps', () => {
    expect(outlineOf(drawn({}))).toEqual({ main: [], loose: [] });
  });
});

function shown({ number, id, exits }: OutlineStep): string {
  const ways = exits.map(({ leads, branch }) =>
    branch.length > 0 ? `${leads}(${branch.map(shown).join(' | ')})` : leads,
  );
  return `${number} ${id}: ${ways.join(', ')}`;
}

/** Steps by the targets of their exits; the first is the start. */
function drawn(targets: Record<string, readonly (string | null)[]>): Workflow {
  const ids = Object.keys(targets);
  const parsed = parseWorkflow({
    schemaVersion: 1,
    id: 'drawn',
    name: 'Drawn',
    trigger: { type: 'http-request' },
    start: ids[0] ?? null,
    steps: Object.fromEntries(
      ids.map((id) => [
        id,
        {
          type: 'branch',
          name: id,
          config: { mode: 'first' },
          exits: (targets[id] ?? []).map((to, index) => ({
            id: `way${index}`,
            label: `${index}`,
            to,
          })),
        },
      ]),
    ),
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '));
  return parsed.workflow;
}
