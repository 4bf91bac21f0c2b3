import type { KeyboardEvent } from 'react';
import type { JsonObject } from '../../engine/index.ts';
import type { Field, Fields } from './field.ts';
import { focusField } from './focus-field.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import { ItemButtons } from './item-buttons.tsx';
import { moved, type Path } from './json-value.ts';

const words = inspectorWords.choices;

interface ChoiceRowProps {
  readonly fields: Fields;
  /** Of all the choices. */
  readonly path: Path;
  readonly rows: readonly JsonObject[];
  readonly row: JsonObject;
  readonly index: number;
  readonly isList: boolean;
}

/** One choice: what is tapped, the smaller line below it, and what is seldom set. */
export function ChoiceRow({ fields, path, rows, row, index, isList }: ChoiceRowProps) {
  const { FieldInput, problemsAt, write } = useInspected();
  const number = index + 1;
  const at = (key: string) => [...path, index, key];
  const isUrgent = ['id', 'section', 'synonyms'].some((key) => problemsAt(at(key)).length > 0);

  function input(key: string, more: { title?: string; isBare?: boolean } = {}) {
    const field: Field | undefined = fields.get(key);
    return field && <FieldInput field={field} path={at(key)} value={row[key]} {...more} />;
  }

  /** Before the text hears it, which moves its lines by the same keys. */
  function moveByKeys(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (rows[index + by] === undefined) return;
    write(path, moved(rows, index, by), { title: words.title, does: 'move' });
    focusField([...path, index + by, 'title'].join('.'));
  }

  return (
    <li
      className={styles.item}
      onKeyDownCapture={moveByKeys}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
    >
      <div className={styles.choice}>
        <div className={styles.itemBody}>
          {input('title', { title: words.choice(number), isBare: true })}
          {isList && input('description', { title: words.description(number), isBare: true })}
        </div>
        <ItemButtons path={path} title={words.title} items={rows} index={index} />
      </div>
      <details className={styles.more} {...(isUrgent && { open: true })}>
        <summary aria-label={words.more(number)}>{words.rest}</summary>
        <div className={styles.fields}>
          {isList && input('section')}
          {input('synonyms')}
          {input('id')}
        </div>
      </details>
    </li>
  );
}
