import { keyboardScroll } from '../look/keyboard-scroll.ts';
import type { Results } from './results-api.ts';
import styles from './results-page.module.css';
import { resultsWords } from './results-words.ts';

interface StepsTableProps {
  readonly steps: Results['steps'];
  readonly started: number;
}

/** Step by step, how many came, and where they stopped; with a bar for how many of all. */
export function StepsTable({ steps, started }: StepsTableProps) {
  return (
    <section className={styles.scroll} aria-label={resultsWords.steps} {...keyboardScroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{resultsWords.step}</th>
            <th scope="col">{resultsWords.came}</th>
            <th scope="col">{resultsWords.waitingHere}</th>
            <th scope="col">{resultsWords.silent}</th>
            <th scope="col">{resultsWords.failedHere}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ id, name, came, waiting, silent, failed }) => (
            <tr key={id} data-none={came === 0 || undefined}>
              <th scope="row">{name}</th>
              <td className={styles.came}>
                <span>{came}</span>
                <svg
                  className={styles.fill}
                  viewBox="0 0 100 1"
                  preserveAspectRatio="none"
                  aria-hidden
                >
                  <rect width={(100 * came) / started} height="1" />
                </svg>
              </td>
              {[waiting, silent, failed].map((count, index) => (
                <td key={columns[index]}>{count === 0 ? '' : count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const columns = ['waiting', 'silent', 'failed'] as const;
