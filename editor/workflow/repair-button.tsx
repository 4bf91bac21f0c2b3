import { Button } from '@mantine/core';
import { repair } from '../../engine/index.ts';
import type { WorkflowProblem } from '../workflow-document/use-problems.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { transferWords } from '../workflows/transfer-words.ts';

interface RepairButtonProps {
  readonly problem: WorkflowProblem;
  /** The name of the step that has it: many problems say the same. */
  readonly place: string;
}

/** Puts a problem right in the plainest way, where there is one; it can be undone. */
export function RepairButton({ problem, place }: RepairButtonProps) {
  const { workflow, edit } = useWorkflowEditor();
  const repaired = repair(workflow, problem);
  if (!repaired) return null;
  const label = transferWords.repairOf(place, problem.message);
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={label}
      onClick={() =>
        edit(label, (draft) => {
          const { steps, start, trigger } = repaired;
          Object.assign(draft, { steps, start, trigger });
          return undefined;
        })
      }
    >
      {transferWords.repair}
    </Button>
  );
}
