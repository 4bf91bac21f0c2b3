import { Popover } from '@mantine/core';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { words } from '../words/words.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { RepairButton } from './repair-button.tsx';
import styles from './workflow-header.module.css';

/** How many problems the workflow has; open, what they are and where. */
export function ProblemsButton({ showStep }: { showStep: (stepId: string) => void }) {
  const { problems, workflow } = useWorkflowEditor();
  const placeOf = (stepId = '') => workflow.steps[stepId]?.name ?? words.workflow.wholeWorkflow;
  const [isOpen, setOpen] = useState(false);
  if (problems.length === 0) return null;
  const isGrave = problems.some((problem) => problem.severity === 'error');
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={360}
      position="bottom-start"
      radius="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.problems}
          data-grave={isGrave || undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isGrave ? (
            <CircleAlert size={15} aria-hidden />
          ) : (
            <TriangleAlert size={15} aria-hidden />
          )}
          {words.workflow.problems(problems.length)}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles.problemList}>
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.code} ${problem.message}`} className={styles.found}>
              <button
                type="button"
                className={styles.problem}
                disabled={problem.stepId === undefined}
                onClick={() => {
                  setOpen(false);
                  if (problem.stepId !== undefined) showStep(problem.stepId);
                }}
              >
                <span className={styles.place}>{placeOf(problem.stepId)}</span>
                {problem.message}
              </button>
              <RepairButton problem={problem} place={placeOf(problem.stepId)} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
