import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { words } from '../words/words.ts';
import styles from './desk-page.module.css';

interface DeskPageProps {
  readonly title: string;
  /** What it is about, in a sentence or two. */
  readonly text: string;
  /** Beside the title: what there is to do. */
  readonly action: ReactNode;
  readonly children: ReactNode;
}

/** A page of rows that the business looks after. */
export function DeskPage({ title, text, action, children }: DeskPageProps) {
  useDocumentTitle(`${title} · ${words.app.name}`);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          <p className={styles.text}>{text}</p>
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}
