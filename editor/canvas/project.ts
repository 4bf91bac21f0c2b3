import type { Edge, Node } from '@xyflow/react';
import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { words } from '../words/words.ts';
import { type Card, cardOf } from './card.ts';
import { isQuietExit } from './exit-look.ts';
import {
  type Corridor,
  cardWidth,
  type Layout,
  type Size,
  startExitId,
  triggerId,
} from './layout.ts';
import { exitKey, type ReadingOrder } from './reading-order.ts';
import { type RunState, type RunView, runStateOf } from './run-view.ts';

export interface ExitView {
  readonly id: string;
  readonly label: string;
  /** Where it leads, when that is written on it instead of drawn. */
  readonly jump: { readonly to: string; readonly name: string; readonly isBack: boolean } | null;
  /** It is a jump to the selected step. */
  readonly isNear: boolean;
  readonly isOpen: boolean;
  readonly isQuiet: boolean;
  readonly isWalked: boolean;
}

export type StepNode = Node<
  {
    readonly name: string;
    readonly card: Card;
    readonly exits: readonly ExitView[];
    readonly problems: number;
    readonly run: RunState;
  },
  'step'
>;

export type TriggerNode = Node<
  { readonly trigger: Workflow['trigger']; readonly isWalked: boolean },
  'trigger'
>;

export type CanvasNode = StepNode | TriggerNode;

export type ExitEdge = Edge<
  {
    readonly corridor: Corridor;
    readonly side: 'bottom' | 'right';
    readonly slot: number;
    readonly isQuiet: boolean;
    readonly isWalked: boolean;
    /** It leaves or enters the selected step. */
    readonly isNear: boolean;
  },
  'exit'
>;

export interface Projected {
  readonly workflow: Workflow;
  readonly order: ReadingOrder;
  readonly layout: Layout;
  /** What the canvas measured; given back, or a card would be hidden for a frame. */
  readonly sizes: ReadonlyMap<string, Size>;
  readonly selectedId: string | null;
  readonly problems: ReadonlyMap<string, number>;
  readonly run: RunView;
}

export type Projection = (input: Projected) => { nodes: CanvasNode[]; edges: ExitEdge[] };

/**
 * The workflow as nodes and edges. The document is the truth and this is a view of it: whatever
 * did not change keeps its identity, so that only the cards that changed are drawn again.
 */
export function createProjection(): Projection {
  const nodes = createMemory<CanvasNode>();
  const edges = createMemory<ExitEdge>();
  return (input) => ({
    nodes: [triggerId, ...input.order.steps].map((id) => projectNode(id, input, nodes)),
    edges: [
      ...startEdge(input, edges),
      ...input.order.steps.flatMap((id) => exitEdges(id, input, edges)),
    ],
  });
}

type Remember<T> = (id: string, inputs: readonly unknown[], make: () => T) => T;

/** Makes a thing anew only when one of the inputs it was made from is another. */
function createMemory<T>(): Remember<T> {
  const known = new Map<string, { inputs: readonly unknown[]; thing: T }>();
  return (id, inputs, make) => {
    const before = known.get(id);
    if (before && inputs.every((input, index) => Object.is(input, before.inputs[index]))) {
      return before.thing;
    }
    const thing = make();
    known.set(id, { inputs, thing });
    return thing;
  };
}

function projectNode(id: string, input: Projected, remember: Remember<CanvasNode>): CanvasNode {
  const { x = 0, y = 0 } = input.layout.positions.get(id) ?? {};
  const size = input.sizes.get(id);
  const isSelected = input.selectedId === id;
  const isTabStop = isSelected || (id === triggerId && !isOnCanvas(input.selectedId, input));
  const base = {
    id,
    position: { x, y },
    width: cardWidth,
    selected: isSelected,
    ...(size && { measured: size }),
  };
  const step = input.workflow.steps[id];
  if (!step) {
    const { trigger } = input.workflow;
    const isWalked = input.run.hasStarted;
    return remember(id, [trigger, x, y, isSelected, isTabStop, size, isWalked], () => ({
      ...base,
      ...spoken(words.canvas.triggerName(triggerTitle(trigger)), isTabStop),
      type: 'trigger',
      data: { trigger, isWalked },
    }));
  }
  const problems = input.problems.get(id) ?? 0;
  const run = runStateOf(input.run, id);
  const walked = step.exits.filter((exit) => input.run.exits.has(exitKey(id, exit.id))).length;
  const names = namesOf(input.workflow);
  const exits = exitsOf(id, step, input);
  const near = exits.filter((exit) => exit.isNear).length;
  const number = input.order.steps.indexOf(id) + 1;
  const count = input.order.steps.length;
  const inputs = [
    step,
    x,
    y,
    isSelected,
    isTabStop,
    size,
    problems,
    run,
    walked,
    near,
    names,
    number,
    count,
  ];
  return remember(id, inputs, () => {
    const data = {
      name: step.name,
      card: cardOf(step, stepNameIn(input)),
      exits,
      problems,
      run,
    };
    const name = spokenName(data, number, count);
    return { ...base, ...spoken(name, isTabStop), type: 'step', data };
  });
}

