import { useMemo, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { useShownWay } from '../problems/problem-guide.ts';
import type { Box } from './cards-apart.ts';
import { cardWidth, guessedHeight, type Layout, layOut, type Size } from './layout.ts';
import { onTheWay } from './on-the-way.ts';
import { placeCards } from './place-cards.ts';
import { createProjection, type StepProblems } from './project.ts';
import { readingOrder } from './reading-order.ts';
import type { RunView } from './run-view.ts';

interface Drawing {
  readonly workflow: Workflow;
  readonly problems: StepProblems;
  readonly run: RunView;
  readonly selected: readonly string[];
  readonly sizes: ReadonlyMap<string, Size>;
}

/** The workflow as cards and lines: laid out, with cards where the author put them. */
export function useDrawing({ workflow, problems, run, selected, sizes }: Drawing) {
  const [project] = useState(createProjection);
  const order = useMemo(() => readingOrder(workflow), [workflow]);
  const auto = useMemo(() => layOut(workflow, order, sizes), [workflow, order, sizes]);
  const layout = useMemo(
    () => placeCards(auto, workflow.layout.positions, { workflow, order, sizes }),
    [auto, workflow, order, sizes],
  );
  const projected = useMemo(
    () => project({ workflow, order, layout, sizes, selected, problems, run }),
    [project, workflow, order, layout, sizes, selected, problems, run],
  );
  const way = useShownWay();
  const { nodes, edges } = useMemo(() => onTheWay(projected, way), [projected, way]);
  const boxes = useMemo(() => boxesOf(layout, sizes), [layout, sizes]);
  return { nodes, edges, order, layout, boxes };
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
