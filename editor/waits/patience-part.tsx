import { NativeSelect } from '@mantine/core';
import { AmountAndUnit } from '../inspector/duration-input.tsx';
import type { FieldProps } from '../inspector/field-props.ts';
import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { OftenUsed } from './often-used.tsx';
import { waitWords } from './wait-words.ts';
import styles from './waits.module.css';
import { WhereNext } from './where-next.tsx';

const words = waitWords.patience;

/** “Wait” “at most” “1” “day”, and where it goes on when nobody answered by then. */
export function PatiencePart({ field, path, value }: FieldProps) {
  const { write } = useInspected();
  const isEndless = value === null;
  return (
    <fieldset className={inspector.group}>
      <legend className={inspector.legend}>{words.title}</legend>
      <div className={styles.sentence} data-duration={!isEndless || undefined}>
        <span>{words.lead}</span>
        <NativeSelect
          aria-label={words.title}
          value={isEndless ? 'for-ever' : 'at-most'}
          data={[
            { value: 'at-most', label: words.atMost },
            { value: 'for-ever', label: words.forEver },
          ]}
          onChange={(event) =>
            write(path, event.currentTarget.value === 'for-ever' ? null : oneDay, {
              title: words.title,
            })
          }
        />
        {!isEndless && <AmountAndUnit {...{ field, path, value }} title={words.title} />}
      </div>
      {!isEndless && (
        <OftenUsed path={path} value={value} title={words.title} durations={durations} />
      )}
      {!isEndless && <WhereNext exitId="no-reply" say={waitWords.next.noReply} />}
    </fieldset>
  );
}

const oneDay = { amount: 1, unit: 'days' } as const;
const durations = [
  { amount: 15, unit: 'minutes' },
  { amount: 1, unit: 'hours' },
  oneDay,
  { amount: 3, unit: 'days' },
] as const;
