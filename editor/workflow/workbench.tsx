import { lazy, Suspense, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import type { WorkflowAnswer } from '../api/workflows.ts';
import type { DocumentStore } from '../document/document-store.ts';
import { useUndoKeys } from '../document/use-undo-keys.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { useCustomer } from '../phone/pretend-customer.ts';
import { ProblemCount } from '../problems/problem-count.tsx';
import { ProblemGuideProvider } from '../problems/problem-guide.ts';
import { useGuide } from '../problems/use-guide.ts';
import { TriedProvider } from '../trial/tried.ts';
import { TryProvider } from '../trial/try-context.ts';
import { useMergeNotice } from '../versions/use-merge-notice.ts';
import { useSaveKey } from '../versions/use-save-key.ts';
import { WorkflowConflict } from '../versions/workflow-conflict.tsx';
import { cardIdOf, selectionOf } from '../workflow-document/selection.ts';
import { useWorkflowEditorState } from '../workflow-document/use-workflow-editor-state.ts';
import { WorkflowEditorProvider } from '../workflow-document/workflow-editor.ts';
import { ActivityPart } from './activity-part.tsx';
import { DrawingPart } from './drawing-part.tsx';
import type { Part } from './panels.ts';
import { PartTabs } from './part-tabs.tsx';
import { PhonePart } from './phone-part.tsx';
import { SidePanels } from './side-panels.tsx';
import { useFindSource } from './use-find-source.ts';
import { useLiveState } from './use-live-state.ts';
import { usePlay } from './use-play.ts';
import { useTrying } from './use-trying.ts';
import { useView } from './use-view.ts';
import styles from './workbench.module.css';
import { WorkflowHeader } from './workflow-header.tsx';

const Inspector = lazy(async () => {
  const { Inspector } = await import('../inspector/inspector.tsx');
  return { default: Inspector };
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
  const selectedId = cardIdOf(selection);
  // Whoever follows a conversation from step to step goes on seeing it.
  const [followedId, follow] = useState<string | null>(null);
  const hasDetails = selectedId !== null && selectedId !== followedId;
  useUndoKeys(editor);
  useSaveKey(store);
  useMergeNotice(store);
  const [part, setPart] = useState<Part>('canvas');
  const [view, showView] = useView();

  function showStep(stepId: string) {
    if (!workflow.steps[stepId]) return;
    editor.select({ kind: 'step', stepId });
    setPart('canvas');
  }

  function showCard(cardId: string | null) {
    follow(null);
    editor.select(selectionOf(cardId));
    setPart('canvas');
  }

  useFindSource({ editor, showView, showCard });

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
            <SidePanels hasProblems={guide.isOpen} />
            <DrawingPart
              hasRun={answer.version !== null}
              view={view}
              showView={showView}
              run={play.shown.run}
              selectedId={selectedId}
              select={showCard}
            />
            {hasDetails && (
              <section className={styles.details} aria-label={inspectorWords.title}>
                <Suspense>
                  <TryProvider value={tryIt}>
                    <TriedProvider value={play.draft.played}>
                      <Inspector />
                    </TriedProvider>
                  </TryProvider>
                </Suspense>
              </section>
            )}
            <ActivityPart shown={play.shown} selectedId={selectedId} selectStep={followTo} />
            <PhonePart customer={customer} play={play} live={live} showStep={followTo} />
          </div>
        </div>
      </ProblemGuideProvider>
    </WorkflowEditorProvider>
  );
}
