import type { ReactNode } from 'react';
import { ago, fullTime } from '../words/time.ts';
import styles from './rows.module.css';

/** Things one below the other; where there are none, what that means. */
export function Rows({ empty, children }: { empty: ReactNode; children: readonly ReactNode[] }) {
  if (children.length === 0) return <p className={styles.empty}>{empty}</p>;
  return <ul>{children}</ul>;
}

interface RowProps {
  readonly title: ReactNode;
  readonly badge?: string;
  /** Below the title, smaller. */
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

export function Row({ title, badge, children, actions }: RowProps) {
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.title}>
          {title}
          {badge && <span className={styles.badge}>{badge}</span>}
        </p>
        <div className={styles.more}>{children}</div>
      </div>
      <div className={styles.actions}>{actions}</div>
    </li>
  );
}

interface WhenProps {
  readonly at: number | null;
  /** What is said instead when it never happened. */
  readonly never?: string;
  say(when: string): string;
}

/** `Made 3 days ago`, and the whole date for whoever points at it. */
export function When({ at, never, say }: WhenProps) {
  if (at === null) return <span>{never}</span>;
  return (
    <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
      {say(ago(at, Date.now()))}
    </time>
  );
}
