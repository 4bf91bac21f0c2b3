import './react-flow.css';
import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
} from '@xyflow/react';
import { lazy, type MouseEvent, Suspense, useMemo } from 'react';
import { words } from '../words/words.ts';
import { AlignmentGuides } from './alignment-guides.tsx';
import { BoxSelection } from './box-selection.tsx';
import { CanvasControls } from './canvas-controls.tsx';
import { CanvasDialogs } from './canvas-dialogs.tsx';
import { CanvasEditsProvider } from './canvas-edits.ts';
import type { CanvasNode } from './canvas-elements.ts';
import { useCanvasPreferences } from './canvas-preferences.ts';
import { canvasSettings } from './canvas-settings.ts';
import { canvasWords } from './canvas-words.ts';
import { ConnectingHint } from './connecting-hint.tsx';
import drawing from './drawing.module.css';
import type { View } from './first-view.ts';
import { StepTrayPanel } from './step-tray-panel.tsx';
import { type CanvasState, useCanvas, type WorkflowCanvasProps } from './use-canvas.ts';
import { useLongPress } from './use-long-press.ts';
import { useSameHandlers } from './use-same-handlers.ts';
import { WayHere } from './way-here.tsx';
import styles from './workflow-canvas.module.css';

const SelectionBar = lazy(async () => {
  const { SelectionBar } = await import('./selection-bar.tsx');
  return { default: SelectionBar };
});

const CanvasNotes = lazy(async () => {
  const { CanvasNotes } = await import('../notes/canvas-notes.tsx');
  return { default: CanvasNotes };
});

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
  const { frame, connecting, selecting, dragging, pick, openMenu } = canvas;
  const { openSection } = useSameHandlers({ openSection: canvas.openSection });
  const edits = useMemo(() => ({ pick, openMenu, openSection }), [pick, openMenu, openSection]);
  const press = useLongPress(openMenu);
  const zoomsByWheel = useCanvasPreferences((preferences) => preferences.zoomsByWheel);

  function addLoose({ target, clientX: x, clientY: y }: MouseEvent) {
    const isPane = target instanceof Element && target.matches('.react-flow__pane');
    if (isPane) pick({ after: null, at: { x, y }, isConnecting: false });
  }

  function clickCard(event: MouseEvent, cardId: string) {
    focusOn(event.currentTarget);
    if (connecting.tapCard(event.target, cardId)) return;
    const jump = jumpUnder(event.target);
    const exitId = exitUnder(event.target);
    const isStep = canvas.folded.whole.steps[cardId] !== undefined;
    if (jump !== null) selecting.select(jump);
    else if (exitId !== null && isStep) selecting.selectExit({ stepId: cardId, exitId });
    else selecting.clickCard(event, cardId);
  }

  const handlers = useSameHandlers({
    ...connecting.pulling,
    onNodesChange: canvas.onNodesChange,
    onNodeDrag: dragging.onNodeDrag,
    onNodeDragStop: dragging.onNodeDragStop,
    onMove: (_event: unknown, view: View) => canvas.views.onMove(view),
    onNodeClick: (event: MouseEvent, node: CanvasNode) => clickCard(event, node.id),
    onNodeDoubleClick: (event: MouseEvent, { id, type }: CanvasNode) => {
      if (type === 'section') openSection(id);
      else if (isTitle(event.target)) canvas.rename(id);
    },
    onNodeContextMenu(event: MouseEvent, node: CanvasNode) {
      event.preventDefault();
      openMenu(node.id, { x: event.clientX, y: event.clientY });
    },
    onPaneClick() {
      connecting.cancel();
      select(null);
      focusOn(frame.current);
    },
  });

  return (
    <CanvasEditsProvider value={edits}>
      <div
        ref={frame}
        className={`${drawing.frame} ${styles.canvas}`}
        data-ready={canvas.isMeasured || undefined}
        tabIndex={-1}
        {...press}
        {...canvas.keyboard}
        dir="ltr"
      >
        <ReactFlow
          {...canvasSettings}
          {...canvas.drawn}
          {...handlers}
          panOnScroll={!zoomsByWheel}
          onlyRenderVisibleElements={canvas.isLarge}
          onDoubleClick={addLoose}
          aria-label={words.canvas.label(workflow.name)}
        >
          <Background variant={BackgroundVariant.Dots} gap={24} size={1.6} color="var(--dots)" />
          {canvas.isMapShown && <Overview walked={run.visited} />}
          <CanvasControls
            {...canvas.following}
            views={canvas.views}
            tidiesItself={!canvas.isPlaced}
            tidy={canvas.tidy}
            keepAll={canvas.places.keepAll}
            addNote={canvas.addNote}
            isRaised={canvas.isMapShown}
          />
          <StepTrayPanel canvas={canvas} workflow={canvas.workflow} />
          <Above canvas={canvas} />
          {selecting.selected.length === 1 && (
            <WayHere
              parents={canvas.order.parents}
              cardId={selecting.selected[0] ?? ''}
              nameOf={canvas.author.nameOf}
              select={selecting.select}
            />
          )}
          {hasNotes(workflow) && (
            <Suspense>
              <CanvasNotes canvas={canvas} />
            </Suspense>
          )}
          {dragging.drag && <AlignmentGuides guides={dragging.drag.guides} />}
        </ReactFlow>
        <p className="unseen" role="status">
          {canvas.said}
        </p>
        <BoxSelection frame={frame} choose={(box) => selecting.selectIn(box, canvas.boxes)} />
        <CanvasDialogs canvas={canvas} workflow={workflow} />
      </div>
    </CanvasEditsProvider>
  );
}

/** At the top of the canvas: what several steps can have done to them, or what a tap is waited for. */
function Above({ canvas }: { canvas: CanvasState }) {
  const { connecting, selecting, author } = canvas;
  const { several } = selecting;
  if (connecting.tapped) {
    const text = connecting.isFromStart
      ? canvasWords.connectingStart
      : canvasWords.connecting(author.labelOf(connecting.tapped));
    return <ConnectingHint text={text} cancel={connecting.cancel} />;
  }
  if (several.length < 2) return null;
  return (
    <Suspense>
      <SelectionBar
        count={several.length}
        arrange={(arrangement) => canvas.places.arrange(several, arrangement)}
        tidy={canvas.tidy}
        duplicate={() => canvas.duplicate(several)}
        makeSection={() => canvas.notes.makeSection(several.flatMap(canvas.folded.stepsOf))}
        remove={() => canvas.remove(several)}
        clear={() => selecting.selectSteps([])}
      />
    </Suspense>
  );
}

function hasNotes({ layout }: WorkflowCanvasProps['workflow']): boolean {
  return layout.notes.length + layout.sections.length > 0;
}

function Overview({ walked }: { walked: ReadonlySet<string> }) {
  return (
    <MiniMap
      className={drawing.map ?? ''}
      style={{ width: 168, height: 112 }}
      pannable
      nodeClassName={(node) => (walked.has(node.id) ? 'walked' : '')}
    />
  );
}

function exitUnder(target: EventTarget): string | null {
  const exit = target instanceof Element ? target.closest('[data-exit]') : null;
  return exit?.getAttribute('data-exit') ?? null;
}

/** What a double click there renames. */
function isTitle(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[data-title]');
}

/** Where the exit under the pointer jumps to. */
function jumpUnder(target: EventTarget): string | null {
  const exit = target instanceof Element ? target.closest('[data-jump]') : null;
  return exit?.getAttribute('data-jump') ?? null;
}

function focusOn(element: EventTarget | null) {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}
