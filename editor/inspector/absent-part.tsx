import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { blankValue } from './blank-value.ts';
import type { Field } from './field.ts';
import { FieldNotes } from './field-notes.tsx';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import type { Path } from './json-value.ts';

interface AbsentPartProps {
  readonly field: Field;
  readonly path: Path;
  readonly title: string;
}

/** A part that may be left out, and is: it can be added. */
export function AbsentPart({ field, path, title }: AbsentPartProps) {
  const { write } = useInspected();
  return (
    <div className={styles.absent} data-field={path.join('.')}>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<Plus size={15} aria-hidden />}
        onClick={() => write(path, blankValue(field), { title, does: 'add' })}
      >
        {inspectorWords.add(title)}
      </Button>
      {field.description && <p className={styles.hint}>{field.description}</p>}
      <FieldNotes path={path} withErrors />
    </div>
  );
}
