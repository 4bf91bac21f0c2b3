import { cardIdOf } from '../workflow-document/selection.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './inspector.module.css';
import { StepInspector } from './step-inspector.tsx';
import { TriggerInspector } from './trigger-inspector.tsx';
import { useInspectorKeys } from './use-inspector-keys.ts';

/** What is selected, and everything that can be set in it. */
export function Inspector() {
  const { selection, workflow } = useWorkflowEditor();
  useInspectorKeys();
  if (selection === null) return null;
  const step = selection.kind === 'step' ? workflow.steps[selection.stepId] : undefined;
  return (
    // Of another card it begins at its top again.
    <div key={cardIdOf(selection)} className={styles.inspector} data-part="details">
      {selection.kind === 'trigger' && <TriggerInspector />}
      {selection.kind === 'step' && step && <StepInspector stepId={selection.stepId} step={step} />}
    </div>
  );
}
