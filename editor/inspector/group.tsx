import { ActionIcon } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Field } from './field.ts';
import { FieldNotes } from './field-notes.tsx';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import type { Path } from './json-value.ts';

interface GroupProps {
  readonly field: Field;
  readonly path: Path;
  readonly title: string;
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

/** Fields that belong together; what may be left out can be taken away again. */
export function Group({ field, path, title, isBare = false, children }: GroupProps) {
  const { write } = useInspected();
  const { absent } = field;
  return (
    <fieldset className={styles.group} data-bare={isBare || undefined}>
      <legend className={isBare || title === '' ? 'unseen' : styles.legend}>{title}</legend>
      {absent && (
        <ActionIcon
          className={styles.away}
          size={28}
          aria-label={inspectorWords.remove(title)}
          onClick={() =>
            write(path, absent === 'null' ? null : undefined, { title, does: 'remove' })
          }
        >
          <Trash2 size={15} aria-hidden />
        </ActionIcon>
      )}
      {!isBare && field.description && <p className={styles.hint}>{field.description}</p>}
      {children}
      <FieldNotes path={path} withErrors />
    </fieldset>
  );
}
