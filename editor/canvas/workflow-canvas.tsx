import './react-flow.css';
import {
  Background,
  BackgroundVariant,
  MiniMap,
  type NodeChange,
  ReactFlow,
  type ReactFlowProps,
  ReactFlowProvider,
} from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, useCallback, useRef, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { CanvasControls } from './canvas-controls.tsx';
import { CanvasEditsProvider } from './canvas-edits.ts';
import type { CanvasNode, ExitEdge } from './canvas-elements.ts';
import { canvasKeys } from './canvas-keys.ts';
import { ExitLine } from './exit-line.tsx';
import type { Size } from './layout.ts';
import type { StepProblems } from './project.ts';
import { RenameDialog } from './rename-dialog.tsx';
import type { RunView } from './run-view.ts';
import { StepCard } from './step-card.tsx';
import { StepPicker } from './step-picker.tsx';
import { TriggerCard } from './trigger-card.tsx';
import { useAuthor } from './use-author.ts';
import { useCardFocus } from './use-card-focus.ts';
import { useClipboard } from './use-clipboard.ts';
import { useConnecting } from './use-connecting.ts';
import { useDrawing } from './use-drawing.ts';
import { useKeyboardWalk } from './use-keyboard-walk.ts';
import { usePicker } from './use-picker.ts';
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

function Canvas(props: WorkflowCanvasProps) {
  const { workflow, run, select } = props;
  const canvas = useCanvas(props);
  const { author, picker, renamed, rename, nodes, edges, connecting, views } = canvas;
  function addLoose({ target, clientX: x, clientY: y }: MouseEvent) {
    const isPane = target instanceof Element && target.matches('.react-flow__pane');
    if (isPane) picker.pick({ after: null, at: { x, y }, isConnecting: false });
  }
  return (
    <CanvasEditsProvider value={picker.edits}>
      <div
        ref={canvas.frame}
        className={styles.canvas}
        data-ready={canvas.isMeasured || undefined}
        onKeyDownCapture={canvas.onKeyDown}
        dir="ltr"
      >
        <ReactFlow
          {...settings}
          nodes={nodes}
          edges={edges}
          onNodesChange={canvas.onNodesChange}
          onDoubleClick={addLoose}
          {...connecting}
          onNodeClick={(event, node) => {
            select(jumpUnder(event.target) ?? node.id);
            focusStep(event.currentTarget);
          }}
          onPaneClick={() => select(null)}
          onMove={(_event, view) => views.onMove(view)}
          ariaLabelConfig={spokenByCanvas}
          aria-label={words.canvas.label(workflow.name)}
        >
          <Background variant={BackgroundVariant.Dots} gap={24} size={1.6} color="var(--dots)" />
          <MiniMap
            className={styles.map ?? ''}
            style={{ width: 168, height: 112 }}
            pannable
            nodeClassName={(node) => (run.visited.has(node.id) ? 'walked' : '')}
          />
          <CanvasControls
            {...canvas.following}
            views={views}
            tidy={canvas.isPlaced ? author.tidyUp : null}
          />
        </ReactFlow>
        {picker.request && <StepPicker {...picker} workflow={workflow} request={picker.request} />}
        {renamed !== null && (
          <RenameDialog
            title={editingWords.canvas.rename}
            name={author.nameOf(renamed)}
            rename={(name) => author.rename(renamed, name)}
            close={() => {
              rename(null);
              canvas.focus(renamed);
            }}
          />
        )}
      </div>
    </CanvasEditsProvider>
  );
}

/** All that a canvas knows and does. */
function useCanvas({ workflow, problems, run, selectedId, select }: WorkflowCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isFollowing, setFollowing] = useState(true);
  const { sizes, onNodesChange } = useSizes();
  const focus = useCardFocus(frame, sizes);
  const author = useAuthor();
  const picker = usePicker(author, focus);
  const [renamed, rename] = useState<string | null>(null);
  const drawn = useDrawing({ workflow, problems, run, selectedId, sizes, move: author.move });
  const { nodes, edges, order, layout, isDragging } = drawn;
  const isPlaced = Object.keys(workflow.layout.positions).length > 0;
  const connecting = useConnecting({ frame, ...author, pick: picker.pick, isPlaced });
  const isMeasured = nodes.every((node) => sizes.has(node.id));
  const followedId = isFollowing ? (run.latest ?? triggerId) : null;
  const views = useViews({
    frame,
    layout,
    sizes,
    isMeasured,
    selectedId: isDragging ? null : selectedId,
    followedId: isDragging ? null : followedId,
  });
  const walk = useKeyboardWalk({ frame, workflow, order, selectedId, select });
  function focusNew(cardId: string | null) {
    if (cardId !== null) focus(cardId);
  }
  function remove(stepId: string, isCut = false) {
    author.remove(stepId, isCut);
    focus(order.parents.get(stepId) ?? triggerId);
  }
  const edit = canvasKeys({
    workflow,
    pick: picker.pick,
    rename,
    remove,
    duplicate: (stepId) => focusNew(author.duplicate(stepId)),
  });
  useClipboard({
    frame,
    workflow,
    stepId: selectedId,
    remove: (stepId) => remove(stepId, true),
    paste: (copied) => focusNew(author.paste(copied, null)),
  });
  return {
    frame,
    sizes,
    isMeasured,
    author,
    picker,
    renamed,
    rename,
    focus,
    connecting,
    views,
    following: { isFollowing, setFollowing },
    isPlaced,
    nodes,
    edges,
    onKeyDown: (event: KeyboardEvent) => edit(event) || walk(event),
    onNodesChange(changes: NodeChange<CanvasNode>[]) {
      onNodesChange(changes);
      drawn.onNodesChange(changes);
    },
  };
}

/** What never changes of the canvas; new objects would draw it again. */
const settings = {
  nodeTypes,
  edgeTypes,
  role: 'application',
  minZoom: 0.2,
  maxZoom: 1.5,
  panOnScroll: true,
  zoomOnDoubleClick: false,
  nodeDragThreshold: 4,
  snapToGrid: true,
  snapGrid: [8, 8],
  connectionRadius: 40,
  isValidConnection: ({ target }: { target: string }) => target !== triggerId,
  elementsSelectable: false,
  edgesFocusable: false,
  autoPanOnNodeFocus: false,
  deleteKeyCode: null,
  selectionKeyCode: null,
} satisfies Partial<ReactFlowProps<CanvasNode, ExitEdge>>;

/** Where the exit under the pointer jumps to. */
function jumpUnder(target: EventTarget): string | null {
  const exit = target instanceof Element ? target.closest('[data-jump]') : null;
  return exit?.getAttribute('data-jump') ?? null;
}

function focusStep(element: EventTarget) {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

const describedNode = `${words.canvas.describeNode} ${editingWords.canvas.keys}`;

const spokenByCanvas = {
  'node.a11yDescription.default': describedNode,
  'node.a11yDescription.keyboardDisabled': describedNode,
  'node.a11yDescription.ariaLiveMessage': () => editingWords.canvas.moved,
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
