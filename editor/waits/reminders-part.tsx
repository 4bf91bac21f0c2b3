import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { AmountAndUnit } from '../inspector/duration-input.tsx';
import type { Fields } from '../inspector/field.ts';
import { FieldNotes } from '../inspector/field-notes.tsx';
import type { FieldProps } from '../inspector/field-props.ts';
import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { ItemButtons } from '../inspector/item-buttons.tsx';
import { type Path, valueAt } from '../inspector/json-value.ts';
import { waitWords } from './wait-words.ts';
import styles from './waits.module.css';

const words = waitWords.reminders;

/** “After” “2” “hours” “without an answer, say:” and what is said then. */
export function RemindersPart(props: FieldProps) {
  const { field, path, value } = props;
  const { write, FieldInput } = useInspected();
  const { control } = field;
  if (control.kind !== 'list' || control.item.control.kind !== 'fields') {
    return <FieldInput {...props} />;
  }
  const { fields } = control.item.control;
  const items = Array.isArray(value) ? value : [];
  // They have no ids of their own: only their place tells them apart.
  const placed = items.map((item, index) => ({ item, index }));
  const title = words.title;
  return (
    <fieldset className={inspector.group}>
      <legend className={inspector.legend}>{title}</legend>
      {items.length === 0 && <p className={inspector.hint}>{words.none}</p>}
      <ol className={inspector.items}>
        {placed.map(({ item, index }) => (
          <li key={index} className={inspector.item}>
            <Reminder fields={fields} path={[...path, index]} value={item} number={index + 1}>
              <ItemButtons {...{ path, title, items, index }} isUnordered />
            </Reminder>
          </li>
        ))}
      </ol>
      <Button
        variant="subtle"
        size="compact-md"
        className={inspector.add}
        leftSection={<Plus size={15} aria-hidden />}
        disabled={items.length >= control.max}
        onClick={() => write([...path, items.length], fresh, { title, does: 'add' })}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}

const fresh = { after: { amount: 2, unit: 'hours' }, text: '' };

interface ReminderProps {
  readonly fields: Fields;
  readonly path: Path;
  readonly value: FieldProps['value'];
  readonly number: number;
  /** What can be done with it. */
  readonly children: ReactNode;
}

function Reminder({ fields, path, value, number, children }: ReminderProps) {
  const { FieldInput } = useInspected();
  const after = fields.get('after');
  const text = fields.get('text');
  const at = [...path, 'after'];
  const title = words.one(number);
  return (
    <div className={inspector.itemBody}>
      {after && (
        <div data-field={at.join('.')}>
          <div className={styles.sentence} data-duration>
            <span>{words.after}</span>
            <AmountAndUnit
              field={after}
              path={at}
              value={valueAt(value, ['after'])}
              title={title}
            />
            {children}
          </div>
          <p className={styles.sentence}>{words.say}</p>
          <FieldNotes path={at} withErrors />
        </div>
      )}
      {text && (
        <FieldInput
          field={text}
          path={[...path, 'text']}
          value={valueAt(value, ['text'])}
          title={title}
          isBare
        />
      )}
    </div>
  );
}
