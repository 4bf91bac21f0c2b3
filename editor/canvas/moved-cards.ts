import type { Workflow } from '../../engine/index.ts';
import type { CanvasNode, ExitEdge } from './canvas-elements.ts';
import { cardWidth, guessedHeight, type Point } from './layout.ts';
import { placedCorridor } from './place-cards.ts';

export interface Drawn {
  readonly nodes: CanvasNode[];
  readonly edges: ExitEdge[];
}

/** What is drawn, with some cards elsewhere: only they and their lines are made anew. */
export function withMovedCards(
  { nodes, edges }: Drawn,
  moved: ReadonlyMap<string, Point>,
  { steps }: Workflow,
): Drawn {
  const places = new Map(nodes.map((node) => [node.id, boxOf(node, moved)]));
  return {
    nodes: nodes.map((node) => {
      const position = moved.get(node.id);
      return position ? { ...node, position } : node;
    }),
    edges: edges.map((edge) => {
      const { source, target, sourceHandle, data } = edge;
      if (!moved.has(source) && !moved.has(target)) return edge;
      const [from, to] = [places.get(source), places.get(target)];
      if (!data || !from || !to) return edge;
      const exits = steps[source]?.exits ?? [];
      const after = exits.length - 1 - exits.findIndex(({ id }) => id === sourceHandle);
      return { ...edge, data: { ...data, corridor: placedCorridor(from, to, after) } };
    }),
  };
}

function boxOf(node: CanvasNode, moved: ReadonlyMap<string, Point>) {
  const { x, y } = moved.get(node.id) ?? node.position;
  return { x, y, width: cardWidth, height: node.measured?.height ?? guessedHeight };
}
