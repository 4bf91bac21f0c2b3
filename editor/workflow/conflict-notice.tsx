import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { editingWords } from '../words/en-editing.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './conflict-notice.module.css';

const words = editingWords.conflict;

/** Somebody else saved in between: one of the two workflows stays. */
export function ConflictNotice() {
  const { store } = useWorkflowEditor();
  const { theirs } = useStore(store.state);
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
