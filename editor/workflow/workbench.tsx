import { lazy, Suspense, useMemo, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import type { WorkflowAnswer } from '../api/workflows.ts';
import { Agenda } from '../bookings/agenda.tsx';
import type { StepProblems } from '../canvas/project.ts';
import { WorkflowCanvas } from '../canvas/workflow-canvas.tsx';
import { ConflictNotice } from '../document/conflict-notice.tsx';
import type { DocumentStore } from '../document/document-store.ts';
import { useUndoKeys } from '../document/use-undo-keys.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { Phone } from '../phone/phone.tsx';
import { useCustomer } from '../phone/pretend-customer.ts';
import { TracePanel } from '../trace/trace-panel.tsx';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { cardIdOf, selectionOf } from '../workflow-document/selection.ts';
import type { WorkflowProblem } from '../workflow-document/use-problems.ts';
import { useWorkflowEditorState } from '../workflow-document/use-workflow-editor-state.ts';
import { WorkflowEditorProvider } from '../workflow-document/workflow-editor.ts';
import { Panel } from './panel.tsx';
import { type Part, usePanels } from './panels.ts';
import { PartTabs } from './part-tabs.tsx';
import { PhoneHeader } from './phone-header.tsx';
import { useLiveState } from './use-live-state.ts';
import { useTrial } from './use-trial.ts';
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
  const trial = useTrial(workflow.id, customer.contact);
  const { isShown } = usePanels();
  const selectedId = cardIdOf(selection);
  // Whoever follows a conversation from step to step goes on seeing it.
  const [followedId, follow] = useState<string | null>(null);
  const hasDetails = selectedId !== null && selectedId !== followedId;
  useUndoKeys(editor);
  const [part, setPart] = useState<Part>('canvas');
  const problems = useMemo(() => problemsPerStep(editor.problems), [editor.problems]);

  function showStep(stepId: string) {
    if (!workflow.steps[stepId]) return;
    editor.select({ kind: 'step', stepId });
    setPart('canvas');
  }

  function followTo(stepId: string) {
    follow(stepId);
    showStep(stepId);
  }

  return (
    <WorkflowEditorProvider value={editor}>
      <div className={styles.page}>
        <WorkflowHeader answer={answer} live={live} customer={customer} showStep={showStep} />
        <ConflictNotice store={store} words={editingWords.conflict} />
        <PartTabs part={part} show={setPart} />
        <div className={styles.parts} data-part={part}>
          <section className={styles.canvas} aria-label={words.workflow.canvas}>
            <WorkflowCanvas
              workflow={workflow}
              problems={problems}
              run={trial.run}
              selectedId={selectedId}
              select={(cardId) => {
                follow(null);
                editor.select(selectionOf(cardId));
              }}
            />
          </section>
          {hasDetails && (
            <section className={styles.details} aria-label={inspectorWords.title}>
              <Suspense>
                <Inspector />
              </Suspense>
            </section>
          )}
          {(isShown.trace || isShown.bookings) && (
            <div className={styles.activity}>
              <Panel name="trace" title={words.workflow.trace}>
                <TracePanel
                  instances={trial.instances}
                  instance={trial.instance}
                  chooseInstance={trial.chooseInstance}
                  selectedId={selectedId}
                  selectStep={followTo}
                />
              </Panel>
              <Panel name="bookings" title={words.workflow.bookings}>
                <Agenda />
              </Panel>
            </div>
          )}
          <Panel
            name="phone"
            title={words.workflow.phone}
            header={<PhoneHeader customer={customer} isLive={live?.kind === 'upToDate'} />}
          >
            <Phone
              customer={customer}
              suggestions={keywordsOf(workflow)}
              isWorking={trial.isWorking}
              stepName={(stepId, instanceId) =>
                trial.isOfWorkflow(instanceId) ? (workflow.steps[stepId]?.name ?? null) : null
              }
              showStep={followTo}
            />
          </Panel>
        </div>
      </div>
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

const suggestionsMax = 3;

function keywordsOf({ trigger }: Workflow): string[] {
  if (!('match' in trigger) || trigger.match.kind !== 'keywords') return [];
  return trigger.match.keywords.slice(0, suggestionsMax).map((keyword) => keyword.text);
}
