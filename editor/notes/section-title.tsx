import { type KeyboardEvent, useState } from 'react';
import { sectionTitleCharsMax } from '../workflow-document/edit-sections.ts';
import { notesWords as words } from './notes-words.ts';
import styles from './section-frame.module.css';

interface SectionTitleProps {
  readonly title: string;
  readonly rename: (title: string) => void;
  readonly done: () => void;
}

/** The title while it is typed: Enter keeps it, as leaving does; Escape keeps what was. */
export function SectionTitle({ title, rename, done }: SectionTitleProps) {
  const [typed, setTyped] = useState(title);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const { currentTarget } = event;
    if (event.key === 'Escape') currentTarget.value = title;
    currentTarget.closest<HTMLElement>('[data-section-head]')?.focus({ preventScroll: true });
  }

  function keep(value: string) {
    const kept = value.trim();
    if (kept !== '' && kept !== title) rename(kept);
    done();
  }

  return (
    <input
      className={styles.input}
      dir="auto"
      aria-label={words.title}
      value={typed}
      size={Math.max(10, typed.length + 1)}
      maxLength={sectionTitleCharsMax}
      data-own-undo
      // Typing was asked for this moment.
      ref={selectOnce}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function selectOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
  input?.select();
}
