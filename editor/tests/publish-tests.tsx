import { CircleCheck, CircleX } from 'lucide-react';
import styles from './tests.module.css';
import { useSavedTests } from './tests-api.ts';
import { useRuns } from './tests-store.ts';
import { testsWords as words } from './tests-words.ts';

/** Where a workflow is about to be published: whether its tests pass, and which do not. */
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
        <ul>
          {failing.map(({ id, test }) => (
            <li key={id}>{test.name}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
