import { type RefObject, useMemo } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { useFolding } from '../notes/use-folding.ts';
import type { ExitRef } from '../workflow-document/exit-ref.ts';
import { withChosenExit } from './chosen-exit.ts';
import { drawnAtOnceMax } from './guessed-sizes.ts';
import type { Point } from './layout.ts';
import { type Drawn, withMovedCards } from './moved-cards.ts';
import { placing } from './placing.ts';
import type { WorkflowCanvasProps } from './use-canvas.ts';
import { useDraggedCards } from './use-dragged-cards.ts';
import { useDrawing } from './use-drawing.ts';
import { useGlide } from './use-glide.ts';
import { useKeptCard } from './use-kept-card.ts';
import { useSelecting } from './use-selecting.ts';
import { useSizes } from './use-sizes.ts';

/** What is seen on the canvas at this moment, what of it is selected, and where it can be put. */
export function useDrawnCanvas(
  props: WorkflowCanvasProps,
  frame: RefObject<HTMLDivElement | null>,
) {
  const { sizes, onNodesChange } = useSizes();
  const folding = useFolding({ ...props, sizes });
  const { workflow, author, folded } = folding;
  const selecting = useSelecting(props.select, folded);
  const { selected, exit } = selecting;
  const { nodes, edges, ...drawing } = useDrawing({ ...folding, selected, sizes });
  const { boxes, rooms } = drawing;
  const places = placing({ author, workflow, boxes, sizes: rooms, glide: useGlide(frame) });
  const dragging = useDraggedCards({ frame, boxes, selected, drop: places.drop });
  const moved = dragging.drag?.moved;
  const seen = useSeen({ nodes, edges }, moved, workflow, exit);
  const isLarge = nodes.length > drawnAtOnceMax;
  const drawn = { nodes: useKeptCard(frame, seen.nodes, isLarge), edges: seen.edges };
  return { ...drawing, folding, selecting, places, dragging, drawn, isLarge, sizes, onNodesChange };
}

/** Dragged cards where they are dragged to, and a selected exit standing out. */
function useSeen(
  { nodes, edges }: Drawn,
  moved: ReadonlyMap<string, Point> | undefined,
  workflow: Workflow,
  exit: ExitRef | null,
): Drawn {
  return useMemo(() => {
    const drawn = { nodes, edges };
    return withChosenExit(moved ? withMovedCards(drawn, moved, workflow) : drawn, exit);
  }, [nodes, edges, moved, workflow, exit]);
}
