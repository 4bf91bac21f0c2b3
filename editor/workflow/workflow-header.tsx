import { ActionIcon, Tooltip } from '@mantine/core';
import { CalendarDays, ChevronLeft, Footprints, type LucideIcon, Smartphone } from 'lucide-react';
import { Link } from 'wouter';
import type { PretendCustomer } from '../api/simulator.ts';
import type { WorkflowAnswer } from '../api/workflows.ts';
import { words } from '../words/words.ts';
import { type PanelName, usePanels } from './panels.ts';
import { ProblemsButton } from './problems-button.tsx';
import { StartButton } from './start-button.tsx';
import styles from './workflow-header.module.css';

interface WorkflowHeaderProps {
  readonly answer: WorkflowAnswer;
  readonly customer: PretendCustomer;
  readonly showStep: (stepId: string) => void;
}

export function WorkflowHeader({ answer, customer, showStep }: WorkflowHeaderProps) {
  const { workflow } = answer;
  return (
    <header className={styles.header}>
      <Tooltip label={words.workflow.back}>
        <ActionIcon component={Link} href="/workflows" aria-label={words.workflow.back}>
          <ChevronLeft size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <h1 className={styles.name}>{workflow.name}</h1>
      <StateChip answer={answer} />
      <ProblemsButton answer={answer} showStep={showStep} />
      <span className={styles.space} />
      {workflow.trigger.type === 'http-request' && (
        <StartButton workflow={workflow} customer={customer} />
      )}
      <div className={styles.panels}>
        <PanelToggle panel="trace" icon={Footprints} />
        <PanelToggle panel="bookings" icon={CalendarDays} />
        <PanelToggle panel="phone" icon={Smartphone} />
      </div>
    </header>
  );
}

function StateChip({ answer: { version, enabled } }: { answer: WorkflowAnswer }) {
  const { draft, live, paused } = words.workflow;
  const isLive = version !== null && enabled;
  const text = version === null ? draft : enabled ? live(version) : paused(version);
  return (
    <span className={styles.chip} data-live={isLive || undefined}>
      <span className={styles.lamp} />
      {text}
    </span>
  );
}

function PanelToggle({ panel, icon: Icon }: { panel: PanelName; icon: LucideIcon }) {
  const { isShown, toggle } = usePanels();
  const name = words.workflow[panel];
  const label = isShown[panel] ? words.workflow.hide(name) : words.workflow.show(name);
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={styles.toggle}
        aria-label={name}
        aria-pressed={isShown[panel]}
        onClick={() => toggle(panel)}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
