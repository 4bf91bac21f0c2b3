import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { sentenceOf } from '../api/client.ts';
import { words } from '../words/words.ts';
import styles from './page-state.module.css';

export function Loading() {
  return (
    <div className={styles.page} role="status">
      <Loader color="var(--accent)" size={28} />
      <span className="unseen">{words.app.loading}</span>
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PageMessage title={words.app.failedTitle} text={sentenceOf(error)}>
      <Button variant="default" onClick={retry}>
        {words.app.retry}
      </Button>
    </PageMessage>
  );
}

interface PageMessageProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A page, or a part of one, that has only something to say. */
export function PageMessage({ icon, title, text, children }: PageMessageProps) {
  return (
    <div className={styles.page}>
      {icon && <div className={styles.icon}>{icon}</div>}
      <h2>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
