import './on-the-way.css';
import type { Problem } from '../../engine/index.ts';
import { startExitId, triggerId } from '../workflow-document/exit-ref.ts';
import type { CanvasNode, ExitEdge } from './canvas-elements.ts';
import { exitKey } from './reading-order.ts';

interface Drawn {
  readonly nodes: CanvasNode[];
  readonly edges: ExitEdge[];
}

/** The canvas with one way through it standing out: all else is dim. Without a way, as it is. */
export function onTheWay({ nodes, edges }: Drawn, way: Problem['way'] | null): Drawn {
  if (!way) return { nodes, edges };
  const cards = new Set([triggerId, ...way.map(({ stepId }) => stepId)]);
  const lines = new Set([
    exitKey(triggerId, startExitId),
    ...way.map(({ stepId, exitId = '' }) => exitKey(stepId, exitId)),
  ]);
  return {
    nodes: nodes.map((node) => ({
      ...node,
      className: cards.has(node.id) ? 'on-the-way' : 'off-the-way',
    })),
    edges: edges.map((edge) =>
      lines.has(edge.id)
        ? { ...edge, className: 'on-the-way', zIndex: 1 }
        : { ...edge, className: 'off-the-way' },
    ),
  };
}
