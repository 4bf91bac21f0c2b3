import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isJsonObject, type JsonObject } from '../../engine/index.ts';
import type { ControlProps } from './field-props.ts';
import { Group } from './group.tsx';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import { JsonInput } from './json-input.tsx';

const words = inspectorWords.record;

/** Values by name. */
export function RecordInput({ field, path, value, title }: ControlProps) {
  const { write } = useInspected();
  const record = isJsonObject(value) ? value : {};
  const names = Object.keys(record);
  // A name changes while it is written: only its place tells one from another.
  const placed = names.map((name, index) => ({ name, index }));
  return (
    <Group field={field} path={path} title={title}>
      {names.length > 0 && (
        <ol className={styles.items}>
          {placed.map(({ name, index }) => (
            <li key={index} className={styles.item}>
              <div className={styles.itemBody}>
                <NameInput
                  name={name}
                  label={`${words.name} ${index + 1}`}
                  rename={(to) => {
                    if (to !== '' && !names.includes(to))
                      write(path, renamed(record, name, to), { title });
                  }}
                />
                <JsonInput
                  field={{ ...field, absent: undefined, description: '' }}
                  path={[...path, name]}
                  value={record[name]}
                  title={`${words.value}: ${name}`}
                  isBare
                />
              </div>
              <div className={styles.itemButtons}>
                <ActionIcon
                  size={26}
                  aria-label={inspectorWords.remove(name)}
                  onClick={() => write([...path, name], undefined, { title, does: 'remove' })}
                >
                  <Trash2 size={14} aria-hidden />
                </ActionIcon>
              </div>
            </li>
          ))}
        </ol>
      )}
      <Button
        variant="subtle"
        size="compact-md"
        className={styles.add}
        leftSection={<Plus size={15} aria-hidden />}
        aria-label={`${words.add}: ${title}`}
        onClick={() => write([...path, freeName(names)], '', { title, does: 'add' })}
      >
        {words.add}
      </Button>
    </Group>
  );
}

/** A name is changed as a whole: half of it may be the name of something else. */
function NameInput(props: { name: string; label: string; rename: (to: string) => void }) {
  const { name, label, rename } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      aria-label={label}
      value={typed ?? name}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null && typed.trim() !== name) rename(typed.trim());
        setTyped(null);
      }}
    />
  );
}

function renamed(record: JsonObject, from: string, to: string): JsonObject {
  const entries = Object.entries(record).map(
    ([key, each]) => [key === from ? to : key, each] as const,
  );
  return Object.fromEntries(entries);
}

function freeName(names: readonly string[]): string {
  let number = names.length + 1;
  while (names.includes(`value${number}`)) number += 1;
  return `value${number}`;
}
