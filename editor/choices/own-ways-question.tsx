import { Button } from '@mantine/core';
import { sayUndoable } from '../canvas/say.ts';
import { useInspected } from '../inspector/inspected.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { divideChoices, undividedWait } from '../workflow-document/own-ways.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './choice-rows.module.css';
import { useChoicesTogether } from './choices-together.ts';

const words = inspectorWords.choices.ownWays;

/** Asks, once for a step, whether what comes after should be different for each choice. */
export function OwnWaysQuestion({ onAnswer }: { onAnswer: () => void }) {
  const { workflow, edit, undo } = useWorkflowEditor();
  const { id } = useInspected();
  const { together, keepTogether } = useChoicesTogether();
  const waitId = undividedWait(workflow, id);
  if (waitId === null || together[workflow.id]?.includes(id)) return null;

  function divide(behind: string) {
    const name = words.edit(workflow.steps[id]?.name ?? '');
    edit(name, (draft) => {
      divideChoices(draft, behind, words.branch);
      return undefined;
    });
    sayUndoable(words.done, () => undo(name));
    onAnswer();
  }

  return (
    <div className={styles.question}>
      <p role="status">{words.question}</p>
      <Button size="compact-sm" variant="light" onClick={() => divide(waitId)}>
        {words.yes}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => {
          keepTogether(workflow.id, id);
          onAnswer();
        }}
      >
        {words.no}
      </Button>
    </div>
  );
}