function isOnCanvas(id: string | null, { workflow }: Projected): boolean {
  return id !== null && (id === triggerId || workflow.steps[id] !== undefined);
}

function spoken(ariaLabel: string, isTabStop: boolean) {
  return {
    ariaLabel,
    ariaRole: 'group',
    domAttributes: { 'aria-roledescription': words.canvas.step, tabIndex: isTabStop ? 0 : -1 },
  } as const;
}

function spokenName(data: StepNode['data'], number: number, count: number): string {
  return [
    words.canvas.stepName(number, count, data.name, data.card.kind),
    words.canvas.exits(data.exits.length),
    data.problems > 0 ? words.canvas.problems(data.problems) : '',
    data.run === 'current' ? words.canvas.isHere : '',
    data.run === 'ended' ? words.canvas.hasEnded : '',
    data.run === 'failed' ? words.canvas.hasFailed : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export function triggerTitle(trigger: Workflow['trigger']): string {
  if (trigger.type !== 'inbound-chatapps') return words.canvas.requestTitle;
  if (trigger.match.kind === 'any') return words.canvas.anyTitle;
  return `${words.canvas.keywordTitle} “${trigger.match.keywords[0]?.text ?? ''}”`;
}

function stepNameIn({ workflow }: Projected) {
  return (stepId: string) => workflow.steps[stepId]?.name ?? null;
}

/** A card may name any other step, so all names together are one of its inputs. */
function namesOf({ steps }: Workflow): string {
  return Object.values(steps)
    .map((step) => step.name)
    .join('\n');
}

function exitsOf(stepId: string, step: WorkflowStep, input: Projected): ExitView[] {
  return step.exits.map(({ id, label, to }) => {
    const key = exitKey(stepId, id);
    const target = to === null ? undefined : input.workflow.steps[to];
    const jump = input.order.jumps.get(key);
    return {
      id,
      label,
      jump:
        jump && target && to !== null ? { to, name: target.name, isBack: jump === 'back' } : null,
      isNear: jump !== undefined && to === input.selectedId,
      isOpen: target === undefined,
      isQuiet: isQuietExit(step, id),
      isWalked: input.run.exits.has(key),
    };
  });
}

function startEdge(input: Projected, remember: Remember<ExitEdge>): ExitEdge[] {
  const { start } = input.workflow;
  if (start === null || !input.workflow.steps[start]) return [];
  const from = { id: triggerId, name: triggerTitle(input.workflow.trigger) };
  const isWalked = input.run.hasStarted;
  return edge(
    { from, exit: { id: startExitId, label: '', slot: 0, isQuiet: false, isWalked }, to: start },
    input,
    remember,
  );
}

function exitEdges(stepId: string, input: Projected, remember: Remember<ExitEdge>): ExitEdge[] {
  const step = input.workflow.steps[stepId];
  if (!step) return [];
  return exitsOf(stepId, step, input).flatMap((exit, slot) => {
    const to = step.exits[slot]?.to ?? null;
    if (exit.isOpen || exit.jump || to === null) return [];
    return edge(
      { from: { id: stepId, name: step.name }, exit: { ...exit, slot }, to },
      input,
      remember,
    );
  });
}

interface Line {
  readonly from: { readonly id: string; readonly name: string };
  readonly exit: Pick<ExitView, 'id' | 'label' | 'isQuiet' | 'isWalked'> & {
    readonly slot: number;
  };
  readonly to: string;
}

function edge(
  { from, exit, to }: Line,
  input: Projected,
  remember: Remember<ExitEdge>,
): ExitEdge[] {
  const id = exitKey(from.id, exit.id);
  const corridor = input.layout.corridors.get(id);
  if (!corridor) return [];
  const target = input.workflow.steps[to]?.name ?? '';
  const isNear = input.selectedId === from.id || input.selectedId === to;
  const { slot, isQuiet, isWalked } = exit;
  const inputs = [from.name, exit.label, slot, isQuiet, isWalked, to, target, corridor, isNear];
  const made = remember(id, inputs, () => ({
    id,
    type: 'exit',
    source: from.id,
    sourceHandle: exit.id,
    target: to,
    focusable: false,
    ariaLabel: words.canvas.edge(from.name, exit.label, target),
    zIndex: isWalked || isNear ? 1 : 0,
    data: { corridor, side: slot === 0 ? 'bottom' : 'right', slot, isQuiet, isWalked, isNear },
  }));
  return [made];
}
