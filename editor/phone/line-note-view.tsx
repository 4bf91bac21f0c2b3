import { CircleAlert } from 'lucide-react';
import { words } from '../words/words.ts';
import styles from './chat-log.module.css';
import { type LineNote, usePhoneLine } from './phone-line.ts';

interface LineNoteViewProps {
  readonly note: LineNote;
  readonly showStep: (stepId: string) => void;
}

/** A small line between the messages; one about a step leads to it. */
export function LineNoteView({ note, showStep }: LineNoteViewProps) {
  const { stepName, makeUp } = usePhoneLine();
  const { stepId, text, isProblem } = note;
  const name = stepId === null ? null : stepName(stepId, null);
  const mend = isProblem && stepId !== null ? makeUp(stepId) : null;
  return (
    <p className={styles.note} data-problem={isProblem || undefined}>
      {isProblem && <CircleAlert size={13} aria-hidden />}
      {stepId !== null && name !== null && (
        <>
          <button type="button" className={styles.noteStep} onClick={() => showStep(stepId)}>
            {name}
          </button>{' '}
        </>
      )}
      {text}
      {mend && (
        <button type="button" className={styles.noteAct} onClick={mend}>
          {words.phone.makeUp}
        </button>
      )}
    </p>
  );
}
