import { describe, expect, it } from 'vitest';
import type { Workflow } from '../../engine/index.ts';
import { answerNames, noForms } from '../text/answer-names.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { bookingWorkflow } from './booking-workflow.fixture.ts';
import { layOut, type Size } from './layout.ts';
import { createProjection, type Projected } from './project.ts';
import { readingOrder } from './reading-order.ts';
import { noRun, runView } from './run-view.ts';

const sizes: ReadonlyMap<string, Size> = new Map(
  [triggerId, ...Object.keys(bookingWorkflow.steps)].map((id) => [id, { width: 280, height: 140 }]),
);

function inputFor(workflow: Workflow): Projected {
  const order = readingOrder(workflow);
  const layout = layOut(workflow, order, sizes);
  const nothing = { guessed: new Map(), selected: [], problems: new Map() };
  const names = answerNames(workflow, noForms);
  return { workflow, names, order, layout, sizes, ...nothing, run: noRun };
}

const input = inputFor(bookingWorkflow);

describe('the projection', () => {
  it('has the trigger and every step, in reading order, and a line for every drawn exit', () => {
    const { nodes, edges } = createProjection()(input);
    expect(nodes.map((node) => node.id)).toEqual([triggerId, ...input.order.steps]);
    expect(edges).toHaveLength(input.layout.corridors.size);
  });

  it('keeps the identity of everything when nothing changed', () => {
    const project = createProjection();
    const before = project(input);
    const after = project({ ...input });
    after.nodes.forEach((node, index) => {
      expect(node).toBe(before.nodes[index]);
    });
    after.edges.forEach((edge, index) => {
      expect(edge).toBe(before.edges[index]);
    });
  });

  it('makes anew only the card that changed', () => {
    const project = createProjection();
    const before = project(input);
    const confirm = bookingWorkflow.steps['confirm'];
    const exits = [{ id: 'next', label: 'Done', to: null }];
    const steps = { ...bookingWorkflow.steps, ...(confirm && { confirm: { ...confirm, exits } }) };
    const after = project({ ...input, workflow: { ...bookingWorkflow, steps } });
    const changed = after.nodes.filter((node, index) => node !== before.nodes[index]);
    expect(changed.map((node) => node.id)).toEqual(['confirm']);
  });

  it('makes anew only the two cards between which the selection moves, and their lines', () => {
    const project = createProjection();
    const before = project({ ...input, selected: ['confirm'] });
    const after = project({ ...input, selected: ['askAgain'] });
    const nodes = after.nodes.filter((node, index) => node !== before.nodes[index]);
    const edges = after.edges.filter((edge, index) => edge !== before.edges[index]);
    expect(nodes.map((node) => node.id)).toEqual(['confirm', 'askAgain']);
    expect(edges.map((edge) => edge.id)).toEqual(['waitService:not-understood', 'book:ok']);
  });

  it('makes anew only what an instance touched', () => {
    const project = createProjection();
    const before = project(input);
    const run = runView([
      { kind: 'entered', stepId: 'askService', exitId: null },
      { kind: 'left', stepId: 'askService', exitId: 'next' },
      { kind: 'entered', stepId: 'waitService', exitId: null },
    ]);
    const after = project({ ...input, run });
    const nodes = after.nodes.filter((node, index) => node !== before.nodes[index]);
    expect(nodes.map((node) => node.id)).toEqual([triggerId, 'askService', 'waitService']);
  });

  it('makes anew what another instance touched, also when it is as much', () => {
    const project = createProjection();
    const took = (exitId: string) =>
      runView([
        { kind: 'entered', stepId: 'waitService', exitId: null },
        { kind: 'left', stepId: 'waitService', exitId },
      ]);
    const before = project({ ...input, run: took('replied') });
    const after = project({ ...input, run: took('no-reply') });
    const edges = after.edges.filter((edge, index) => edge !== before.edges[index]);
    expect(edges.map((edge) => edge.id)).toEqual(['waitService:replied', 'waitService:no-reply']);
    expect(after.nodes.filter((node, index) => node !== before.nodes[index])).toHaveLength(1);
  });

  it('keeps the lines that a new layout leaves as they are', () => {
    const project = createProjection();
    const before = project(input);
    const layout = layOut(bookingWorkflow, input.order, sizes);
    const after = project({ ...input, layout });
    expect(after.edges.every((edge, index) => edge === before.edges[index])).toBe(true);
  });

  it('gives back what was measured, so that no card is hidden for a frame', () => {
    const { nodes } = createProjection()(input);
    for (const node of nodes) expect(node.measured).toBe(sizes.get(node.id));
  });

  it('is one tab stop: the selected step, or the trigger', () => {
    const stops = (...selected: string[]) =>
      createProjection()({ ...input, selected })
        .nodes.filter((node) => node.domAttributes?.tabIndex === 0)
        .map((node) => node.id);
    expect(stops()).toEqual([triggerId]);
    expect(stops('book')).toEqual(['book']);
    expect(stops('gone')).toEqual([triggerId]);
  });

  it('names every step for those who do not see it', () => {
    const problems = new Map([['waitService', { count: 1, isBroken: false }]]);
    const { nodes } = createProjection()({ ...input, problems });
    expect(nodes.find((node) => node.id === 'waitService')?.ariaLabel).toBe(
      'Step 2 of 11: Wait for their choice. Wait for a reply. 3 exits. 1 problem.',
    );
  });

  it('writes on an exit where it jumps to, and marks it when that step is selected', () => {
    const { nodes } = createProjection()({ ...input, selected: ['handOver'] });
    const book = nodes.find((node) => node.id === 'book');
    expect(book?.type === 'step' && book.data.exits).toMatchObject([
      { id: 'ok', jump: null },
      { id: 'taken', jump: { to: 'findTimes', name: 'Find free times', isBack: true } },
      { id: 'failed', jump: { to: 'handOver', isBack: false }, isNear: true, isQuiet: true },
    ]);
  });
});
