import { Button } from '@mantine/core';
import type { DocumentStore } from '../document/document-store.ts';
import { formWords } from '../words/en-forms.ts';
import styles from './conflict-notice.module.css';
import type { Form } from './model/form-document.ts';
import { useDocumentState } from './use-form-store.ts';

const words = formWords.conflict;

/** Somebody else saved in between: one of the two forms stays. */
export function ConflictNotice({ store }: { store: DocumentStore<Form> }) {
  const { theirs } = useDocumentState(store);
  if (!theirs) return null;
  return (
    <section className={styles.notice} role="alert" aria-label={words.title}>
      <div className={styles.text}>
        <strong>{words.title}</strong>
        <p>{words.text}</p>
      </div>
      <Button onClick={() => void store.keepMine()}>{words.mine}</Button>
      <Button variant="default" onClick={() => store.takeTheirs(words.took)}>
        {words.theirs}
      </Button>
    </section>
  );
}
