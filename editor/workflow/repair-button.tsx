import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { sentenceOf } from '../api/client.ts';
import { useRepair } from '../api/drafts.ts';
import type { WorkflowAnswer } from '../api/workflows.ts';
import { words } from '../words/words.ts';
import { transferWords } from '../workflows/transfer-words.ts';

interface RepairButtonProps {
  readonly answer: WorkflowAnswer;
  readonly problem: WorkflowAnswer['problems'][number];
  /** The name of the step that has it: many problems say the same. */
  readonly place: string;
}

/** Puts a problem right in the plainest way, where there is one, and saves the draft. */
export function RepairButton({ answer, problem, place }: RepairButtonProps) {
  const repair = useRepair(answer);
  if (!problem.repairable) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={transferWords.repairOf(place, problem.message)}
      loading={repair.isPending}
      onClick={() =>
        repair.mutate(problem, {
          onError: (error) =>
            notifications.show({
              color: 'red',
              message: sentenceOf(error),
              closeButtonProps: { 'aria-label': words.app.close },
            }),
        })
      }
    >
      {transferWords.repair}
    </Button>
  );
}
