import { Plus } from 'lucide-react';
import type { MouseEvent } from 'react';
import { editingWords } from '../words/en-editing.ts';
import type { ExitRef } from '../workflow-document/exit-ref.ts';
import styles from './add-button.module.css';
import { useCanvasEdits } from './canvas-edits.ts';

const words = editingWords.canvas;

interface AddButtonProps {
  readonly exit: ExitRef;
  readonly label: string;
  /** Below the card, on the rail; or beside it. */
  readonly side: 'bottom' | 'right';
  /** Nothing follows yet: then it says so. */
  readonly isOpen: boolean;
  /** Only seen on the card that is looked at. */
  readonly isShy: boolean;
}

/** Adds a step after an exit. Not a tab stop: on the card the key A does the same. */
export function AddButton({ exit, label, side, isOpen, isShy }: AddButtonProps) {
  const edits = useCanvasEdits();
  const isWide = isOpen && side === 'bottom';
  function onClick(event: MouseEvent<HTMLButtonElement>) {
    event.stopPropagation();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    edits?.pick({ after: exit, at: { x: left, y: bottom }, isConnecting: false });
  }
  if (!edits) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.add} nodrag nopan`}
      data-side={side}
      data-wide={isWide || undefined}
      data-shy={isShy || undefined}
      aria-label={isWide ? words.addNext(label) : words.addAfter(label || words.start)}
      title={words.addBetween}
      onClick={onClick}
    >
      <Plus size={14} aria-hidden />
      {isWide && <span aria-hidden>{words.addFirst}</span>}
    </button>
  );
}
