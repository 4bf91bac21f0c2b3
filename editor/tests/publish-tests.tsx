import { Button, Modal } from '@mantine/core';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import { AcceptTest } from './accept-test.tsx';
import styles from './tests.module.css';
import { type KeptTest, useSavedTests } from './tests-api.ts';
import { useRuns } from './tests-store.ts';
import { testsWords as words } from './tests-words.ts';

/** Where a workflow is about to be published: whether its tests pass, and what is different where not. */
export function PublishTests({ workflowId }: { workflowId: string }) {
  const tests = useSavedTests(workflowId) ?? [];
  const runs = useRuns(workflowId);
  if (tests.length === 0 || runs.size === 0) return null;
  const failing = tests.filter(({ id }) => runs.get(id)?.passed === false);
  if (failing.length === 0) {
    return (
      <p className={styles.publish} data-state="passed">
        <CircleCheck size={16} aria-hidden />
        {words.publishPass(tests.length)}
      </p>
    );
  }
  return (
    <section className={styles.publish} data-state="failed">
      <CircleX size={16} aria-hidden />
      <div>
        <p>{words.publishFail(failing.length, tests.length)}</p>
        <Failing tests={failing} />
      </div>
    </section>
  );
}

function Failing({ tests }: { tests: readonly KeptTest[] }) {
  const [shown, show] = useState<KeptTest | null>(null);
  const close = () => show(null);
  return (
    <>
      <ul>
        {tests.map((kept) => (
          <li key={kept.id}>
            {kept.test.name}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={words.lookAt(kept.test.name)}
              onClick={() => show(kept)}
            >
              {words.look}
            </Button>
          </li>
        ))}
      </ul>
      <Modal opened={shown !== null} onClose={close} size="lg" title={words.acceptTitle}>
        {shown && <AcceptTest kept={shown} close={close} />}
      </Modal>
    </>
  );
}
