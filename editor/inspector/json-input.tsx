import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../engine/index.ts';
import { ChipField } from '../chips/chip-field.tsx';
import { sameJson } from '../workflow-document/same-json.ts';
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
          write={(written, isTyped) => write(path, written, { title, isTyped })}
        />
      );
  }
}

interface JsonAreaProps {
  readonly label: string;
  readonly value: Json;
  readonly write: (value: Json, isTyped: boolean) => void;
  /** Whether answers are filled in: a rule names them in its own way. */
  readonly takesAnswers?: boolean;
}

interface Typed {
  readonly text: string;
  /** The value that it stands for: the one before it, while it is no JSON. */
  readonly meant: Json;
  readonly isUnread: boolean;
}

/** JSON as it is written, with its answers as chips; what cannot be read yet stays here. */
export function JsonArea({ label, value, write, takesAnswers = true }: JsonAreaProps) {
  const [typed, setTyped] = useState<Typed | null>(null);
  // As it was typed, as long as nothing else changes the value: an undo is seen at once.
  const own = typed && sameJson(typed.meant, value) ? typed : null;
  return (
    <ChipField
      title={label}
      description=""
      isBare
      isLong
      isMessage={false}
      kind={takesAnswers ? 'json' : 'bare-json'}
      placeholder=""
      value={own?.text ?? JSON.stringify(value, null, 2)}
      error={own?.isUnread ? words.wrong : null}
      write={(text, byKeys) => {
        const written = readJson(text);
        setTyped({ text, meant: written ?? value, isUnread: written === undefined });
        if (written !== undefined) write(written, byKeys);
      }}
    />
  );
}
