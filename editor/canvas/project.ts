import type { Workflow } from '../../engine/index.ts';
import type { NamesOfAnswers } from '../text/answer-names.ts';
import { words } from '../words/words.ts';
import { startExitId, triggerId } from '../workflow-document/exit-ref.ts';
import type { CanvasNode, ExitEdge, ExitView, StepNode } from './canvas-elements.ts';
import { canvasWords } from './canvas-words.ts';
import { cardOf } from './card.ts';
import { exitViews } from './exit-views.ts';
import { guessedHandles } from './guessed-sizes.ts';
import { cardWidth, type Layout, type Size } from './layout.ts';
import { createMemory, type Remember } from './memory.ts';
import { exitKey, type ReadingOrder } from './reading-order.ts';
import { type RunView, runStateOf } from './run-view.ts';
import { triggerTitle } from './trigger-title.ts';

export interface Projected {
  readonly workflow: Workflow;
  readonly names: NamesOfAnswers;
  readonly order: ReadingOrder;
  readonly layout: Layout;
  /** What the canvas measured; given back, or a card would be hidden for a frame. */
  readonly sizes: ReadonlyMap<string, Size>;
  /** What a card that is not measured is taken for; any other is drawn to be measured. */
  readonly guessed: ReadonlyMap<string, Size>;
  /** The last of them is where the keyboard is. */
  readonly selected: readonly string[];
  readonly problems: StepProblems;
  readonly run: RunView;
}

/** By step: how many problems it has, and whether one of them must be fixed. */
export type StepProblems = ReadonlyMap<
  string,
  { readonly count: number; readonly isBroken: boolean }
>;

export type Projection = (input: Projected) => { nodes: CanvasNode[]; edges: ExitEdge[] };

/**
 * The workflow as nodes and edges. The document is the truth and this is a view of it: whatever
 * did not change keeps its identity, so that only the cards that changed are drawn again.
 */
export function createProjection(): Projection {
  const nodes = createMemory<CanvasNode>();
  const edges = createMemory<ExitEdge>();
  return (input) => {
    const { steps } = input.order;
    // A card may name the answer of any other step, so all names together are one of its inputs.
    const names = input.names.all;
    return {
      nodes: [
        triggerNode(input, nodes),
        ...steps.flatMap((id, index) => stepNode({ id, number: index + 1, names }, input, nodes)),
      ],
      edges: [...startEdge(input, edges), ...steps.flatMap((id) => exitEdges(id, input, edges))],
    };
  };
}

function triggerNode(input: Projected, remember: Remember<CanvasNode>): CanvasNode {
  const { trigger, start, steps } = input.workflow;
  const isOpen = start === null || !steps[start];
  const isWalked = input.run.hasStarted;
  const isSomeStepSelected = input.order.depths.has(input.selected.at(-1) ?? '');
  const place = placeOf(triggerId, !isSomeStepSelected, input);
  return remember(triggerId, [trigger, isWalked, isOpen, ...place.inputs], () => ({
    ...place.node,
    type: 'trigger',
    domAttributes: { ...place.node.domAttributes, ...refusal },
    ariaLabel: words.canvas.triggerName(triggerTitle(trigger)),
    data: { trigger, isWalked, isOpen, isSelected: place.isSelected },
  }));
}

/** Said where a line cannot go: React's types know no data attributes here. */
const refusal: object = { 'data-refusal': canvasWords.noTarget };

interface Numbered {
  readonly id: string;
  readonly number: number;
  readonly names: string;
}

function stepNode(
  { id, number, names }: Numbered,
  input: Projected,
  remember: Remember<CanvasNode>,
): CanvasNode[] {
  const { workflow, order } = input;
  const step = workflow.steps[id];
  if (!step) return [];
  const { count = 0, isBroken = false } = input.problems.get(id) ?? {};
  const problem = count === 0 ? 'none' : isBroken ? 'error' : 'warning';
  const run = runStateOf(input.run, id);
  const exits = exitViews(id, input);
  const isLoose = id !== workflow.start && !order.parents.has(id);
  const place = placeOf(id, input.selected.at(-1) === id, input);
  const shown = [step, names, JSON.stringify(exits), count, problem, run, isLoose];
  const total = order.steps.length;
  const node = remember(id, [...shown, number, total, ...place.inputs], () => {
    const card = cardOf(step, input.names.stepAnswer);
    const { isSelected } = place;
    const data = { name: step.name, card, exits, problem, run, isSelected, isLoose } as const;
    const ariaLabel = spokenName(data, count, number, total);
    return { ...place.node, type: 'step', ariaLabel, data };
  });
  return [node];
}

