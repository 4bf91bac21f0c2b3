import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import styles from './conflict-notice.module.css';
import type { DocumentStore } from './document-store.ts';

interface ConflictNoticeProps<Document> {
  readonly store: DocumentStore<Document>;
  readonly words: Readonly<Record<'title' | 'text' | 'mine' | 'theirs' | 'took', string>>;
}

/** Somebody else saved in between: one of the two documents stays. */
export function ConflictNotice<Document>({ store, words }: ConflictNoticeProps<Document>) {
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
