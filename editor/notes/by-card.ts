import type { Problem } from '../../engine/index.ts';
import type { CanvasNode, ExitEdge, SectionNode, StepNode } from '../canvas/canvas-elements.ts';
import type { StepProblems } from '../canvas/project.ts';
import { exitKey } from '../canvas/reading-order.ts';
import type { RunView } from '../canvas/run-view.ts';
import { words as allWords } from '../words/words.ts';
import type { ExitRef } from '../workflow-document/exit-ref.ts';
import type { FoldedWorkflow, SectionChip } from './fold-sections.ts';
import { notesWords as words } from './notes-words.ts';

/** What is wrong with steps, by the card on which it is seen. */
export function problemsByCard(problems: StepProblems, { chips }: FoldedWorkflow): StepProblems {
  if (chips.size === 0) return problems;
  const byCard = new Map(problems);
  for (const [cardId, { steps }] of chips) {
    const found = steps.flatMap((id) => problems.get(id) ?? []);
    if (found.length === 0) continue;
    const count = found.reduce((sum, each) => sum + each.count, 0);
    byCard.set(cardId, { count, isBroken: found.some(({ isBroken }) => isBroken) });
  }
  return byCard;
}

/** What an instance did, by the cards on which it is seen. */
export function runByCard(run: RunView, { chips, cardOf }: FoldedWorkflow): RunView {
  if (chips.size === 0) return run;
  const cards = (ids: ReadonlySet<string>) => new Set([...ids].map(cardOf));
  const walked = [...chips].flatMap(([cardId, { ways }]) =>
    [...ways].flatMap(([wayId, refs]) =>
      refs.some(({ stepId, exitId }) => run.exits.has(exitKey(stepId, exitId)))
        ? [exitKey(cardId, wayId)]
        : [],
    ),
  );
  return {
    ...run,
    current: cards(run.current),
    visited: cards(run.visited),
    failed: cards(run.failed),
    latest: run.latest === null ? null : cardOf(run.latest),
    exits: new Set([...run.exits, ...walked]),
  };
}

type Way = Problem['way'] | null;

/** A way through the workflow, by the cards that it leads along. */
export function wayByCard(way: Way, { chips, cardOf }: FoldedWorkflow): Way {
  if (!way || chips.size === 0) return way;
  return way.map((passed) => {
    const chip = chips.get(cardOf(passed.stepId));
    if (!chip) return passed;
    const stepId = cardOf(passed.stepId);
    const exitId = wayOut(chip, passed.stepId, passed.exitId);
    return exitId === undefined ? { stepId } : { stepId, exitId };
  });
}

/** The exit of the card that stands for this one. Undefined: it leads to another step of the section. */
function wayOut({ ways }: SectionChip, stepId: string, exitId: string | undefined) {
  const isThis = (ref: ExitRef) => ref.stepId === stepId && ref.exitId === exitId;
  return [...ways].find(([, refs]) => refs.some(isThis))?.[0];
}

interface Drawn {
  readonly nodes: CanvasNode[];
  readonly edges: ExitEdge[];
}

/** What is drawn, with the cards of collapsed sections as what they are. */
export function withSectionCards(
  { nodes, edges }: Drawn,
  { chips }: FoldedWorkflow,
  problems: StepProblems,
): Drawn {
  if (chips.size === 0) return { nodes, edges };
  return {
    nodes: nodes.map((node) => {
      const chip = chips.get(node.id);
      const count = problems.get(node.id)?.count ?? 0;
      return chip && node.type === 'step' ? sectionNode(node, chip, count) : node;
    }),
    // Whose end is pulled must be one exit.
    edges: edges.map((edge) => {
      const refs = chips.get(edge.source)?.ways.get(edge.sourceHandle ?? '') ?? [];
      return refs.length > 1 ? { ...edge, reconnectable: false } : edge;
    }),
  };
}

function sectionNode(node: StepNode, chip: SectionChip, problems: number): SectionNode {
  const { exits, problem, run, isSelected } = node.data;
  const { title, steps, ways } = chip;
  const said = [
    words.collapsed(title, steps.length),
    allWords.canvas.exits(exits.length),
    problems > 0 ? allWords.canvas.problems(problems) : '',
    allWords.canvas.runs[run],
  ];
  return {
    ...node,
    type: 'section',
    ariaLabel: said.filter(Boolean).join(' '),
    domAttributes: { ...node.domAttributes, 'aria-roledescription': words.sectionKind },
    data: {
      title,
      stepCount: steps.length,
      exits: exits.map((exit) =>
        (ways.get(exit.id) ?? []).length > 1 ? { ...exit, isMany: true } : exit,
      ),
      problem,
      problems,
      run,
      isSelected,
    },
  };
}
