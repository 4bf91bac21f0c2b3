import { GripVertical } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { JsonObject } from '../../engine/index.ts';
import type { Field, Fields } from '../inspector/field.ts';
import { focusField } from '../inspector/focus-field.ts';
import { useInspected } from '../inspector/inspected.ts';
import styles from '../inspector/inspector.module.css';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { ItemButtons } from '../inspector/item-buttons.tsx';
import type { Path } from '../inspector/json-value.ts';
import type { RowDrag } from '../look/use-row-drag.ts';
import choice from './choice-rows.module.css';

const words = inspectorWords.choices;

interface ChoiceRowProps {
  readonly fields: Fields;
  /** Of all the choices. */
  readonly path: Path;
  readonly rows: readonly JsonObject[];
  readonly row: JsonObject;
  readonly index: number;
  readonly isList: boolean;
  /** Whether there is such a place to move it to. */
  readonly move: (from: number, to: number) => boolean;
  readonly drag: RowDrag;
}

/** One choice: what is tapped, the smaller line below it, and what is seldom set. */
export function ChoiceRow(props: ChoiceRowProps) {
  const { fields, path, rows, row, index, isList, move, drag } = props;
  const { FieldInput, problemsAt } = useInspected();
  const number = index + 1;
  const at = (key: string) => [...path, index, key];
  const id = String(index);
  const isFirstOfSection =
    isList && row['section'] && row['section'] !== rows[index - 1]?.['section'];
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
    if (move(index, index + by)) focusField([...path, index + by, 'title'].join('.'));
  }

  return (
    <li
      className={`${styles.item} ${choice.row}`}
      {...drag.rowOf(id)}
      style={{ translate: drag.drag?.id === id ? `0 ${drag.drag.byPx}px` : undefined }}
      onKeyDownCapture={moveByKeys}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
    >
      {isFirstOfSection && <p className={styles.hint}>{words.section(String(row['section']))}</p>}
      <div className={choice.choice}>
        <div className={styles.itemBody}>
          {input('title', { title: words.choice(number), isBare: true })}
          {isList && input('description', { title: words.description(number), isBare: true })}
        </div>
        <div className={choice.buttons}>
          {rows.length > 1 && (
            <span
              className={choice.grip}
              title={words.drag(String(row['title'] || words.choice(number)))}
              {...drag.gripOf(id)}
            >
              <GripVertical size={16} aria-hidden />
            </span>
          )}
          <ItemButtons path={path} title={words.title} items={rows} index={index} move={move} />
        </div>
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
