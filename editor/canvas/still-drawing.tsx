import './react-flow.css';
import { useReducedMotion } from '@mantine/hooks';
import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  type ReactFlowProps,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { boxOfNote } from '../notes/place-notes.ts';
import { words } from '../words/words.ts';
import type { CanvasNode, ExitEdge } from './canvas-elements.ts';
import drawing from './drawing.module.css';
import { drawnAtOnceMax } from './guessed-sizes.ts';
import { noRun, type RunView } from './run-view.ts';
import { StillControls } from './still-controls.tsx';
import styles from './still-drawing.module.css';
import { useDrawing } from './use-drawing.ts';
import { useKeyboardWalk } from './use-keyboard-walk.ts';
import { useSizes } from './use-sizes.ts';
import { useViews } from './use-views.ts';

const StillNotes = lazy(async () => {
  const { StillNotes } = await import('../notes/still-notes.tsx');
  return { default: StillNotes };
});

interface Drawn {
  readonly nodes: CanvasNode[];
  readonly edges: ExitEdge[];
}

interface StillDrawingProps {
  readonly workflow: Workflow;
  /** How cards and lines are drawn; always the same object. */
  readonly types: Required<Pick<ReactFlowProps<CanvasNode, ExitEdge>, 'nodeTypes' | 'edgeTypes'>>;
  readonly run?: RunView;
  /** What is shown of them besides; null: nothing. */
  readonly mark?: ((drawn: Drawn) => Drawn) | null;
  /** The card to look at; another object means: look again. */
  readonly wanted?: { readonly cardId: string } | null;
  /** The card that is kept in sight. */
  readonly followedId?: string | null;
}

/** A workflow as it is drawn, to be looked at and walked through: nothing on it can be changed. */
export function StillDrawing(props: StillDrawingProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing(props: StillDrawingProps) {
  const { workflow, types, run = noRun, mark = null, wanted = null, followedId = null } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [selectedId, select] = useState<string | null>(null);
  const selected = useMemo(() => (selectedId === null ? [] : [selectedId]), [selectedId]);
  const { sizes, onNodesChange } = useSizes();
  const drawn = useDrawing({ workflow, problems: noProblems, run, selected, sizes });
  const { layout, order, rooms, isMeasured } = drawn;
  const { nodes, edges } = useMemo(() => {
    const plain = { nodes: drawn.nodes, edges: drawn.edges };
    return mark ? mark(plain) : plain;
  }, [drawn.nodes, drawn.edges, mark]);
  const notes = workflow.layout.notes.map((note) => boxOfNote(note, drawn.boxes));
  const views = useViews({ frame, layout, rooms, isMeasured, selectedId, notes, followedId });
  const walk = useKeyboardWalk({ frame, workflow, order, selected, select });
  useWanted(wanted, select);
  return (
    <div
      ref={frame}
      className={`${drawing.frame} ${styles.still}`}
      data-ready={isMeasured || undefined}
      onKeyDownCapture={walk}
      dir="ltr"
    >
      <ReactFlow
        {...settings}
        {...types}
        nodes={nodes}
        edges={edges}
        onNodesChange={onNodesChange}
        onlyRenderVisibleElements={nodes.length > drawnAtOnceMax}
        onNodeClick={(_event, node) => select(node.id)}
        onPaneClick={() => select(null)}
        onMove={(_event, view) => views.onMove(view)}
        ariaLabelConfig={spoken}
        aria-label={words.canvas.label(workflow.name)}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.6} color="var(--dots)" />
        <MiniMap className={drawing.map ?? ''} style={{ width: 168, height: 112 }} pannable />
        <StillControls views={views} />
        {notes.length + workflow.layout.sections.length > 0 && (
          <Suspense>
            <StillNotes layout={workflow.layout} cards={drawn.boxes} />
          </Suspense>
        )}
      </ReactFlow>
    </div>
  );
}

function useWanted(wanted: StillDrawingProps['wanted'], select: (cardId: string) => void) {
  const flow = useReactFlow();
  const duration = useReducedMotion() ? 0 : 200;
  useEffect(() => {
    if (!wanted) return;
    select(wanted.cardId);
    void flow.fitView({ nodes: [{ id: wanted.cardId }], duration, maxZoom: 1, minZoom: 0.6 });
  }, [wanted, select, flow, duration]);
}

const noProblems = new Map();

/** What never changes of the canvas; new objects would draw it again. */
const settings = {
  role: 'application',
  minZoom: 0.2,
  maxZoom: 1.5,
  panOnScroll: true,
  zoomOnDoubleClick: false,
  nodesDraggable: false,
  nodesConnectable: false,
  elementsSelectable: false,
  edgesFocusable: false,
  autoPanOnNodeFocus: false,
  deleteKeyCode: null,
  selectionKeyCode: null,
} satisfies Partial<ReactFlowProps<CanvasNode, ExitEdge>>;

const spoken = {
  'node.a11yDescription.default': words.canvas.describeNode,
  'node.a11yDescription.keyboardDisabled': words.canvas.describeNode,
  'edge.a11yDescription.default': words.canvas.describeEdge,
  'minimap.ariaLabel': words.canvas.map,
};
