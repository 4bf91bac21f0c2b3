import { lazy, Suspense, useMemo, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import type { WorkflowAnswer } from '../api/workflows.ts';
import { Agenda } from '../bookings/agenda.tsx';
import type { StepProblems } from '../canvas/project.ts';
import { WorkflowCanvas } from '../canvas/workflow-canvas.tsx';
import type { DocumentStore } from '../document/document-store.ts';
import { useUndoKeys } from '../document/use-undo-keys.ts';
import { FindBar } from '../find/find-bar.tsx';
import { useFind } from '../find/find-store.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { useCustomer } from '../phone/pretend-customer.ts';
import { ProblemCount } from '../problems/problem-count.tsx';
import { ProblemGuideProvider } from '../problems/problem-guide.ts';
import { useGuide } from '../problems/use-guide.ts';
import { WayBar } from '../problems/way-bar.tsx';
import { useTests } from '../tests/tests-store.ts';
import { TracePanel } from '../trace/trace-panel.tsx';
import { TryProvider } from '../trial/try-context.ts';
import { useMergeNotice } from '../versions/use-merge-notice.ts';
import { useSaveKey } from '../versions/use-save-key.ts';
import { WorkflowConflict } from '../versions/workflow-conflict.tsx';
import { words } from '../words/words.ts';
import { cardIdOf, selectionOf } from '../workflow-document/selection.ts';
import type { WorkflowProblem } from '../workflow-document/use-problems.ts';
import { useWorkflowEditorState } from '../workflow-document/use-workflow-editor-state.ts';
import { WorkflowEditorProvider } from '../workflow-document/workflow-editor.ts';
import { Panel } from './panel.tsx';
import { type Part, usePanels } from './panels.ts';
import { PartTabs } from './part-tabs.tsx';
import { PhonePart } from './phone-part.tsx';
import { useFindSource } from './use-find-source.ts';
import { useLiveState } from './use-live-state.ts';
import { usePlay } from './use-play.ts';
import { useTrying } from './use-trying.ts';
import { useView } from './use-view.ts';
import { ViewSwitch } from './view-switch.tsx';
import styles from './workbench.module.css';
import { WorkflowHeader } from './workflow-header.tsx';

const Inspector = lazy(async () => {
  const { Inspector } = await import('../inspector/inspector.tsx');
  return { default: Inspector };
});

const OutlineView = lazy(async () => {
  const { OutlineView } = await import('../outline/outline-view.tsx');
  return { default: OutlineView };
});

const ProblemsPanel = lazy(async () => {
  const { ProblemsPanel } = await import('../problems/problems-panel.tsx');
  return { default: ProblemsPanel };
});

const TestsPanel = lazy(async () => {
  const { TestsPanel } = await import('../tests/tests-panel.tsx');
  return { default: TestsPanel };
});

interface WorkbenchProps {
  readonly answer: WorkflowAnswer;
  readonly store: DocumentStore<Workflow>;
}

/** The canvas, and beside it the phone, what happened, and the bookings. */
export function Workbench({ answer, store }: WorkbenchProps) {
  const editor = useWorkflowEditorState(store, answer);
  const { workflow, selection } = editor;
  const live = useLiveState(answer, editor);
  const customer = useCustomer();
  const play = usePlay({ workflow, customer, live });
  const { run, instances, instance, chooseInstance } = play.shown;
  const { isShown } = usePanels();
  const hasTests = useTests((state) => state.isOpen);
  const selectedId = cardIdOf(selection);
  // Whoever follows a conversation from step to step goes on seeing it.
  const [followedId, follow] = useState<string | null>(null);
  const hasDetails = selectedId !== null && selectedId !== followedId;
  useUndoKeys(editor);
  useSaveKey(store);
  useMergeNotice(store);
  const [part, setPart] = useState<Part>('canvas');
  const [view, showView] = useView();
  const isFinding = useFind(({ scope }) => scope === 'here');
  const problems = useMemo(() => problemsPerStep(editor.problems), [editor.problems]);

  function showStep(stepId: string) {
    if (!workflow.steps[stepId]) return;
    editor.select({ kind: 'step', stepId });
    setPart('canvas');
  }

  useFindSource({
    editor,
    showView,
    showCard(cardId) {
      follow(null);
      editor.select(selectionOf(cardId));
      setPart('canvas');
    },
  });

  function followTo(stepId: string) {
    follow(stepId);
    showStep(stepId);
  }

  const guide = useGuide(editor, () => {
    follow(null);
    setPart('canvas');
  });
  const tryIt = useTrying({ play, selection, follow, showPart: setPart });

  return (
    <WorkflowEditorProvider value={editor}>
      <ProblemGuideProvider value={guide}>
        <div className={styles.page}>
          <WorkflowHeader
            answer={answer}
            live={live}
            customer={play.mode === 'live' ? customer : null}
          />
          <ProblemCount />
          <WorkflowConflict store={store} />
          <PartTabs part={part} show={setPart} />
          <div className={styles.parts} data-part={part}>
            {guide.isOpen && (
              <Suspense>
                <ProblemsPanel />
              </Suspense>
            )}
            {hasTests && (
              <Suspense>
                <TestsPanel />
              </Suspense>
            )}
            <section className={styles.canvas} aria-label={words.workflow.canvas}>
              <ViewSwitch view={view} show={showView} />
              {isFinding && <FindBar />}
              <WayBar />
              {view === 'outline' ? (
                <Suspense>
                  <OutlineView run={run} />
                </Suspense>
              ) : (
                <WorkflowCanvas
                  workflow={workflow}
                  problems={problems}
                  run={run}
                  selectedId={selectedId}
                  select={(cardId) => {
                    follow(null);
                    editor.select(selectionOf(cardId));
                  }}
                />
              )}
            </section>
            {hasDetails && (
              <section className={styles.details} aria-label={inspectorWords.title}>
                <Suspense>
                  <TryProvider value={tryIt}>
                    <Inspector />
                  </TryProvider>
                </Suspense>
              </section>
            )}
            {(isShown.trace || isShown.bookings) && (
              <div className={styles.activity}>
                <Panel name="trace" title={words.workflow.trace}>
                  <TracePanel
                    instances={instances}
                    instance={instance}
                    chooseInstance={chooseInstance}
                    selectedId={selectedId}
                    selectStep={followTo}
                  />
                </Panel>
                <Panel name="bookings" title={words.workflow.bookings}>
                  <Agenda />
                </Panel>
              </div>
            )}
            <PhonePart customer={customer} play={play} live={live} showStep={followTo} />
          </div>
        </div>
      </ProblemGuideProvider>
    </WorkflowEditorProvider>
  );
}

function problemsPerStep(problems: readonly WorkflowProblem[]): StepProblems {
  const found = new Map<string, { count: number; isBroken: boolean }>();
  for (const { stepId, severity } of problems) {
    if (stepId === undefined) continue;
    const { count, isBroken } = found.get(stepId) ?? { count: 0, isBroken: false };
    found.set(stepId, { count: count + 1, isBroken: isBroken || severity === 'error' });
  }
  return found;
}
