import { ActionIcon, Button } from '@mantine/core';
import { ArrowDown, ArrowUp, CircleCheck, X } from 'lucide-react';
import { phrase } from '../words/phrase.ts';
import type { WorkflowProblem } from '../workflow-document/use-problems.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { problemKey } from './in-reading-order.ts';
import { useProblemGuide } from './problem-guide.ts';
import styles from './problems-panel.module.css';
import { problemsWords as words } from './problems-words.ts';
import { adopt, repaired, repairedAll, safeOf } from './repair-draft.ts';

/** Everything that is wrong with the workflow, as it is drawn; each leads to its place. */
export function ProblemsPanel() {
  const { problems, toggle, move } = useProblemGuide();
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity !== 'error');
  return (
    <section className={styles.panel} aria-label={words.title} data-own-undo>
      <header className={styles.head}>
        <h2 className={styles.title}>{words.title}</h2>
        <ActionIcon
          aria-label={words.previous}
          disabled={problems.length === 0}
          onClick={() => move(-1)}
        >
          <ArrowUp size={17} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={words.next}
          disabled={problems.length === 0}
          onClick={() => move(1)}
        >
          <ArrowDown size={17} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={words.close} onClick={toggle}>
          <X size={17} aria-hidden />
        </ActionIcon>
      </header>
      <div className={styles.body}>
        <RepairAll />
        <Level title={words.mustFix} help={words.mustFixHelp} problems={errors} isGrave />
        <Level title={words.worthChecking} problems={warnings} />
        {problems.length === 0 ? (
          <div className={styles.none}>
            <CircleCheck size={26} aria-hidden />
            <strong>{words.none}</strong>
            <p>{words.noneHelp}</p>
          </div>
        ) : (
          <p className={styles.keys}>{words.keys}</p>
        )}
      </div>
    </section>
  );
}

interface LevelProps {
  readonly title: string;
  readonly help?: string;
  readonly problems: readonly WorkflowProblem[];
  readonly isGrave?: boolean;
}

function Level({ title, help, problems, isGrave = false }: LevelProps) {
  if (problems.length === 0) return null;
  return (
    <section className={styles.level} data-grave={isGrave || undefined}>
      <h3 className={styles.levelTitle}>
        {title} <span className={styles.count}>{problems.length}</span>
      </h3>
      {help && <p className={styles.help}>{help}</p>}
      <ul>
        {problems.map((problem) => (
          <Found key={problemKey(problem)} problem={problem} />
        ))}
      </ul>
    </section>
  );
}

function Found({ problem }: { problem: WorkflowProblem }) {
  const { workflow, edit } = useWorkflowEditor();
  const { shown, show } = useProblemGuide();
  const { stepId = '', path, message, fix } = problem;
  const outside = /^(trigger|start)\b/.test(path) ? words.start : words.whole;
  const place = workflow.steps[stepId]?.name ?? outside;
  const fixed = repaired(workflow, problem);
  const label = words.repairOf(place, phrase(message));
  return (
    <li className={styles.found} data-shown={shown === problem || undefined}>
      <button
        type="button"
        className={styles.problem}
        aria-current={shown === problem || undefined}
        onClick={() => show(problem)}
      >
        <span className={styles.place}>{place}</span>
        <span>{phrase(message)}</span>
        {fix !== undefined && <span className={styles.fix}>{phrase(fix)}</span>}
      </button>
      {fixed && (
        <Button
          className={styles.repair ?? ''}
          size="compact-sm"
          variant="default"
          aria-label={label}
          onClick={() => edit(label, (draft) => void adopt(draft, fixed))}
        >
          {words.repair}
        </Button>
      )}
    </li>
  );
}

/** For several at once, where nothing that the author wrote is lost. */
function RepairAll() {
  const { workflow, edit } = useWorkflowEditor();
  const safe = safeOf(useProblemGuide().problems).filter((each) => repaired(workflow, each));
  if (safe.length < 2) return null;
  return (
    <Button
      fullWidth
      variant="light"
      onClick={() =>
        edit(words.repairedAll, (draft) => void adopt(draft, repairedAll(workflow, safe)))
      }
    >
      {words.repairAll(safe.length)}
    </Button>
  );
}
