import { useMemo } from 'react';
import type { Workflow } from '../../engine/index.ts';
import type { CanvasNode, ExitEdge } from '../canvas/canvas-elements.ts';
import { ExitLine } from '../canvas/exit-line.tsx';
import { StillDrawing } from '../canvas/still-drawing.tsx';
import type { ComparedWorkflow } from './compared-workflow.ts';
import { DifferencesProvider, MarkedStep, MarkedTrigger } from './marked-card.tsx';
import styles from './still-canvas.module.css';
import { versionWords } from './versions-words.ts';

interface StillCanvasProps {
  readonly workflow: Workflow;
  /** What is marked on it. Null: nothing. */
  readonly compared: ComparedWorkflow | null;
  /** The card to look at; another object means: look again. */
  readonly wanted: { readonly cardId: string } | null;
}

/** A version to be looked at, or two of them in one. */
export function StillCanvas({ workflow, compared, wanted }: StillCanvasProps) {
  const mark = useMemo(() => compared && differencesMarked(compared), [compared]);
  return (
    <DifferencesProvider value={compared?.cards ?? noCards}>
      <StillDrawing
        workflow={compared?.workflow ?? workflow}
        types={types}
        mark={mark}
        wanted={wanted}
      />
    </DifferencesProvider>
  );
}

const types = {
  nodeTypes: { step: MarkedStep, trigger: MarkedTrigger },
  edgeTypes: { exit: ExitLine },
};

/** The cards and lines with what is different of them, which is said as well as shown. */
function differencesMarked({ cards, lines }: ComparedWorkflow) {
  return ({ nodes, edges }: { nodes: CanvasNode[]; edges: ExitEdge[] }) => ({
    nodes: nodes.map((node) => {
      const difference = cards.get(node.id);
      if (!difference) return node;
      const said = `${node.ariaLabel} ${versionWords.compare.cards[difference]}.`;
      return { ...node, ariaLabel: said };
    }),
    edges: edges.map((edge) => {
      const line = lines.get(edge.id);
      return line ? { ...edge, className: styles[line] ?? '', zIndex: 1 } : edge;
    }),
  });
}

const noCards = new Map();
