import { ActionIcon, NativeSelect } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { FieldNotes } from './field-notes.tsx';
import type { ControlProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords as words } from './inspector-words.ts';
import { valueAt } from './json-value.ts';
import { NumberField } from './number-field.tsx';

const anyAmount = { kind: 'number', min: 0, max: null, isWhole: false } as const;

/** A length of time: how many of what. */
export function DurationInput({ field, path, value, title }: ControlProps) {
  const { write } = useInspected();
  const { absent } = field;
  return (
    <fieldset className={styles.group} data-bare>
      <legend className={styles.label}>{title}</legend>
      {field.description && <p className={styles.hint}>{field.description}</p>}
      <div className={styles.duration}>
        <AmountAndUnit {...{ field, path, value, title }} />
        {absent && (
          <ActionIcon
            size={32}
            aria-label={words.remove(title)}
            onClick={() =>
              write(path, absent === 'null' ? null : undefined, { title, does: 'remove' })
            }
          >
            <Trash2 size={15} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <FieldNotes path={path} withErrors />
    </fieldset>
  );
}

/** “2” “hours”, side by side in whatever surrounds them. */
export function AmountAndUnit({ field, path, value, title }: ControlProps) {
  const { write } = useInspected();
  return (
    <>
      <NumberField
        field={{ ...field, absent: undefined, usual: undefined }}
        control={anyAmount}
        path={[...path, 'amount']}
        value={valueAt(value, ['amount'])}
        title={words.amount(title)}
        isBare
      />
      <NativeSelect
        aria-label={words.unit(title)}
        value={String(valueAt(value, ['unit']) ?? '')}
        data={Object.entries(words.units).map(([unit, label]) => ({ value: unit, label }))}
        onChange={(event) => write([...path, 'unit'], event.currentTarget.value, { title })}
      />
    </>
  );
}
