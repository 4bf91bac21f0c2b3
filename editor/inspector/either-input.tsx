import { NativeSelect } from '@mantine/core';
import { blankValue } from './blank-value.ts';
import type { Control } from './field.ts';
import type { ControlProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords as words } from './inspector-words.ts';
import { valueAt } from './json-value.ts';

type EitherControl = Extract<Control, { kind: 'either' }>;

/** A text, or the same with a name. */
export function EitherInput(props: ControlProps & { readonly control: EitherControl }) {
  const { path, value, title, control } = props;
  const { write, FieldInput } = useInspected();
  const isText = typeof value === 'string';
  return (
    <div className={styles.fields}>
      <FieldInput
        field={isText ? control.text : control.object}
        path={path}
        value={value}
        title={title}
        isBare
      />
      <NativeSelect
        aria-label={words.kindOf(title)}
        value={isText ? 'text' : 'object'}
        data={[
          { value: 'text', label: words.plain },
          { value: 'object', label: words.named },
        ]}
        onChange={(event) => {
          const isPlain = event.currentTarget.value === 'text';
          const kept = isText ? value : (valueAt(value, ['value']) ?? '');
          const blank = blankValue(control.object);
          write(path, isPlain ? kept : { ...Object(blank), value: kept }, { title });
        }}
      />
    </div>
  );
}
