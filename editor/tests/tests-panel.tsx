import { ActionIcon } from '@mantine/core';
import { FlaskConical, RotateCw, X } from 'lucide-react';
import panel from '../problems/problems-panel.module.css';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { TestItem } from './test-item.tsx';
import styles from './tests.module.css';
import { useSavedTests } from './tests-api.ts';
import { useRuns, useTests } from './tests-store.ts';
import { testsWords as words } from './tests-words.ts';
import { UntestedExits } from './untested-exits-list.tsx';

/** The saved tests of the workflow, how the draft does in each, and what none of them comes by. */
export function TestsPanel() {
  const { workflow } = useWorkflowEditor();
  const { toggle, setLatest } = useTests();
  const tests = useSavedTests(workflow.id) ?? [];
  const runs = useRuns(workflow.id);
  const failing = tests.filter(({ id }) => runs.get(id)?.passed === false).length;
  return (
    <section className={panel.panel} aria-label={words.title} data-own-undo>
      <header className={panel.head}>
        <h2 className={panel.title}>{words.title}</h2>
        <ActionIcon
          aria-label={words.again}
          disabled={tests.length === 0}
          onClick={() => setLatest(null)}
        >
          <RotateCw size={17} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={words.close} onClick={toggle}>
          <X size={17} aria-hidden />
        </ActionIcon>
      </header>
      <p className="unseen" role="status">
        {runs.size > 0 && words.announced(failing, tests.length)}
      </p>
      <div className={panel.body}>
        {tests.length === 0 ? (
          <div className={panel.none}>
            <FlaskConical size={26} aria-hidden />
            <strong>{words.none}</strong>
            <p>{words.noneHelp}</p>
          </div>
        ) : (
          <>
            <p className={panel.help}>{words.intro}</p>
            <ul className={styles.list}>
              {tests.map((kept) => (
                <TestItem key={kept.id} kept={kept} run={runs.get(kept.id)} workflow={workflow} />
              ))}
            </ul>
            <UntestedExits runs={runs} />
          </>
        )}
      </div>
    </section>
  );
}
