import type { FlowAnswer } from '../api/flows.ts';
import { formsWords } from './forms-words.ts';
import styles from './imported-problems.module.css';

const text = formsWords;
/** Where there are more, they have mostly one cause. */
const shownMax = 8;

/** What must be fixed in a form that was imported, each with its place and what to do. */
export function ImportedProblems({ problems }: Pick<FlowAnswer, 'problems'>) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return <p>{text.noProblems}</p>;
  const left = errors.length - shownMax;
  return (
    <div>
      <p>{text.problems(errors.length)}</p>
      <ul className={styles.list}>
        {errors.slice(0, shownMax).map(({ code, path, message, fix }) => (
          <li key={`${code} ${path}`}>
            <p>
              {message} {fix}
            </p>
            <code>{path}</code>
          </li>
        ))}
      </ul>
      {left > 0 && <p>{text.moreProblems(left)}</p>}
    </div>
  );
}
