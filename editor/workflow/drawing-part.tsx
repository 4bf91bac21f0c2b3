import { lazy, Suspense, useMemo } from 'react';
import type { StepProblems } from '../canvas/project.ts';
import type { RunView } from '../canvas/run-view.ts';
import { WorkflowCanvas } from '../canvas/workflow-canvas.tsx';
import { FindBar } from '../find/find-bar.tsx';
import { useFind } from '../find/find-store.ts';
import { FunnelSwitch } from '../funnel/funnel-switch.tsx';
import { useFunnelDays } from '../funnel/use-funnel-days.ts';
import { WayBar } from '../problems/way-bar.tsx';
import { words } from '../words/words.ts';
import type { WorkflowProblem } from '../workflow-document/use-problems.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import type { View } from './use-view.ts';
import { ViewSwitch } from './view-switch.tsx';
import styles from './workbench.module.css';

const OutlineView = lazy(async () => {
  const { OutlineView } = await import('../outline/outline-view.tsx');
  return { default: OutlineView };
});

const FunnelPart = lazy(async () => {
  const { FunnelPart } = await import('../funnel/funnel-part.tsx');
  return { default: FunnelPart };
});

interface DrawingPartProps {
  /** Customers may have gone through it. */
  readonly hasRun: boolean;
  readonly view: View;
  readonly showView: (view: View) => void;
  readonly run: RunView;
  readonly selectedId: string | null;
  readonly select: (cardId: string | null) => void;
}

/** The workflow itself, drawn or as a list, with what finds things in it. */
export function DrawingPart({ hasRun, view, showView, run, selectedId, select }: DrawingPartProps) {
  const { workflow, problems } = useWorkflowEditor();
  const isFinding = useFind(({ scope }) => scope === 'here');
  const [days, showDays] = useFunnelDays();
  const perStep = useMemo(() => problemsPerStep(problems), [problems]);
  return (
    <section className={styles.canvas} aria-label={words.workflow.canvas} data-tour="canvas">
      <ViewSwitch view={view} show={showView}>
        {hasRun && <FunnelSwitch days={days} show={showDays} />}
      </ViewSwitch>
      {isFinding && <FindBar />}
      <WayBar />
      {days !== null ? (
        <Suspense>
          <FunnelPart
            workflow={workflow}
            isList={view === 'outline'}
            days={days}
            showDays={showDays}
          />
        </Suspense>
      ) : view === 'outline' ? (
        <Suspense>
          <OutlineView run={run} />
        </Suspense>
      ) : (
        <WorkflowCanvas
          workflow={workflow}
          problems={perStep}
          run={run}
          selectedId={selectedId}
          select={select}
        />
      )}
    </section>
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
