import { ActionIcon } from '@mantine/core';
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import type { RowDrag } from '../look/use-row-drag.ts';
import { listWords } from './list-words.ts';
import styles from './order-cell.module.css';

interface OrderCellProps {
  readonly id: string;
  readonly name: string;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly move: (id: string, place: number) => void;
  readonly drag: RowDrag;
}

/** The place of a workflow, and how it is given another: by buttons, or by its grip. */
export function OrderCell({ id, name, place, count, move, drag }: OrderCellProps) {
  return (
    <div className={styles.order}>
      <span className={styles.grip} title={listWords.drag(name)} {...drag.gripOf(id)}>
        <GripVertical size={16} aria-hidden />
      </span>
      <span className={styles.place}>
        <span aria-hidden>{place + 1}</span>
        <span className="unseen">{listWords.place(place + 1, count)}</span>
      </span>
      <span className={styles.moves}>
        <ActionIcon
          data-move="up"
          size={28}
          disabled={place === 0}
          aria-label={listWords.up(name)}
          onClick={() => move(id, place - 1)}
        >
          <ChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          data-move="down"
          size={28}
          disabled={place === count - 1}
          aria-label={listWords.down(name)}
          onClick={() => move(id, place + 1)}
        >
          <ChevronDown size={16} aria-hidden />
        </ActionIcon>
      </span>
    </div>
  );
}
