import { Checkbox, NativeSelect } from '@mantine/core';
import { FieldNotes } from './field-notes.tsx';
import type { ControlProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords, optionWord } from './inspector-words.ts';
import { useFieldError } from './use-field-error.ts';

type OptionsProps = ControlProps & { readonly options: readonly string[] };

/** One of a few. */
export function ChoiceInput({ field, path, value, title, isBare, options }: OptionsProps) {
  const { write } = useInspected();
  const error = useFieldError(path);
  const data = options.map((option) => ({ value: option, label: optionWord(option) }));
  return (
    <>
      <NativeSelect
        {...(isBare ? { 'aria-label': title } : { label: title, description: field.description })}
        error={error}
        value={typeof value === 'string' ? value : String(field.usual ?? '')}
        data={field.absent ? [{ value: '', label: inspectorWords.usual }, ...data] : data}
        onChange={(event) => write(path, event.currentTarget.value || undefined, { title })}
      />
      <FieldNotes path={path} />
    </>
  );
}

/** Any of a few. */
export function ChoicesInput({ field, path, value, title, options }: OptionsProps) {
  const { write } = useInspected();
  const chosen = Array.isArray(value) ? value.map(String) : [];

  function toggle(option: string) {
    const next = options.filter((each) => chosen.includes(each) !== (each === option));
    write(path, next.length === 0 && field.absent ? undefined : next, { title });
  }

  return (
    <fieldset className={styles.group} data-bare>
      <legend className={styles.label}>{title}</legend>
      {field.description && <p className={styles.hint}>{field.description}</p>}
      <div className={styles.checks}>
        {options.map((option) => (
          <Checkbox
            key={option}
            label={optionWord(option)}
            checked={chosen.includes(option)}
            onChange={() => toggle(option)}
          />
        ))}
      </div>
      <FieldNotes path={path} withErrors />
    </fieldset>
  );
}
