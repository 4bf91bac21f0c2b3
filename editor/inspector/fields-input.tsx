import type { Json } from '../../engine/index.ts';
import type { Fields } from './field.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import { type Path, valueAt } from './json-value.ts';

export interface FieldsInputProps {
  readonly fields: Fields;
  readonly path: Path;
  readonly value: Json | undefined;
  /** None of them is folded away. */
  readonly isAll?: true;
}

/** The fields of an object, one below the other; those that are seldom needed are folded away. */
export function FieldsInput({ fields, path, value, isAll }: FieldsInputProps) {
  const { problemsAt, FieldInput } = useInspected();
  const entries = [...fields].map(([key, field]) => ({ key, field, path: [...path, key] }));
  const isUsual = (key: string) => isAll === true || !seldom.has(key);
  const usual = entries.filter(({ key }) => isUsual(key));
  const others = entries.filter(({ key }) => !isUsual(key));
  const isUrgent = others.some((each) => problemsAt(each.path).length > 0);
  return (
    <div className={styles.fields}>
      {usual.map((each) => (
        <FieldInput
          key={each.key}
          field={each.field}
          path={each.path}
          value={valueAt(value, [each.key])}
        />
      ))}
      {others.length > 0 && (
        <details className={styles.more} {...(isUrgent && { open: true })}>
          <summary>{inspectorWords.moreSettings}</summary>
          <div className={styles.fields}>
            {others.map((each) => (
              <FieldInput
                key={each.key}
                field={each.field}
                path={each.path}
                value={valueAt(value, [each.key])}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** Settings that most steps never need. */
const seldom: ReadonlySet<string> = new Set([
  'id',
  'exit',
  'section',
  'synonyms',
  'payload',
  'moreTitle',
  'buttonsFirst',
  'quotes',
  'fallback',
  'subAccountId',
  'retryDelay',
  'oldChoiceMessage',
  'oldChoices',
  'draft',
  'tries',
]);
