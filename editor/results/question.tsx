import { spokenLanguage } from '../words/language.ts';
import { percent } from './figures.ts';
import type { Results } from './results-api.ts';
import styles from './results-page.module.css';
import { resultsWords } from './results-words.ts';

/** What was answered to one question: bars for what was chosen, the newest of what was written. */
export function Question({ question }: { question: Results['questions'][number] }) {
  const { name, answered, answers, average, texts } = question;
  const most = Math.max(1, ...answers.map(({ count }) => count));
  return (
    <article className={styles.question}>
      <h3>{name}</h3>
      <p className={styles.note}>
        {resultsWords.answered(answered)}
        {average !== null && ` · ${resultsWords.average(decimal(average))}`}
      </p>
      <ul className={styles.bars}>
        {answers.map(({ text, count }) => (
          <li key={text} className={styles.bar}>
            <span className={styles.answer}>{text}</span>
            <span className={styles.count}>
              {resultsWords.share(count, percent(count / answered))}
            </span>
            <span className={styles.track} aria-hidden>
              <svg
                className={styles.fill}
                viewBox="0 0 100 1"
                preserveAspectRatio="none"
                aria-hidden
              >
                <rect width={(100 * count) / most} height="1" />
              </svg>
            </span>
          </li>
        ))}
      </ul>
      <Texts texts={texts} />
      {answers.length + texts.length === 0 && (
        <p className={styles.note}>{resultsWords.onlyCounted}</p>
      )}
    </article>
  );
}

function Texts({ texts }: { texts: readonly string[] }) {
  const numbered = texts.map((text, index) => ({ id: `${index} ${text}`, text }));
  return (
    <ul className={styles.texts}>
      {numbered.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}

function decimal(value: number): string {
  return new Intl.NumberFormat(spokenLanguage(), { maximumFractionDigits: 1 }).format(value);
}
