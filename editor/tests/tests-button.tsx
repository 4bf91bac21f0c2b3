import { FlaskConical } from 'lucide-react';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { useSavedTests } from './tests-api.ts';
import styles from './tests-button.module.css';
import { useRuns, useTests } from './tests-store.ts';
import { testsWords } from './tests-words.ts';
import { useRunTests } from './use-run-tests.ts';

/** How many tests the draft fails; pressed, they are listed beside the canvas. */
export function TestsButton() {
  const { workflow } = useWorkflowEditor();
  const { isOpen, toggle } = useTests();
  const tests = useSavedTests(workflow.id);
  useRunTests(workflow, tests);
  const runs = useRuns(workflow.id);
  const count = tests?.length ?? 0;
  const failing = (tests ?? []).filter(({ id }) => runs.get(id)?.passed === false).length;
  const passed = count > 0 && runs.size > 0 ? 'passed' : 'none';
  return (
    <button
      type="button"
      className={styles.tests}
      data-state={failing > 0 ? 'failed' : passed}
      aria-expanded={isOpen}
      onClick={toggle}
    >
      <FlaskConical size={15} aria-hidden />
      <span className={styles.label}>{labelOf(count, failing)}</span>
    </button>
  );
}

function labelOf(count: number, failing: number): string {
  if (failing > 0) return testsWords.failing(failing);
  return count === 0 ? testsWords.noTests : testsWords.count(count);
}
