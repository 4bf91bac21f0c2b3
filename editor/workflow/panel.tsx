import type { ReactNode } from 'react';
import { type PanelName, usePanels } from './panels.ts';
import styles from './workbench.module.css';

interface PanelProps {
  readonly name: PanelName;
  readonly title: string;
  /** Instead of the title alone. */
  readonly header?: ReactNode;
  readonly children: ReactNode;
}

/** A part beside the canvas, unless it was put away. */
export function Panel({ name, title, header, children }: PanelProps) {
  const isShown = usePanels(({ isShown }) => isShown[name]);
  return (
    <section
      className={styles.panel}
      aria-label={title}
      data-panel={name}
      data-own-undo
      data-away={!isShown || undefined}
    >
      {header ?? <h2 className={styles.title}>{title}</h2>}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
