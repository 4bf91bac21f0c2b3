import { useMemo, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { wayByCard, withSectionCards } from '../notes/by-card.ts';
import type { FoldedWorkflow } from '../notes/fold-sections.ts';
import { useShownWay } from '../problems/problem-guide.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import type { Box } from './cards-apart.ts';
import { guessedSizes, roomsOf } from './guessed-sizes.ts';
import { cardWidth, guessedHeight, type Layout, layOut, type Size } from './layout.ts';
import { onTheWay } from './on-the-way.ts';
import { placeCards } from './place-cards.ts';
import { createProjection, type StepProblems } from './project.ts';
import { readingOrder } from './reading-order.ts';
import type { RunView } from './run-view.ts';
import { useIsTouched } from './use-is-touched.ts';

interface Drawing {
  readonly workflow: Workflow;
  /** What of it is collapsed; left out: nothing. */
  readonly folded?: FoldedWorkflow;
  readonly problems: StepProblems;
  readonly run: RunView;
  readonly selected: readonly string[];
  readonly sizes: ReadonlyMap<string, Size>;
}

/** The workflow as cards and lines: laid out, with cards where the author put them. */
export function useDrawing({ workflow, folded, problems, run, selected, sizes }: Drawing) {
  const [project] = useState(createProjection);
  const names = useAnswerNames(folded?.whole ?? workflow);
  const order = useMemo(() => readingOrder(workflow), [workflow]);
  const isForFingers = useIsTouched();
  const guessed = useMemo(
    () => guessedSizes(workflow, order, isForFingers),
    [workflow, order, isForFingers],
  );
  const rooms = useMemo(() => roomsOf(guessed, sizes), [guessed, sizes]);
  const auto = useMemo(
    () => layOut(workflow, order, rooms, isForFingers),
    [workflow, order, rooms, isForFingers],
  );
  const layout = useMemo(
    () => placeCards(auto, workflow.layout.positions, { workflow, order, sizes: rooms }),
    [auto, workflow, order, rooms],
  );
  const projected = useMemo(
    () =>
      project({
        workflow,
        names,
        order,
        layout,
        sizes,
        guessed,
        selected,
        problems,
        run,
      }),
    [project, workflow, names, order, layout, sizes, guessed, selected, problems, run],
  );
  const way = useShownWay();
  const { nodes, edges } = useMemo(
    () =>
      folded
        ? onTheWay(withSectionCards(projected, folded, problems), wayByCard(way, folded))
        : onTheWay(projected, way),
    [projected, folded, problems, way],
  );
  const boxes = useMemo(
    () => boxesOf(layout, new Map([...guessed, ...sizes])),
    [layout, guessed, sizes],
  );
  /** The cards in sight have their size: the drawing can be looked at. */
  const isMeasured = guessed.size > 0 ? sizes.size > 0 : nodes.every(({ id }) => sizes.has(id));
  return { nodes, edges, order, layout, rooms, boxes, isMeasured };
}

function boxesOf(
  { positions }: Layout,
  sizes: ReadonlyMap<string, Size>,
): ReadonlyMap<string, Box> {
  const boxes = [...positions].map(([id, at]) => {
    const height = sizes.get(id)?.height ?? guessedHeight;
    return [id, { ...at, width: cardWidth, height }] as const;
  });
  return new Map(boxes);
}
