import '../canvas/react-flow.css';
import { useReducedMotion } from '@mantine/hooks';
import {
  Background,
  BackgroundVariant,
  MiniMap,
  type NodeChange,
  ReactFlow,
  type ReactFlowProps,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import type { CanvasNode, ExitEdge } from '../canvas/canvas-elements.ts';
import { ExitLine } from '../canvas/exit-line.tsx';
import type { Size } from '../canvas/layout.ts';
import { noRun } from '../canvas/run-view.ts';
import { useDrawing } from '../canvas/use-drawing.ts';
import { useKeyboardWalk } from '../canvas/use-keyboard-walk.ts';
import { useViews } from '../canvas/use-views.ts';
import { words } from '../words/words.ts';
import type { ComparedWorkflow } from './compared-workflow.ts';
import { DifferencesProvider, MarkedStep, MarkedTrigger } from './marked-card.tsx';
import styles from './still-canvas.module.css';
import { StillControls } from './still-controls.tsx';
import { versionWords } from './versions-words.ts';

interface StillCanvasProps {
  readonly workflow: Workflow;
  /** What is marked on it. Null: nothing. */
  readonly compared: ComparedWorkflow | null;
  /** The card to look at; another object means: look again. */
  readonly wanted: { readonly cardId: string } | null;
}

/** A workflow as it is drawn, to be looked at: nothing on it can be changed. */
export function StillCanvas(props: StillCanvasProps) {
  return (
    <ReactFlowProvider>
      <DifferencesProvider value={props.compared?.cards ?? noCards}>
        <Canvas {...props} />
      </DifferencesProvider>
    </ReactFlowProvider>
  );
}

function Canvas({ workflow, compared, wanted }: StillCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [selectedId, select] = useState<string | null>(null);
  const selected = useMemo(() => (selectedId === null ? [] : [selectedId]), [selectedId]);
  const { sizes, onNodesChange } = useSizes();
  const drawn = useDrawing({
    workflow: compared?.workflow ?? workflow,
    problems: noProblems,
    run: noRun,
    selected,
    sizes,
  });
  const { nodes, edges } = useMarked(drawn, compared);
  const { layout, order } = drawn;
  const isMeasured = nodes.every((node) => sizes.has(node.id));
  const views = useViews({
    frame,
    layout,
    sizes,
    isMeasured,
    selectedId,
    notes: [],
    followedId: null,
  });
  const walk = useKeyboardWalk({
    frame,
    workflow: compared?.workflow ?? workflow,
    order,
    selected,
    select,
  });
  const flow = useReactFlow();
  const duration = useReducedMotion() ? 0 : 200;
  useEffect(() => {
    if (!wanted) return;
    select(wanted.cardId);
    void flow.fitView({ nodes: [{ id: wanted.cardId }], duration, maxZoom: 1, minZoom: 0.6 });
  }, [wanted, flow, duration]);
  return (
    <div
      ref={frame}
      className={styles.canvas}
      data-ready={isMeasured || undefined}
      onKeyDownCapture={walk}
      dir="ltr"
    >
      <ReactFlow
        {...settings}
        nodes={nodes}
        edges={edges}
        onNodesChange={onNodesChange}
        onNodeClick={(_event, node) => select(node.id)}
        onPaneClick={() => select(null)}
        onMove={(_event, view) => views.onMove(view)}
        ariaLabelConfig={spoken}
        aria-label={words.canvas.label(workflow.name)}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.6} color="var(--dots)" />
        <MiniMap className={styles.map ?? ''} style={{ width: 168, height: 112 }} pannable />
        <StillControls views={views} />
      </ReactFlow>
    </div>
  );
}

/** The cards and lines with what is different of them, which is said as well as shown. */
function useMarked(
  { nodes, edges }: { nodes: CanvasNode[]; edges: ExitEdge[] },
  compared: ComparedWorkflow | null,
) {
  return useMemo(() => {
    if (!compared) return { nodes, edges };
    const { cards, lines } = compared;
    return {
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
    };
  }, [nodes, edges, compared]);
}

function useSizes() {
  const [sizes, setSizes] = useState<ReadonlyMap<string, Size>>(new Map());
  const onNodesChange = useCallback((changes: NodeChange<CanvasNode>[]) => {
    const measured = changes.flatMap((change) =>
      change.type === 'dimensions' && change.dimensions
        ? [[change.id, change.dimensions] as const]
        : [],
    );
    if (measured.length > 0) setSizes((before) => new Map([...before, ...measured]));
  }, []);
  return { sizes, onNodesChange };
}

const noCards = new Map();
const noProblems = new Map();

/** What never changes of the canvas; new objects would draw it again. */
const settings = {
  nodeTypes: { step: MarkedStep, trigger: MarkedTrigger },
  edgeTypes: { exit: ExitLine },
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
