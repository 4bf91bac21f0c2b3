import type { WorkflowStep } from '../../engine/index.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { FieldInput } from './field-input.tsx';
import type { FieldProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { MessagePreview } from './message-preview.tsx';

/** What is said, with what the customer sees of it. */
export function MessageComposer(props: FieldProps) {
  const { id } = useInspected();
  const { workflow } = useWorkflowEditor();
  const step: WorkflowStep | undefined = workflow.steps[id];
  return (
    <div className={styles.fields}>
      {step?.type === 'chatapps-message' && <MessagePreview message={step.config.message} />}
      <FieldInput {...props} />
    </div>
  );
}
