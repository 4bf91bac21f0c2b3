import { useMemo, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { layOut, type Point, type Size } from './layout.ts';
import { placeCards } from './place-cards.ts';
import { createProjection, type StepProblems } from './project.ts';
import { readingOrder } from './reading-order.ts';
import type { RunView } from './run-view.ts';
import { useDraggedCards } from './use-dragged-cards.ts';

interface Drawing {
  readonly workflow: Workflow;
  readonly problems: StepProblems;
  readonly run: RunView;
  readonly selectedId: string | null;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly move: (cardId: string, places: ReadonlyMap<string, Point>) => void;
}

/** The workflow as cards and lines: laid out, with cards where the author put or drags them. */
export function useDrawing({ workflow, problems, run, selectedId, sizes, move }: Drawing) {
  const [project] = useState(createProjection);
  const order = useMemo(() => readingOrder(workflow), [workflow]);
  const auto = useMemo(() => layOut(workflow, order, sizes), [workflow, order, sizes]);
  const saved = useMemo(
    () => placeCards(auto, workflow.layout.positions, { workflow, order, sizes }),
    [auto, workflow, order, sizes],
  );
  const { dragged, onNodesChange } = useDraggedCards(saved.positions, move);
  const layout = useMemo(
    () => (dragged ? placeCards(auto, dragged, { workflow, order, sizes }) : saved),
    [auto, saved, dragged, workflow, order, sizes],
  );
  const { nodes, edges } = useMemo(
    () => project({ workflow, order, layout, sizes, selectedId, problems, run }),
    [project, workflow, order, layout, sizes, selectedId, problems, run],
  );
  return { nodes, edges, order, layout, isDragging: dragged !== null, onNodesChange };
}
