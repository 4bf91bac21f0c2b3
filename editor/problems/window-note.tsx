import { Clock } from 'lucide-react';
import { useMemo } from 'react';
import { type WindowPlace, type Workflow, windowAt } from '../../engine/index.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { problemsWords } from './problems-words.ts';
import styles from './window-note.module.css';

/** Whether this message comes within 24 hours of the customer’s last one, on every way to it. */
export function WindowNote({ stepId }: { stepId: string }) {
  const { workflow } = useWorkflowEditor();
  const place = useMemo(() => placeOf(workflow, stepId), [workflow, stepId]);
  if (!place) return null;
  return (
    <p className={styles.note} data-place={place}>
      <Clock size={14} aria-hidden />
      {problemsWords.window[place]}
    </p>
  );
}

function placeOf(workflow: Workflow, stepId: string): WindowPlace | undefined {
  try {
    return windowAt(workflow).get(stepId);
  } catch {
    // A draft that is no workflow at this moment.
    return undefined;
  }
}
