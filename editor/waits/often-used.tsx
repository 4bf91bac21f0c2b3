import { Button } from '@mantine/core';
import { useInspected } from '../inspector/inspected.ts';
import { type Path, valueAt } from '../inspector/json-value.ts';
import { words as pageWords } from '../words/words.ts';
import { waitWords } from './wait-words.ts';
import styles from './waits.module.css';

interface OftenUsedProps {
  readonly path: Path;
  readonly value: unknown;
  readonly title: string;
  readonly durations: readonly { readonly amount: number; readonly unit: string }[];
}

/** Lengths of time by one click. */
export function OftenUsed({ path, value, title, durations }: OftenUsedProps) {
  const { write } = useInspected();
  return (
    <fieldset className={styles.often}>
      <legend className="unseen">{waitWords.patience.often}</legend>
      {durations.map(({ amount, unit }) => (
        <Button
          key={`${amount} ${unit}`}
          size="compact-sm"
          variant="default"
          aria-pressed={valueAt(value, ['amount']) === amount && valueAt(value, ['unit']) === unit}
          onClick={() => write(path, { amount, unit }, { title })}
        >
          {pageWords.card.duration(amount, unit)}
        </Button>
      ))}
    </fieldset>
  );
}
