import type { TestRun } from '../../engine/index.ts';
import { phrase } from '../words/phrase.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './tests.module.css';
import { testsWords as words } from './tests-words.ts';
import { untestedExits } from './untested-exits.ts';

/** The ways through the workflow that no test takes; each leads to its place on the canvas. */
export function UntestedExits({ runs }: { runs: ReadonlyMap<string, TestRun> }) {
  const { workflow, select, selection } = useWorkflowEditor();
  if (runs.size === 0) return null;
  const taken = new Set([...runs.values()].flatMap(({ exits }) => exits));
  const { takenCount, untested } = untestedExits(workflow, taken);
  const isShown = (stepId: string, exitId: string) =>
    selection?.kind === 'step' && selection.stepId === stepId && selection.exitId === exitId;
  return (
    <section className={styles.untested} aria-label={words.untested}>
      <h3 className={styles.untestedTitle}>
        {untested.length === 0 ? words.allTested : words.untested}
      </h3>
      <p className={styles.quiet}>{words.walked(takenCount, takenCount + untested.length)}</p>
      <ul className={styles.ways}>
        {untested.map(({ stepId, stepName, exitId, label }) => (
          <li key={`${stepId}:${exitId}`}>
            <button
              type="button"
              className={styles.way}
              aria-current={isShown(stepId, exitId) || undefined}
              onClick={() => select({ kind: 'step', stepId, exitId })}
            >
              <span className={styles.quiet}>{stepName}</span> <span>{phrase(label)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
