import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../engine/index.ts';
import { sameJson } from '../workflow-document/same-json.ts';

type ReadInputProps = Pick<TextInputProps, 'type' | 'min' | 'placeholder' | 'aria-label'> & {
  readonly value: Json;
  /** Null for what is not wanted here. */
  readonly read: (typed: string) => Json;
  readonly write: (value: Json) => void;
};

/** A field for what is read from its text: a day that is half typed stays in it, and the last whole one counts. */
export function ReadInput({ value, read, write, ...input }: ReadInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const found = typed === null ? null : read(typed);
  // As it was typed, such as “1.”, until the field is left; but an undo is seen at once.
  const isTyped = typed !== null && (found === null || sameJson(found, value));
  return (
    <TextInput
      {...input}
      value={isTyped ? typed : textOf(value)}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const wanted = read(text);
        if (wanted !== null) write(wanted);
      }}
    />
  );
}

function textOf(value: Json): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
