import { ActionIcon, Menu, Modal } from '@mantine/core';
import { CircleCheck, CircleDashed, CircleX, Ellipsis, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { runTest, type TestRun, type Workflow } from '../../engine/index.ts';
import { Confirm } from '../settings/confirm.tsx';
import { beganAt } from '../trial/began-at.ts';
import { AcceptTest } from './accept-test.tsx';
import { RenameTest } from './rename-test.tsx';
import { TestFailure } from './test-failure.tsx';
import styles from './tests.module.css';
import { type KeptTest, useDeleteTest } from './tests-api.ts';
import { useTests } from './tests-store.ts';
import { testsWords } from './tests-words.ts';

type Asking = 'accept' | 'rename' | 'remove';

interface TestItemProps {
  readonly kept: KeptTest;
  readonly run: TestRun | undefined;
  readonly workflow: Workflow;
}

/** One test: how it went, why it fails, and what can be done with it. */
export function TestItem({ kept, run, workflow }: TestItemProps) {
  const { name, turns } = kept.test;
  const [asking, ask] = useState<Asking | null>(null);
  const from = workflow.steps[beganAt(kept.test) ?? '']?.name;
  const state = run === undefined ? 'notRun' : run.passed ? 'passed' : 'failed';
  return (
    <li className={styles.item} data-state={state}>
      <div className={styles.itemHead}>
        <StateIcon state={state} />
        <div className={styles.itemName}>
          <strong>{name}</strong>
          <span className={styles.quiet}>
            {testsWords[state]} · {testsWords.turns(turns.length)}
            {from !== undefined && ` · ${testsWords.beginsAt(from)}`}
          </span>
        </div>
        <Actions kept={kept} ask={ask} />
      </div>
      {run?.failed && (
        <TestFailure
          test={kept.test}
          failed={run.failed}
          workflow={workflow}
          accept={() => ask('accept')}
        />
      )}
      <Dialog kept={kept} workflowId={workflow.id} asking={asking} close={() => ask(null)} />
    </li>
  );
}

function StateIcon({ state }: { state: 'notRun' | 'passed' | 'failed' }) {
  const Icon = { notRun: CircleDashed, passed: CircleCheck, failed: CircleX }[state];
  return <Icon className={styles.state} size={17} aria-hidden />;
}

interface ActionsProps {
  readonly kept: KeptTest;
  readonly ask: (asking: Asking) => void;
}

function Actions({ kept: { id, test }, ask }: ActionsProps) {
  const { latest, setLatest } = useTests();

  function runOne() {
    if (!latest) return;
    const runs = new Map(latest.runs).set(id, runTest(latest.world, test));
    setLatest({ ...latest, runs });
  }

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={testsWords.more(test.name)}>
          <Ellipsis size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Play size={15} aria-hidden />} onClick={runOne}>
          {testsWords.run}
        </Menu.Item>
        <Menu.Item leftSection={<Pencil size={15} aria-hidden />} onClick={() => ask('rename')}>
          {testsWords.rename}
        </Menu.Item>
        <Menu.Item leftSection={<Trash2 size={15} aria-hidden />} onClick={() => ask('remove')}>
          {testsWords.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface DialogProps {
  readonly kept: KeptTest;
  readonly workflowId: string;
  readonly asking: Asking | null;
  readonly close: () => void;
}

function Dialog({ kept, workflowId, asking, close }: DialogProps) {
  const titles = {
    accept: testsWords.acceptTitle,
    rename: testsWords.renameTitle,
    remove: testsWords.removeTitle(kept.test.name),
  };
  return (
    <Modal
      opened={asking !== null}
      onClose={close}
      size={asking === 'accept' ? 'lg' : 'md'}
      title={asking && titles[asking]}
    >
      {asking === 'accept' && <AcceptTest kept={kept} close={close} />}
      {asking === 'rename' && <RenameTest workflowId={workflowId} kept={kept} close={close} />}
      {asking === 'remove' && <Removal workflowId={workflowId} kept={kept} close={close} />}
    </Modal>
  );
}

function Removal({ workflowId, kept, close }: Omit<DialogProps, 'asking'>) {
  const removal = useDeleteTest(workflowId);
  return (
    <Confirm
      consequence={testsWords.removeText}
      keep={testsWords.keep}
      remove={testsWords.remove}
      removal={removal}
      onKeep={close}
      onRemove={() => removal.mutate(kept.id, { onSuccess: close })}
    />
  );
}
