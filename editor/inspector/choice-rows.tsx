import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { isJsonObject, messageLimits } from '../../engine/index.ts';
import { blankItem } from './blank-value.ts';
import { ChoiceRow } from './choice-row.tsx';
import { FieldNotes } from './field-notes.tsx';
import type { FieldProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import { valueAt } from './json-value.ts';

const words = inspectorWords.choices;

/** The choices of buttons or a list, written by the author. */
export function ChoiceRows({ field, path, value }: FieldProps) {
  const { write, value: step } = useInspected();
  const { control } = field;
  if (control.kind !== 'list' || control.item.control.kind !== 'fields') return null;
  const rows = Array.isArray(value) ? value.filter(isJsonObject) : [];
  const isList = valueAt(step, ['config', 'message', 'kind']) === 'list';
  const max = isList ? messageLimits.listRows : messageLimits.buttons;
  const { fields } = control.item.control;
  // Their ids can be changed: only their place tells them apart.
  const placed = rows.map((row, index) => ({ row, index }));
  return (
    <fieldset className={styles.group}>
      <legend className="unseen">{words.title}</legend>
      <ol className={styles.items}>
        {placed.map(({ row, index }) => (
          <ChoiceRow
            key={index}
            fields={fields}
            path={path}
            rows={rows}
            row={row}
            index={index}
            isList={isList}
          />
        ))}
      </ol>
      <div className={styles.foot}>
        <Button
          variant="subtle"
          size="compact-md"
          className={styles.add}
          leftSection={<Plus size={15} aria-hidden />}
          disabled={rows.length >= max}
          onClick={() =>
            write([...path, rows.length], blankItem(control.item, rows), {
              title: words.title,
              does: 'add',
            })
          }
        >
          {words.add}
        </Button>
        <span className={styles.counter} data-long={rows.length > max || undefined}>
          {words.limit(rows.length, max)}
        </span>
      </div>
      <FieldNotes path={path} withErrors />
    </fieldset>
  );
}
