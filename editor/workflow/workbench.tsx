import { useMemo, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import type { WorkflowAnswer } from '../api/workflows.ts';
import { Agenda } from '../bookings/agenda.tsx';
import type { StepProblems } from '../canvas/project.ts';
import { WorkflowCanvas } from '../canvas/workflow-canvas.tsx';
import { Phone } from '../phone/phone.tsx';
import { useCustomer } from '../phone/pretend-customer.ts';
import { TracePanel } from '../trace/trace-panel.tsx';
import { words } from '../words/words.ts';
import { Panel } from './panel.tsx';
import { type Part, usePanels } from './panels.ts';
import { PartTabs } from './part-tabs.tsx';
import { PhoneHeader } from './phone-header.tsx';
import { useTrial } from './use-trial.ts';
import styles from './workbench.module.css';
import { WorkflowHeader } from './workflow-header.tsx';

/** The canvas, and beside it the phone, what happened, and the bookings. */
export function Workbench({ answer }: { answer: WorkflowAnswer }) {
  const { workflow } = answer;
  const customer = useCustomer();
  const trial = useTrial(workflow.id, customer.contact);
  const { isShown } = usePanels();
  const [selectedId, select] = useState<string | null>(null);
  const [part, setPart] = useState<Part>('canvas');
  const problems = useMemo(() => problemsPerStep(answer), [answer]);

  function showStep(stepId: string) {
    if (!workflow.steps[stepId]) return;
    select(stepId);
    setPart('canvas');
  }

  return (
    <div className={styles.page}>
      <WorkflowHeader answer={answer} customer={customer} showStep={showStep} />
      <PartTabs part={part} show={setPart} />
      <div className={styles.parts} data-part={part}>
        <section className={styles.canvas} aria-label={words.workflow.canvas}>
          <WorkflowCanvas
            workflow={workflow}
            problems={problems}
            run={trial.run}
            selectedId={selectedId}
            select={select}
          />
        </section>
        {(isShown.trace || isShown.bookings) && (
          <div className={styles.activity}>
            <Panel name="trace" title={words.workflow.trace}>
              <TracePanel
                instances={trial.instances}
                instance={trial.instance}
                chooseInstance={trial.chooseInstance}
                selectedId={selectedId}
                selectStep={showStep}
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
          header={<PhoneHeader customer={customer} />}
        >
          <Phone
            customer={customer}
            suggestions={keywordsOf(workflow)}
            isWorking={trial.isWorking}
            stepName={(stepId, instanceId) =>
              trial.isOfWorkflow(instanceId) ? (workflow.steps[stepId]?.name ?? null) : null
            }
            showStep={showStep}
          />
        </Panel>
      </div>
    </div>
  );
}

function problemsPerStep({ problems }: WorkflowAnswer): StepProblems {
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
