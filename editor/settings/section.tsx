import type { ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Beside the title: what there is to do. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the settings: what it is about, and a card with what can be done. */
export function Section({ id, title, text, action, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={titleOf(id)}>
      <div className={styles.about}>
        <h2 id={titleOf(id)} tabIndex={-1}>
          {title}
        </h2>
        <p>{text}</p>
        {action}
      </div>
      <div className={styles.card}>{children}</div>
    </section>
  );
}

/** For when what had the focus is gone. */
export function focusSection(id: string): void {
  document.getElementById(titleOf(id))?.focus();
}

function titleOf(id: string): string {
  return `${id}-title`;
}
