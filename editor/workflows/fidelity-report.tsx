import { CircleAlert, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import type { FidelityLines } from '../api/transfer.ts';
import { phrase } from '../words/phrase.ts';
import styles from './fidelity-report.module.css';
import { transferWords } from './transfer-words.ts';

type Kind = FidelityLines[number]['kind'];

const kinds: readonly Kind[] = ['needs-you', 'approximated', 'kept'];
const icons: Readonly<Record<Kind, LucideIcon>> = {
  'needs-you': CircleAlert,
  approximated: CircleDashed,
  kept: CircleCheck,
};

/** How faithfully each part came across: what needs a person first, what is kept only counted. */
export function FidelityReport({ lines }: { lines: FidelityLines }) {
  const text = transferWords.report;
  return (
    <section className={styles.report} aria-label={text.label}>
      {kinds.map((kind) => {
        const found = lines.filter((line) => line.kind === kind);
        if (found.length === 0) return null;
        const Icon = icons[kind];
        return (
          <div key={kind} className={styles.kind} data-kind={kind}>
            <h3>
              <Icon size={16} aria-hidden /> {text.counts[kind](found.length)}
            </h3>
            {kind !== 'kept' && (
              <ul>
                {found.map(({ path, message }) => (
                  <li key={`${path} ${message}`}>
                    {phrase(message)} <code>{path}</code>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
}
