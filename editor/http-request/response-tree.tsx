import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Json } from '../../engine/index.ts';
import { fieldLabel } from '../text/template-parts.ts';
import type { Key } from './answer-path.ts';
import { requestWords } from './http-request-words.ts';
import styles from './response-tree.module.css';
import { treeMove } from './tree-keys.ts';
import { type TreeRow, treeRows } from './tree-rows.ts';

const words = requestWords.tree;

interface ResponseTreeProps {
  readonly body: Json;
  /** The path of the value that something is done with. */
  readonly chosen: string | null;
  readonly choose: (row: TreeRow) => void;
}

/** An answer as a tree: arrows walk it, Enter chooses a value. */
export function ResponseTree({ body, chosen, choose }: ResponseTreeProps) {
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = treeRows(body, flipped);
  const current = rows.find(({ id }) => id === active) ?? rows[0];

  function flip({ id }: TreeRow) {
    const next = new Set(flipped);
    if (!next.delete(id)) next.add(id);
    setFlipped(next);
  }

  function go(row: TreeRow | undefined) {
    if (!row) return;
    setActive(row.id);
    const at = rows.findIndex(({ id }) => id === row.id);
    tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[at]?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const move = current && treeMove(rows, rows.indexOf(current), event.key);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.does === 'go') go(move.to);
    else if (move.does === 'flip') flip(current);
    else choose(current);
  }

  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={-1}
      aria-label={words.label}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <Row
          key={row.id}
          row={row}
          isActive={row === current}
          isChosen={row.id === chosen}
          enter={() => setActive(row.id)}
          flip={() => flip(row)}
          choose={() => choose(row)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: TreeRow;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  /** It has the focus now. */
  readonly enter: () => void;
  readonly flip: () => void;
  readonly choose: () => void;
}

function Row({ row, isActive, isChosen, enter, flip, choose }: RowProps) {
  const { keys, value, level, place, count, isOpen } = row;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div
      role="treeitem"
      className={styles.row}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={count}
      aria-selected={isChosen}
      {...(isOpen !== null && { 'aria-expanded': isOpen })}
      tabIndex={isActive ? 0 : -1}
      style={{ paddingInlineStart: `${(level - 1) * 14 + 4}px` }}
      onFocus={enter}
      onClick={choose}
      onKeyDown={() => {}}
    >
      {isOpen === null ? (
        <span className={styles.noFold} />
      ) : (
        // The arrow keys fold by the keyboard.
        <span
          className={styles.fold}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            flip();
          }}
          onKeyDown={() => {}}
        >
          <Chevron size={14} />
        </span>
      )}
      <span className={styles.key}>{keyInWords(keys)}</span>
      <span className={styles.value} data-kind={kindOf(value)}>
        {valueInWords(value)}
      </span>
    </div>
  );
}

/** What a value is called where people see it: its key, or its place in a list. */
export function keyInWords(keys: readonly Key[]): string {
  const key = keys.at(-1) ?? '';
  return typeof key === 'number' ? words.item(key + 1) : fieldLabel(key);
}

function valueInWords(value: Json): string {
  if (value === null) return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return words.list(value.length);
  return typeof value === 'object' ? '' : String(value);
}

function kindOf(value: Json): string {
  if (value === null || typeof value === 'boolean') return 'word';
  return Array.isArray(value) ? 'list' : typeof value;
}
