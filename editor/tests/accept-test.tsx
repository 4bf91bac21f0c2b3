import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { acceptTest } from '../../engine/index.ts';
import { Problem } from '../settings/problem.tsx';
import { doneInWords } from './in-words.ts';
import styles from './tests.module.css';
import { type KeptTest, useReplaceTest } from './tests-api.ts';
import { type TestRuns, useTests } from './tests-store.ts';
import { testsWords } from './tests-words.ts';
import { TurnCompared } from './turn-compared.tsx';

interface AcceptTestProps {
  readonly kept: KeptTest;
  readonly close: () => void;
}

/** In a dialog: what the test expects beside what the workflow does now, to be expected from then on. */
export function AcceptTest({ kept, close }: AcceptTestProps) {
  const latest = useTests((state) => state.latest);
  return latest && <Accepting kept={kept} close={close} latest={latest} />;
}

function Accepting({ kept, close, latest }: AcceptTestProps & { latest: TestRuns }) {
  const { id, test } = kept;
  const { world, workflow } = latest;
  const replacing = useReplaceTest(workflow.id);
  const accepted = acceptTest(world, test);
  const changes = (accepted?.turns ?? []).flatMap((now, index) => {
    const expected = test.turns[index];
    return expected && !isSame(expected, now) ? [{ index, expected, now }] : [];
  });

  function accept() {
    if (!accepted) return;
    replacing.mutate(
      { id, test: accepted },
      {
        onSuccess() {
          notifications.show({
            message: testsWords.accepted(test.name),
          });
          close();
        },
      },
    );
  }

  return (
    <div className={styles.dialog}>
      <p>{introduction(accepted !== null, changes.length)}</p>
      {changes.map(({ index, expected, now }) => (
        <section key={index} className={styles.change}>
          <h3 className={styles.changeTitle}>
            <span className={styles.turn}>{testsWords.turn(index + 1, test.turns.length)}</span>{' '}
            {doneInWords(expected.do, workflow.steps)}
          </h3>
          <TurnCompared expected={expected} now={now} workflow={workflow} />
        </section>
      ))}
      <Problem error={replacing.error} />
      <div className={styles.actions}>
        <Button variant="default" onClick={close} data-autofocus>
          {testsWords.cancel}
        </Button>
        <Button disabled={changes.length === 0} loading={replacing.isPending} onClick={accept}>
          {testsWords.acceptAll}
        </Button>
      </div>
    </div>
  );
}

function introduction(canBe: boolean, changes: number): string {
  if (!canBe) return testsWords.cannotAccept;
  return changes === 0 ? testsWords.nothingToAccept : testsWords.acceptText;
}

function isSame(
  a: { sent: readonly string[]; exits: readonly string[] },
  b: { sent: readonly string[]; exits: readonly string[] },
): boolean {
  return JSON.stringify([a.sent, a.exits]) === JSON.stringify([b.sent, b.exits]);
}
