import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Control } from './field.ts';
import { FieldNotes } from './field-notes.tsx';
import type { ControlProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import { readNumber } from './read-number.ts';
import { useFieldError } from './use-field-error.ts';

type NumberControl = Extract<Control, { kind: 'number' }>;

/** A number; what is no number yet stays in the field, and out of the workflow. */
export function NumberField(props: ControlProps & { readonly control: NumberControl }) {
  const { field, path, value, title, isBare, control } = props;
  const { write } = useInspected();
  const error = useFieldError(path);
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readNumber(typed, control);
  // As it was typed, until the field is left; but an undo is seen at once.
  const isTyped = typed !== null && (read === null || read === value);
  const shown = typeof value === 'number' ? String(value) : '';
  const usual = typeof field.usual === 'number' ? String(field.usual) : undefined;

  function change(text: string) {
    setTyped(text);
    if (text.trim() === '' && field.absent) return write(path, undefined, { title, isTyped: true });
    const number = readNumber(text, control);
    if (number !== null) write(path, number, { title, isTyped: true });
  }

  return (
    <>
      <TextInput
        {...(isBare ? { 'aria-label': title } : { label: title, description: field.description })}
        inputMode={control.isWhole ? 'numeric' : 'decimal'}
        value={isTyped ? typed : shown}
        placeholder={usual}
        error={error}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
      <FieldNotes path={path} />
    </>
  );
}
