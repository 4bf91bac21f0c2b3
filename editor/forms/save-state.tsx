import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { DocumentStore } from '../document/document-store.ts';
import { formWords } from '../words/en-forms.ts';
import styles from './form-header.module.css';
import type { Form } from './model/form-document.ts';
import { useDocumentState } from './use-form-store.ts';

const icons = {
  saved: Check,
  unsaved: LoaderCircle,
  saving: LoaderCircle,
  offline: CloudOff,
  failed: TriangleAlert,
  conflict: TriangleAlert,
};

/** Whether what is drawn is kept by the server. */
export function SaveState({ store }: { store: DocumentStore<Form> }) {
  const { saving } = useDocumentState(store);
  const Icon = icons[saving];
  return (
    <span className={styles.saving} data-state={saving} role="status">
      <Icon size={14} aria-hidden />
      {formWords.saving[saving]}
      {saving === 'failed' && (
        <button type="button" className={styles.retry} onClick={() => void store.flush()}>
          {formWords.retry}
        </button>
      )}
    </span>
  );
}
