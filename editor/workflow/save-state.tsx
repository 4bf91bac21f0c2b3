import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { parseWorkflow } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './workflow-header.module.css';

const icons = {
  saved: Check,
  unsaved: LoaderCircle,
  saving: LoaderCircle,
  offline: CloudOff,
  failed: TriangleAlert,
  broken: TriangleAlert,
  conflict: TriangleAlert,
};

/** Whether what is drawn is kept by the server. It keeps no draft in which a field is impossible. */
export function SaveState() {
  const { store, workflow } = useWorkflowEditor();
  const { saving } = useStore(store.state);
  const shown = saving === 'failed' && !parseWorkflow(workflow).ok ? 'broken' : saving;
  const Icon = icons[shown];
  return (
    <span className={styles.saving} data-state={shown} role="status">
      <Icon size={14} aria-hidden />
      <span className={styles.savingText}>{editingWords.saving[shown]}</span>
      {shown === 'failed' && (
        <button type="button" className={styles.retry} onClick={() => void store.flush()}>
          {editingWords.retry}
        </button>
      )}
    </span>
  );
}
