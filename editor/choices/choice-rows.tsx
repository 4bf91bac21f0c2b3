import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { isJsonObject, messageLimits } from '../../engine/index.ts';
import { blankItem } from '../inspector/blank-value.ts';
import { FieldNotes } from '../inspector/field-notes.tsx';
import type { FieldProps } from '../inspector/field-props.ts';
import { useInspected } from '../inspector/inspected.ts';
import styles from '../inspector/inspector.module.css';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { valueAt } from '../inspector/json-value.ts';
import { ChoiceRow } from './choice-row.tsx';
import { OwnWaysQuestion } from './own-ways-question.tsx';
import { useMovedChoices } from './use-moved-choices.ts';

const words = inspectorWords.choices;

/** The choices of buttons or a list, written by the author. */
export function ChoiceRows({ field, path, value }: FieldProps) {
  const { write, value: step } = useInspected();
  const [wasAdded, setAdded] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  const { control } = field;
  const rows = Array.isArray(value) ? value.filter(isJsonObject) : [];
  const { move, drag, told } = useMovedChoices(path, rows);
  if (control.kind !== 'list' || control.item.control.kind !== 'fields') return null;
  const isList = valueAt(step, ['config', 'message', 'kind']) === 'list';
  const max = isList ? messageLimits.listRows : messageLimits.buttons;
  const { fields } = control.item.control;
  // Their ids can be changed: only their place tells them apart.
  const placed = rows.map((row, index) => ({ row, index }));
  return (
    <fieldset className={styles.group}>
      <legend className="unseen">{words.title}</legend>
      <p className="unseen" role="status">
        {told}
      </p>
      <ol className={styles.items}>
        {placed.map(({ row, index }) => (
          <ChoiceRow key={index} {...{ fields, path, rows, row, index, isList, move, drag }} />
        ))}
      </ol>
      <div className={styles.foot}>
        <Button
          ref={adder}
          variant="subtle"
          size="compact-md"
          className={styles.add}
          leftSection={<Plus size={15} aria-hidden />}
          disabled={rows.length >= max}
          onClick={() => {
            const blank = blankItem(control.item, rows);
            write([...path, rows.length], blank, { title: words.title, does: 'add' });
            setAdded(true);
          }}
        >
          {words.add}
        </Button>
        <span className={styles.counter} data-long={rows.length > max || undefined}>
          {words.limit(rows.length, max)}
        </span>
      </div>
      {wasAdded && (
        <OwnWaysQuestion
          onAnswer={() => {
            setAdded(false);
            adder.current?.focus();
          }}
        />
      )}
      <FieldNotes path={path} withErrors />
    </fieldset>
  );
}