/** Where a card is, what it is to the keyboard, and the inputs this follows from. */
function placeOf(id: string, isTabStop: boolean, input: Projected) {
  const { workflow, layout, sizes, selected } = input;
  const { x = 0, y = 0 } = layout.positions.get(id) ?? {};
  const measured = sizes.get(id);
  const guessed = measured ? undefined : input.guessed.get(id);
  const isSelected = selected.includes(id);
  return {
    isSelected,
    inputs: [x, y, measured, guessed?.height, isSelected, isTabStop],
    node: {
      id,
      position: { x, y },
      width: cardWidth,
      // What adds a step stands on a line, not behind it.
      zIndex: 2,
      ...(measured && { measured }),
      ...(guessed && {
        initialHeight: guessed.height,
        handles: guessedHandles(workflow.steps[id]?.exits ?? [], guessed),
      }),
      ariaRole: 'group' as const,
      domAttributes: {
        'aria-roledescription': words.canvas.step,
        'aria-keyshortcuts': 'Shift+F10',
        tabIndex: isTabStop ? 0 : -1,
      },
    },
  };
}

function spokenName(
  { name, card, exits, run, isLoose }: StepNode['data'],
  problems: number,
  number: number,
  total: number,
): string {
  const { stepName, exits: countedExits, problems: countedProblems, runs } = words.canvas;
  return [
    stepName(number, total, name, card.kind),
    countedExits(exits.length),
    isLoose ? `${canvasWords.loose}.` : '',
    problems > 0 ? countedProblems(problems) : '',
    runs[run],
  ]
    .filter(Boolean)
    .join(' ');
}

interface Line {
  readonly from: { readonly id: string; readonly name: string };
  readonly exit: Pick<ExitView, 'id' | 'label' | 'isQuiet' | 'isWalked'>;
  readonly isFirst: boolean;
  readonly to: string;
}

function startEdge(input: Projected, remember: Remember<ExitEdge>): ExitEdge[] {
  const { start, trigger } = input.workflow;
  if (start === null) return [];
  const from = { id: triggerId, name: triggerTitle(trigger) };
  const exit = { id: startExitId, label: '', isQuiet: false, isWalked: input.run.hasStarted };
  return edge({ from, exit, isFirst: true, to: start }, input, remember);
}

function exitEdges(stepId: string, input: Projected, remember: Remember<ExitEdge>): ExitEdge[] {
  const { name = '', exits = [] } = input.workflow.steps[stepId] ?? {};
  return exitViews(stepId, input).flatMap((exit, index) => {
    const to = exits[index]?.to ?? null;
    const from = { id: stepId, name };
    return to === null ? [] : edge({ from, exit, isFirst: index === 0, to }, input, remember);
  });
}

/** None for an exit that the layout has no line for. */
function edge(line: Line, input: Projected, remember: Remember<ExitEdge>): ExitEdge[] {
  const { from, exit, isFirst, to } = line;
  const id = exitKey(from.id, exit.id);
  const corridor = input.layout.corridors.get(id);
  if (!corridor) return [];
  const ariaLabel = words.canvas.edge(from.name, exit.label, input.workflow.steps[to]?.name ?? '');
  const isNear = input.selected.includes(from.id) || input.selected.includes(to);
  const { isQuiet, isWalked } = exit;
  const inputs = [to, ariaLabel, isFirst, isQuiet, isWalked, isNear, ...Object.values(corridor)];
  const made = remember(id, inputs, () => ({
    id,
    type: 'exit',
    source: from.id,
    sourceHandle: exit.id,
    target: to,
    focusable: false,
    // Its end can be pulled elsewhere.
    reconnectable: 'target' as const,
    ariaLabel,
    zIndex: isWalked || isNear ? 1 : 0,
    data: { corridor, side: isFirst ? 'bottom' : 'right', isQuiet, isWalked, isNear },
  }));
  return [made];
}
