import { Minus, Pencil, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { listChanges } from '../workflow-document/changes-in-words.ts';
import { type ComparedWorkflow, countDifferences, type Difference } from './compared-workflow.ts';
import styles from './differences.module.css';
import { versionWords } from './versions-words.ts';

const texts = versionWords.compare;
const icons = { added: Plus, removed: Minus, changed: Pencil };
const kinds: readonly Difference[] = ['added', 'removed', 'changed'];

interface DifferencesProps {
  readonly before: Workflow;
  readonly after: Workflow;
  readonly compared: ComparedWorkflow;
  readonly show: (cardId: string) => void;
}

/** What is different in words; each leads to its card. */
export function Differences({ before, after, compared, show }: DifferencesProps) {
  const changes = useMemo(() => listChanges(before, after), [before, after]);
  const counts = countDifferences(compared);
  return (
    <aside className={styles.aside} aria-label={texts.changes}>
      <h2 className={styles.title}>{texts.changes}</h2>
      <ul className={styles.legend}>
        {kinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li key={kind} className={styles.count} data-difference={kind}>
              <Mark kind={kind} />
              {texts.counts[kind](counts[kind])}
            </li>
          ))}
      </ul>
      {changes.length === 0 && <p className={styles.same}>{texts.same}</p>}
      <ol className={styles.list}>
        {changes.map(({ text, cardId }) => (
          <li key={`${cardId} ${text}`}>
            {cardId === null ? (
              <p className={styles.change}>{text}</p>
            ) : (
              <button type="button" className={styles.change} onClick={() => show(cardId)}>
                <Mark kind={compared.cards.get(cardId) ?? 'changed'} />
                <span dir="auto">{text}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </aside>
  );
}

function Mark({ kind }: { kind: Difference }) {
  const Icon = icons[kind];
  return (
    <span className={styles.mark} data-difference={kind}>
      <Icon size={13} aria-hidden />
    </span>
  );
}
