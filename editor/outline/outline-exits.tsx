import { ActionIcon, Tooltip } from '@mantine/core';
import { ArrowDownRight, CornerLeftUp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WorkflowStep } from '../../engine/index.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { TargetSelect } from '../inspector/target-select.tsx';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import type { OutlineExit, OutlineStep } from './outline.ts';
import styles from './outline-view.module.css';
import { outlineWords as words } from './outline-words.ts';
import type { OutlineEdits } from './use-outline-edits.ts';

interface OutlineExitsProps {
  readonly outlined: OutlineStep;
  readonly step: WorkflowStep;
  readonly edits: OutlineEdits;
  /** Draws the steps that follow only there. */
  readonly branchOf: (exit: OutlineExit) => ReactNode;
}

/** Every way out of a step: where it goes, what can be added there, what follows only there. */
export function OutlineExits({ outlined, step, edits, branchOf }: OutlineExitsProps) {
  if (outlined.exits.length === 0) return null;
  return (
    <ul className={styles.exits} aria-label={words.exits(step.name)}>
      {outlined.exits.map((exit) => (
        <li key={exit.id} className={styles.exit}>
          <ExitLine stepId={outlined.id} step={step} exit={exit} edits={edits} />
          {exit.branch.length > 0 && <div className={styles.branch}>{branchOf(exit)}</div>}
        </li>
      ))}
    </ul>
  );
}

interface ExitLineProps {
  readonly stepId: string;
  readonly step: WorkflowStep;
  readonly exit: OutlineExit;
  readonly edits: OutlineEdits;
}

function ExitLine({ stepId, step, exit, edits }: ExitLineProps) {
  const { id, label, leads, to } = exit;
  return (
    <div className={styles.line} data-leads={leads}>
      <div className={styles.target}>
        <TargetSelect
          exit={{ stepId, exitId: id }}
          label={label}
          to={to}
          ends={leads === 'ends'}
          editName={inspectorWords.edits.goesTo(label, step.name)}
          error={null}
        />
      </div>
      {(leads === 'back' || leads === 'across') && to !== null && (
        <JumpLink to={to} isBack={leads === 'back'} go={edits.focusStep} />
      )}
      <Tooltip label={words.addShort}>
        <ActionIcon
          size={36}
          className={styles.add}
          aria-label={words.add(label)}
          onClick={(event) => edits.pickAfter({ stepId, exitId: id }, event.currentTarget)}
        >
          <Plus size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

interface JumpLinkProps {
  readonly to: string;
  readonly isBack: boolean;
  readonly go: (stepId: string) => void;
}

/** The step is read elsewhere: this leads the reader there. */
function JumpLink({ to, isBack, go }: JumpLinkProps) {
  const { workflow } = useWorkflowEditor();
  const Icon = isBack ? CornerLeftUp : ArrowDownRight;
  return (
    <Tooltip label={isBack ? words.back : words.across}>
      <ActionIcon
        size={36}
        aria-label={words.goTo(workflow.steps[to]?.name ?? '')}
        onClick={() => go(to)}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
