import { TextInput } from '@mantine/core';
import { FieldNotes } from '../inspector/field-notes.tsx';
import type { FieldsInputProps } from '../inspector/fields-input.tsx';
import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { valueAt } from '../inspector/json-value.ts';
import { waitWords } from './wait-words.ts';
import styles from './waits.module.css';

const words = waitWords.pause;

/** “at” “09:00” “on these days:” … */
export function TimeSentence({ fields, path, value }: FieldsInputProps) {
  const { write, FieldInput } = useInspected();
  const days = fields.get('days');
  const time = valueAt(value, ['time']);
  const chosen = valueAt(value, ['days']);
  const at = [...path, 'time'];
  return (
    <>
      <div data-field={at.join('.')}>
        <div className={styles.sentence}>
          <span>{words.at}</span>
          <TextInput
            type="time"
            aria-label={words.kinds['time-of-day']}
            value={typeof time === 'string' ? time : ''}
            onChange={(event) => {
              const { value: typed } = event.currentTarget;
              if (typed !== '') write(at, typed, { title: words.title, isTyped: true });
            }}
          />
        </div>
        <FieldNotes path={at} withErrors />
      </div>
      {days && (
        <FieldInput
          field={{ ...days, description: '' }}
          path={[...path, 'days']}
          value={chosen}
          title={words.on}
        />
      )}
      <p className={inspector.hint}>
        {(!Array.isArray(chosen) || chosen.length === 0) && `${words.anyDay} `}
        {words.passed}
      </p>
    </>
  );
}
