import type { Fields } from './field.ts';
import { FieldNotes } from './field-notes.tsx';
import type { ControlProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { valueAt } from './json-value.ts';

/** A name and what it stands for, side by side. */
export function PairInput({ path, value, title, fields }: ControlProps & { fields: Fields }) {
  const { FieldInput } = useInspected();
  return (
    <fieldset className={styles.group} data-bare>
      <legend className="unseen">{title}</legend>
      <div className={styles.pair}>
        {[...fields].map(([key, field]) => (
          <FieldInput
            key={key}
            field={field}
            path={[...path, key]}
            value={valueAt(value, [key])}
            title={`${title}: ${field.title}`}
            isBare
          />
        ))}
      </div>
      <FieldNotes path={path} withErrors />
    </fieldset>
  );
}
