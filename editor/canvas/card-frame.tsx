import type { ReactNode } from 'react';
import type { StepNode } from './canvas-elements.ts';
import type { Tone } from './card.ts';
import styles from './card-frame.module.css';
import type { RunState } from './run-view.ts';

interface CardFrameProps {
  readonly tone: Tone;
  readonly icon: ReactNode;
  readonly name: string;
  readonly kind: string;
  readonly isSelected: boolean;
  readonly run: RunState;
  readonly problem: StepNode['data']['problem'];
  /** Beside the name. */
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
}

/** What all cards share: near, a name over a body; from far away, only the name, large. */
export function CardFrame(props: CardFrameProps) {
  const { tone, icon, name, kind, isSelected, run, problem, mark, children } = props;
  return (
    <article
      className={styles.card}
      data-tone={tone}
      data-run={run}
      data-selected={isSelected || undefined}
      data-problem={problem}
    >
      <div className={styles.near}>
        <header className={styles.header}>
          <span className={styles.tile}>{icon}</span>
          <span className={styles.titles}>
            <span className={styles.name} data-title>
              {name}
            </span>
            <span className={styles.kind}>{kind}</span>
          </span>
          {mark}
        </header>
        {children}
      </div>
      <div className={styles.far} aria-hidden>
        <span className={styles.tile}>{icon}</span>
        <span className={styles.name}>{name}</span>
      </div>
    </article>
  );
}
