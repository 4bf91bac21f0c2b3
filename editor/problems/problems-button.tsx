import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useProblemGuide } from './problem-guide.ts';
import styles from './problems-button.module.css';
import { problemsWords } from './problems-words.ts';

/** How many problems the workflow has; pressed, they are listed beside the canvas. */
export function ProblemsButton() {
  const { problems, isOpen, toggle } = useProblemGuide();
  if (problems.length === 0 && !isOpen) return null;
  const isGrave = problems.some((problem) => problem.severity === 'error');
  const Icon = isGrave ? CircleAlert : TriangleAlert;
  return (
    <button
      type="button"
      className={styles.problems}
      data-grave={isGrave || undefined}
      data-none={problems.length === 0 || undefined}
      aria-expanded={isOpen}
      onClick={toggle}
    >
      <Icon size={15} aria-hidden />
      {problemsWords.count(problems.length)}
    </button>
  );
}
