import { ActionIcon, Switch, Tooltip } from '@mantine/core';
import { CalendarDays, ChevronLeft, Footprints, type LucideIcon, Smartphone } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import type { PretendCustomer } from '../api/simulator.ts';
import { useSwitchWorkflow, type WorkflowAnswer } from '../api/workflows.ts';
import { UndoButtons } from '../document/undo-buttons.tsx';
import { shortcut } from '../keys/shortcut.ts';
import { ProblemsButton } from '../problems/problems-button.tsx';
import { ResultsLink } from '../results/results-link.tsx';
import { VersionsButton } from '../versions/versions-button.tsx';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { type PanelName, usePanels } from './panels.ts';
import { PublishButton } from './publish-button.tsx';
import { SaveState } from './save-state.tsx';
import { StartButton } from './start-button.tsx';
import type { LiveState } from './use-live-state.ts';
import styles from './workflow-header.module.css';
import { WorkflowName } from './workflow-name.tsx';

const TestsButton = lazy(async () => {
  const { TestsButton } = await import('../tests/tests-button.tsx');
  return { default: TestsButton };
});

const Presence = lazy(async () => {
  const { Presence } = await import('../presence/presence.tsx');
  return { default: Presence };
});

interface WorkflowHeaderProps {
  readonly answer: WorkflowAnswer;
  readonly live: LiveState | null;
  /** For whom what is live can be started; null: the phone plays the draft. */
  readonly customer: PretendCustomer | null;
}

/** Which workflow it is, how it stands to what is live, and what can be done with it. */
export function WorkflowHeader({ answer, live, customer }: WorkflowHeaderProps) {
  const { workflow, store, undo, redo } = useWorkflowEditor();
  return (
    <header className={styles.header}>
      <Tooltip label={words.workflow.back}>
        <ActionIcon component={Link} href="/workflows" aria-label={words.workflow.back}>
          <ChevronLeft size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <WorkflowName />
      <StateChip live={live} />
      <ProblemsButton />
      <Suspense>
        <TestsButton />
      </Suspense>
      <SaveState />
      <Suspense>
        <Presence workflowId={workflow.id} />
      </Suspense>
      <span className={styles.space} />
      <div className={styles.panels}>
        <UndoButtons store={store} words={editingWords} undo={undo} redo={redo} />
      </div>
      {answer.version !== null && <OnSwitch answer={answer} />}
      <div className={styles.panels} data-toggles>
        <PanelToggle panel="trace" icon={Footprints} />
        <PanelToggle panel="bookings" icon={CalendarDays} />
        <PanelToggle panel="phone" icon={Smartphone} />
      </div>
      {customer && workflow.trigger.type === 'http-request' && (
        <StartButton workflow={workflow} customer={customer} />
      )}
      {answer.version !== null && <ResultsLink id={workflow.id} />}
      <VersionsButton answer={answer} live={live} />
      <PublishButton answer={answer} live={live} />
    </header>
  );
}

function StateChip({ live }: { live: LiveState | null }) {
  if (!live) return null;
  const { state } = editingWords;
  const texts = {
    draft: state.draft,
    upToDate: state.upToDate,
    changed: state.changed(live.changes?.length ?? 0),
    broken: state.broken,
  };
  return (
    <span className={styles.chip} data-state={live.kind}>
      <span className={styles.lamp} />
      {texts[live.kind]}
    </span>
  );
}

/** Whether it may be started. */
function OnSwitch({ answer: { workflow, enabled } }: { answer: WorkflowAnswer }) {
  const switching = useSwitchWorkflow();
  const shown = switching.isPending ? switching.variables.enabled : enabled;
  return (
    <Switch
      className={styles.on ?? ''}
      label={editingWords.on}
      aria-label={words.workflows.turnOn(workflow.name)}
      checked={shown}
      onChange={(event) =>
        switching.mutate({ id: workflow.id, enabled: event.currentTarget.checked })
      }
    />
  );
}

function PanelToggle({ panel, icon: Icon }: { panel: PanelName; icon: LucideIcon }) {
  const { isShown, toggle } = usePanels();
  const name = words.workflow[panel];
  const keys = panel === 'phone' ? ` (${shortcut('Mod+Enter')})` : '';
  const label = (isShown[panel] ? words.workflow.hide(name) : words.workflow.show(name)) + keys;
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
