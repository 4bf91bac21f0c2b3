import { Panel } from '@xyflow/react';
import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { canvasWords as words } from './canvas-words.ts';
import styles from './way-here.module.css';

interface WayHereProps {
  /** Which step leads to which, by the one that it leads to. */
  readonly parents: ReadonlyMap<string, string>;
  readonly cardId: string;
  readonly nameOf: (cardId: string) => string;
  readonly select: (cardId: string) => void;
}

const lastShown = 3;

/** How the conversation comes to the selected step, for finding one’s way among many branches. */
export function WayHere({ parents, cardId, nameOf, select }: WayHereProps) {
  const way = wayTo(cardId, parents);
  if (way.length < 2) return null;
  const shown = way.slice(-lastShown);
  return (
    <Panel position="bottom-left" className={styles.panel ?? ''}>
      <nav className={styles.way} aria-label={words.wayHere}>
        <button type="button" className={styles.step} onClick={() => select(triggerId)}>
          {words.wayStart}
        </button>
        {shown.length < way.length && (
          <>
            <Between />
            <span aria-hidden>…</span>
          </>
        )}
        {shown.map((id) => (
          <Fragment key={id}>
            <Between />
            <button
              type="button"
              className={styles.step}
              dir="auto"
              aria-current={id === cardId ? 'step' : undefined}
              onClick={() => select(id)}
            >
              {nameOf(id)}
            </button>
          </Fragment>
        ))}
      </nav>
    </Panel>
  );
}

function Between() {
  return <ChevronRight className={styles.between} size={12} aria-hidden />;
}

/** From the first step to this one. */
function wayTo(cardId: string, parents: ReadonlyMap<string, string>): string[] {
  const way = [cardId];
  for (let id = parents.get(cardId); id !== undefined; id = parents.get(id)) way.unshift(id);
  return way;
}
