import { ActionIcon } from '@mantine/core';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Json } from '../../engine/index.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords as words } from './inspector-words.ts';
import { moved, type Path } from './json-value.ts';

interface ItemButtonsProps {
  readonly path: Path;
  readonly title: string;
  readonly items: readonly Json[];
  readonly index: number;
  /** Their order means nothing. */
  readonly isUnordered?: boolean;
  /** Where moving means more than another order. */
  readonly move?: (from: number, to: number) => void;
}

/** What can be done with one thing of a list. */
export function ItemButtons({ path, title, items, index, isUnordered, move }: ItemButtonsProps) {
  const { write } = useInspected();
  const name = words.item(title, index + 1);
  const moveBy = (by: -1 | 1) =>
    move ? move(index, index + by) : write(path, moved(items, index, by), { title, does: 'move' });
  return (
    <div className={styles.itemButtons}>
      {items.length > 1 && !isUnordered && (
        <>
          <ActionIcon
            size={26}
            aria-label={words.up(name)}
            disabled={index === 0}
            onClick={() => moveBy(-1)}
          >
            <ArrowUp size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={26}
            aria-label={words.down(name)}
            disabled={index === items.length - 1}
            onClick={() => moveBy(1)}
          >
            <ArrowDown size={14} aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActionIcon
        size={26}
        aria-label={words.remove(name)}
        onClick={() => write([...path, index], undefined, { title, does: 'remove' })}
      >
        <Trash2 size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}
