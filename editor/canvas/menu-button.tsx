import { Ellipsis } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useCanvasEdits } from './canvas-edits.ts';
import { canvasWords } from './canvas-words.ts';
import styles from './menu-button.module.css';

interface MenuButtonProps {
  readonly cardId: string;
  readonly name: string;
}

/** What can be done with a card. Not a tab stop: on the card, the menu key does the same. */
export function MenuButton({ cardId, name }: MenuButtonProps) {
  const openMenu = useCanvasEdits()?.openMenu;
  function onClick(event: MouseEvent<HTMLButtonElement>) {
    event.stopPropagation();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    openMenu?.(cardId, { x: left, y: bottom });
  }
  if (!openMenu) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.button} nodrag nopan`}
      aria-haspopup="menu"
      aria-label={canvasWords.menu.open(name)}
      onClick={onClick}
    >
      <Ellipsis size={16} aria-hidden />
    </button>
  );
}
