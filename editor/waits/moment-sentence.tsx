import { NativeSelect } from '@mantine/core';
import { AmountAndUnit } from '../inspector/duration-input.tsx';
import { FieldNotes } from '../inspector/field-notes.tsx';
import type { FieldsInputProps } from '../inspector/fields-input.tsx';
import { useInspected } from '../inspector/inspected.ts';
import { type Path, valueAt } from '../inspector/json-value.ts';
import { waitWords } from './wait-words.ts';
import styles from './waits.module.css';

const words = waitWords.pause;
const sides = ['before', 'after'] as const;

/** “It goes on” “before it, by” “30” “minutes”. */
export function MomentSentence({ fields, path, value }: FieldsInputProps) {
  const { write, FieldInput } = useInspected();
  const moment = fields.get('at');
  const side = sides.find((each) => valueAt(value, [each]) !== undefined);
  const shift = side && fields.get(side);

  function choose(chosen: string) {
    const length = (side && valueAt(value, [side])) ?? halfAnHour;
    const next = sides.find((each) => each === chosen);
    const kept = { kind: 'moment', at: valueAt(value, ['at']) ?? '' };
    write(path, next ? { ...kept, [next]: length } : kept, { title: words.shift });
  }

  return (
    <>
      {moment && (
        <FieldInput
          field={moment}
          path={[...path, 'at']}
          value={valueAt(value, ['at'])}
          title={words.when}
        />
      )}
      <div className={styles.sentence} data-duration={side !== undefined || undefined}>
        <span>{words.shift}</span>
        <NativeSelect
          aria-label={words.shift}
          value={side ?? 'exactly'}
          data={Object.entries(words.shifts).map(([each, label]) => ({ value: each, label }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {side && shift && (
          <AmountAndUnit
            field={shift}
            path={[...path, side]}
            value={valueAt(value, [side])}
            title={words.shift}
          />
        )}
      </div>
      {side && <Notes path={[...path, side]} />}
    </>
  );
}

const halfAnHour = { amount: 30, unit: 'minutes' };

function Notes({ path }: { path: Path }) {
  return (
    <div data-field={path.join('.')}>
      <FieldNotes path={path} withErrors />
    </div>
  );
}
