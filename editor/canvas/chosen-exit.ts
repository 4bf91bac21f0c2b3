import type { ExitRef } from '../workflow-document/exit-ref.ts';
import type { CanvasNode } from './canvas-elements.ts';
import type { Drawn } from './moved-cards.ts';

/** What is drawn, with the exit that is selected standing out. */
export function withChosenExit({ nodes, edges }: Drawn, chosen: ExitRef | null): Drawn {
  if (!chosen) return { nodes, edges };
  return { nodes: nodes.map((node) => withChosen(node, chosen)), edges };
}

function withChosen(node: CanvasNode, { stepId, exitId }: ExitRef): CanvasNode {
  if (node.id !== stepId || node.type !== 'step') return node;
  const exits = node.data.exits.map((exit) =>
    exit.id === exitId ? { ...exit, isChosen: true } : exit,
  );
  return { ...node, data: { ...node.data, exits } };
}
