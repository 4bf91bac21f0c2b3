import { CircleAlert, MapPin, TriangleAlert } from 'lucide-react';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './outline-view.module.css';
import { outlineWords as words } from './outline-words.ts';

/** What there is to know of a step: whether the conversation is here, and whether something is wrong. */
export function StepNotes({ stepId, isHere }: { stepId: string; isHere: boolean }) {
  const { problems } = useWorkflowEditor();
  const found = problems.filter((problem) => problem.stepId === stepId);
  if (found.length === 0 && !isHere) return null;
  const isBroken = found.some(({ severity }) => severity === 'error');
  const Icon = isBroken ? CircleAlert : TriangleAlert;
  return (
    <p className={styles.notes}>
      {isHere && (
        <span className={styles.here}>
          <MapPin size={14} aria-hidden />
          {words.here}
        </span>
      )}
      {found.length > 0 && (
        <span className={styles.problem} data-broken={isBroken || undefined}>
          <Icon size={14} aria-hidden />
          {words.problems(found.length)}
        </span>
      )}
    </p>
  );
}
