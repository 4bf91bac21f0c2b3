import './react-flow.css';
import {
  Background,
  BackgroundVariant,
  MiniMap,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
} from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { words } from '../words/words.ts';
import { CanvasControls } from './canvas-controls.tsx';
import type { CanvasNode } from './canvas-elements.ts';
import { ExitLine } from './exit-line.tsx';
import { layOut, type Size, triggerId } from './layout.ts';
import { createProjection, type StepProblems } from './project.ts';
import { readingOrder } from './reading-order.ts';
import type { RunView } from './run-view.ts';
import { StepCard } from './step-card.tsx';
import { TriggerCard } from './trigger-card.tsx';
import { useKeyboardWalk } from './use-keyboard-walk.ts';
import { useViews } from './use-views.ts';
import styles from './workflow-canvas.module.css';

const nodeTypes = { step: StepCard, trigger: TriggerCard };
const edgeTypes = { exit: ExitLine };

interface WorkflowCanvasProps {
  readonly workflow: Workflow;
  readonly problems: StepProblems;
  readonly run: RunView;
  readonly selectedId: string | null;
  readonly select: (stepId: string | null) => void;
}

/** The workflow drawn, with one instance's way through it on top. */
export function WorkflowCanvas(props: WorkflowCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ workflow, problems, run, selectedId, select }: WorkflowCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isFollowing, setFollowing] = useState(true);
  const [project] = useState(createProjection);
  const { sizes, onNodesChange } = useSizes();
  const order = useMemo(() => readingOrder(workflow), [workflow]);
  const layout = useMemo(() => layOut(workflow, order, sizes), [workflow, order, sizes]);
  const { nodes, edges } = useMemo(
    () => project({ workflow, order, layout, sizes, selectedId, problems, run }),
    [project, workflow, order, layout, sizes, selectedId, problems, run],
  );
  const isMeasured = nodes.every((node) => sizes.has(node.id));
  const followedId = isFollowing ? (run.latest ?? triggerId) : null;
  const views = useViews({ frame, layout, sizes, isMeasured, selectedId, followedId });
  const onKeyDown = useKeyboardWalk({ frame, workflow, order, selectedId, select });
  return (
    <div
      ref={frame}
      className={styles.canvas}
      data-ready={isMeasured || undefined}
      onKeyDownCapture={onKeyDown}
      dir="ltr"
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeClick={(event, node) => {
          select(jumpUnder(event.target) ?? node.id);
          focusStep(event.currentTarget);
        }}
        onPaneClick={() => select(null)}
        onMove={(_event, view) => views.onMove(view)}
        minZoom={0.2}
        maxZoom={1.5}
        panOnScroll
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        edgesFocusable={false}
        autoPanOnNodeFocus={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        ariaLabelConfig={spokenByCanvas}
        role="application"
        aria-label={words.canvas.label(workflow.name)}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.6} color="var(--dots)" />
        <MiniMap
          className={styles.map ?? ''}
          style={{ width: 168, height: 112 }}
          pannable
          nodeClassName={(node) => (run.visited.has(node.id) ? 'walked' : '')}
        />
        <CanvasControls views={views} isFollowing={isFollowing} setFollowing={setFollowing} />
      </ReactFlow>
    </div>
  );
}

/** Where the exit under the pointer jumps to. */
function jumpUnder(target: EventTarget): string | null {
  const exit = target instanceof Element ? target.closest('[data-jump]') : null;
  return exit?.getAttribute('data-jump') ?? null;
}

function focusStep(element: EventTarget) {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

const spokenByCanvas = {
  'node.a11yDescription.default': words.canvas.describeNode,
  'node.a11yDescription.keyboardDisabled': words.canvas.describeNode,
  'node.a11yDescription.ariaLiveMessage': () => words.canvas.dropped,
  'edge.a11yDescription.default': words.canvas.describeEdge,
  'controls.ariaLabel': words.canvas.controls,
  'minimap.ariaLabel': words.canvas.map,
};

/** What the canvas measured of each card; the layout and the projection are made of it. */
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
