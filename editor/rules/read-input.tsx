import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../engine/index.ts';

type ReadInputProps = Pick<TextInputProps, 'type' | 'min' | 'rightSection' | 'aria-label'> & {
  readonly value: string;
  /** Null for what is not wanted here. */
  readonly read: (typed: string) => Json;
  readonly write: (value: Json) => void;
};

/** A field for what must be right: a day that is half typed stays in it, and the last whole one counts. */
export function ReadInput({ value, read, write, ...input }: ReadInputProps) {
  const [unread, setUnread] = useState<string | null>(null);
  return (
    <TextInput
      {...input}
      value={unread ?? value}
      onBlur={() => setUnread(null)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        const found = read(typed);
        setUnread(found === null ? typed : null);
        if (found !== null) write(found);
      }}
    />
  );
}
