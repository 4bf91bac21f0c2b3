import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../engine/index.ts';
import type { ControlProps } from './field-props.ts';
import { Group } from './group.tsx';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import { isJsonKind, jsonAs, jsonKinds, kindOfJson, readJson } from './json-kind.ts';
import { NumberField } from './number-field.tsx';
import { TextField } from './text-field.tsx';

const words = inspectorWords.json;
const anyText = { kind: 'text', charsMax: null, isRequired: false, takesAnswers: true } as const;
const anyNumber = { kind: 'number', min: null, max: null, isWhole: false } as const;

/** Any value: a text with answers in it, as a rule, and all of JSON where that is wanted. */
export function JsonInput(props: ControlProps) {
  const { field, path, value = null, title, isBare = false } = props;
  const { write } = useInspected();
  return (
    <Group field={field} path={path} title={title} isBare={isBare}>
      <div className={styles.json}>
        <JsonValue {...props} value={value} />
        <NativeSelect
          aria-label={words.as(title)}
          value={kindOfJson(value)}
          data={jsonKinds.map((kind) => ({ value: kind, label: words[kind] }))}
          onChange={(event) => {
            const kind = event.currentTarget.value;
            if (isJsonKind(kind)) write(path, jsonAs(kind, value), { title });
          }}
        />
      </div>
    </Group>
  );
}

function JsonValue(props: ControlProps & { readonly value: Json }) {
  const { path, value, title } = props;
  const { write } = useInspected();
  const field = { ...props.field, absent: undefined, usual: undefined };
  switch (kindOfJson(value)) {
    case 'text':
      return <TextField {...props} field={field} control={anyText} isBare />;
    case 'number':
      return <NumberField {...props} field={field} control={anyNumber} isBare />;
    case 'boolean':
      return (
        <NativeSelect
          aria-label={title}
          value={String(value)}
          data={[
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no },
          ]}
          onChange={(event) => write(path, event.currentTarget.value === 'true', { title })}
        />
      );
    case 'nothing':
      return null;
    case 'json':
      return (
        <JsonArea
          label={title}
          value={value}
          write={(written) => write(path, written, { title, isTyped: true })}
        />
      );
  }
}

interface JsonAreaProps {
  readonly label: string;
  readonly value: Json;
  readonly write: (value: Json) => void;
}

/** JSON as it is written; what cannot be read yet stays here. */
export function JsonArea({ label, value, write }: JsonAreaProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readJson(typed);
  return (
    <Textarea
      aria-label={label}
      classNames={{ input: styles.code }}
      autosize
      minRows={3}
      maxRows={16}
      spellCheck={false}
      value={typed ?? JSON.stringify(value, null, 2)}
      error={read === undefined ? words.wrong : null}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const written = readJson(text);
        if (written !== undefined) write(written);
      }}
      onBlur={() => {
        if (read !== undefined) setTyped(null);
      }}
    />
  );
}
