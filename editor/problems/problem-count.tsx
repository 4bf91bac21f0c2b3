import { useProblemGuide } from './problem-guide.ts';
import { problemsWords } from './problems-words.ts';

/** Says politely how many problems there are, whenever that changes. */
export function ProblemCount() {
  const { problems } = useProblemGuide();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <p className="unseen" role="status">
      {problemsWords.announced(errors, problems.length - errors)}
    </p>
  );
}
