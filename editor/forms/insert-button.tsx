import { Popover } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { formWords } from '../words/en-forms.ts';
import styles from './component-list.module.css';
import { Kinds } from './palette.tsx';
import { useFormEdits } from './use-form-edits.ts';

interface InsertButtonProps {
  /** Something new is put before this row. */
  readonly row: number;
  readonly isWide?: boolean;
  readonly open: () => void;
}

/** Between two rows, and below the last: puts something new there. */
export function InsertButton({ row, isWide = false, open }: InsertButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const edits = useFormEdits();
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={252}
      position="bottom"
      radius="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={isWide ? styles.insertWide : styles.insert}
          aria-label={isWide ? undefined : `${formWords.component.insert} (${row + 1})`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Plus size={isWide ? 16 : 14} aria-hidden />
          {isWide && formWords.component.insert}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        className={styles.picker ?? ''}
        aria-label={formWords.component.insertTitle}
      >
        <Kinds
          choose={(kind) => {
            setOpen(false);
            edits.addNew(kind, undefined, row);
            open();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
