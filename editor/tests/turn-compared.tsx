import type { TestTurn, Workflow } from '../../engine/index.ts';
import { exitInWords } from './in-words.ts';
import styles from './tests.module.css';
import { testsWords as words } from './tests-words.ts';

interface TurnComparedProps {
  readonly expected: TestTurn;
  readonly now: TestTurn;
  readonly workflow: Workflow;
}

/** What was expected of a turn beside what comes of it now, as people read it. */
export function TurnCompared({ expected, now, workflow: { steps } }: TurnComparedProps) {
  const missing = expected.exits.filter((exit) => !now.exits.includes(exit));
  const added = now.exits.filter((exit) => !expected.exits.includes(exit));
  return (
    <div className={styles.compared}>
      <Side
        title={words.expected}
        sent={expected.sent}
        ways={missing.map((exit) => exitInWords(exit, steps))}
      />
      <Side
        title={words.now}
        sent={now.sent}
        ways={added.map((exit) => exitInWords(exit, steps))}
      />
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly sent: readonly string[];
  readonly ways: readonly string[];
}

function Side({ title, sent, ways }: SideProps) {
  return (
    <div className={styles.side}>
      <h4 className={styles.sideTitle}>{title}</h4>
      {sent.length === 0 ? (
        <p className={styles.quiet}>{words.nothing}</p>
      ) : (
        inOrder(sent).map(({ place, text }) => (
          <p key={place} className={styles.said}>
            {text}
          </p>
        ))
      )}
      {ways.map((way) => (
        <p key={way} className={styles.quiet}>
          {way}
        </p>
      ))}
    </div>
  );
}

/** The same text may be sent twice. */
function inOrder(sent: readonly string[]) {
  return sent.map((text, place) => ({ place, text }));
}
