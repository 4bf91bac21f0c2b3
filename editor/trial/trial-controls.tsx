import { Button } from '@mantine/core';
import { FastForward } from 'lucide-react';
import { clockTime } from '../words/time.ts';
import { AnsweringButton } from './answering-button.tsx';
import { AnswersButton } from './answers-button.tsx';
import { ClockButton } from './clock-button.tsx';
import { SaveTestButton } from './save-test-button.tsx';
import styles from './trial-controls.module.css';
import { trialWords } from './trial-words.ts';
import type { DraftTrial } from './use-draft-trial.ts';

/** What can be pretended while the draft is tried: the time, and how other systems answer. */
export function TrialControls({ trial }: { trial: DraftTrial }) {
  return (
    <div className={styles.controls}>
      <ClockButton trial={trial} />
      <AnsweringButton trial={trial} />
      <AnswersButton trial={trial} />
    </div>
  );
}

/** What there is to say of the conversation, and the wait that can be skipped. */
export function TrialNotices({ trial }: { trial: DraftTrial }) {
  const { isChanged, isAsking, player, clock } = trial;
  const due = isAsking ? null : clock.due;
  return (
    <>
      {isChanged && (
        <p className={styles.changed} role="status">
          {trialWords.changed}{' '}
          <button type="button" className={styles.again} onClick={() => player?.startOver()}>
            {trialWords.startOver}
          </button>
        </p>
      )}
      <div className={styles.acts}>
        {due && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<FastForward size={15} aria-hidden />}
            onClick={() => player?.skip()}
          >
            {trialWords.skip(due.wait)}
          </Button>
        )}
        <SaveTestButton trial={trial} />
      </div>
      {due?.step && (
        <p className={styles.dueStep}>
          {trialWords.skipTo(due.step, clockTime(due.at, clock.timeZone))}
        </p>
      )}
    </>
  );
}
