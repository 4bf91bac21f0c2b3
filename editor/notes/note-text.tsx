import type { KeyboardEvent } from 'react';
import { noteCharsMax } from '../workflow-document/edit-notes.ts';
import styles from './note-card.module.css';
import { notesWords as words } from './notes-words.ts';

interface NoteTextProps {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly done: () => void;
}

/** A note that is typed into grows with its text. */
export function NoteText({ text, write, done }: NoteTextProps) {
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.currentTarget.closest<HTMLElement>('[data-note]')?.focus({ preventScroll: true });
  }
  return (
    <div className={styles.typed}>
      <div className={styles.text} aria-hidden>{`${text || words.placeholder}\n`}</div>
      <textarea
        className={styles.area}
        dir="auto"
        aria-label={words.text}
        placeholder={words.placeholder}
        value={text}
        maxLength={noteCharsMax}
        // Typing was asked for this moment.
        ref={focusAtEnd}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function focusAtEnd(area: HTMLTextAreaElement | null): void {
  area?.focus({ preventScroll: true });
  area?.setSelectionRange(area.value.length, area.value.length);
}
