import { Button } from '@mantine/core';
import type { SavedTest, TestRun, Workflow } from '../../engine/index.ts';
import { phrase } from '../words/phrase.ts';
import { differenceInWords, doneInWords } from './in-words.ts';
import styles from './tests.module.css';
import { testsWords as words } from './tests-words.ts';
import { TurnCompared } from './turn-compared.tsx';

interface TestFailureProps {
  readonly test: SavedTest;
  readonly failed: NonNullable<TestRun['failed']>;
  readonly workflow: Workflow;
  readonly accept: () => void;
}

/** At which turn a test fails, and what was expected there. */
export function TestFailure({ test, failed, workflow, accept }: TestFailureProps) {
  const { turn, difference } = failed;
  const expected = test.turns[turn];
  if (!expected) return null;
  return (
    <div className={styles.failure}>
      <p>
        <span className={styles.turn}>{words.turn(turn + 1, test.turns.length)}</span>{' '}
        {doneInWords(expected.do, workflow.steps)}.
      </p>
      {difference.kind === 'sent' ? (
        <>
          <TurnCompared
            expected={{ ...expected, exits: [] }}
            now={{ ...expected, sent: [...difference.actual], exits: [] }}
            workflow={workflow}
          />
          {difference.why !== null && <p>{phrase(difference.why)}</p>}
        </>
      ) : (
        <p>{differenceInWords(difference, workflow.steps)}</p>
      )}
      <Button className={styles.accept ?? ''} size="compact-sm" variant="default" onClick={accept}>
        {words.accept}
      </Button>
    </div>
  );
}
