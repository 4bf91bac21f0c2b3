import { useFocusTrap } from '@mantine/hooks';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { words } from '../words/words.ts';
import type { Row, Section } from './bubble-content.ts';
import styles from './list-sheet.module.css';

export interface OpenList {
  readonly title: string;
  readonly sections: readonly Section[];
}

interface ListSheetProps {
  readonly list: OpenList;
  readonly close: () => void;
  readonly choose: (row: Row) => void;
}

/** The choices of a list message, coming up from the bottom of the phone. */
export function ListSheet({ list: { title, sections }, close, choose }: ListSheetProps) {
  const trap = useFocusTrap();
  const titleId = useId();
  const [chosen, setChosen] = useState<Row | null>(null);
  return (
    <div className={styles.cover}>
      <button type="button" className={styles.away} tabIndex={-1} aria-hidden onClick={close} />
      <form
        ref={trap}
        className={styles.sheet}
        role="dialog"
        aria-modal
        aria-labelledby={titleId}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) choose(chosen);
        }}
      >
        <header className={styles.head}>
          <button
            type="button"
            className={styles.close}
            aria-label={words.app.close}
            onClick={close}
          >
            <X size={20} aria-hidden />
          </button>
          <h3 id={titleId} className={styles.title}>
            {title}
          </h3>
        </header>
        <div className={styles.rows}>
          {sections.map((section) => (
            <fieldset key={section.rows[0]?.id ?? section.title} className={styles.section}>
              <legend className={section.title ? styles.legend : 'unseen'}>
                {section.title || title}
              </legend>
              {section.rows.map((row) => (
                <ChoiceRow
                  key={row.id}
                  row={row}
                  isChosen={chosen?.id === row.id}
                  choose={() => setChosen(row)}
                />
              ))}
            </fieldset>
          ))}
        </div>
        <footer className={styles.foot}>
          <button type="submit" className={styles.send} disabled={chosen === null}>
            {words.phone.send}
          </button>
        </footer>
      </form>
    </div>
  );
}

interface ChoiceRowProps {
  readonly row: Row;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

function ChoiceRow({ row, isChosen, choose }: ChoiceRowProps) {
  return (
    <label className={styles.row}>
      <span className={styles.words}>
        <span className={styles.name}>{row.title}</span>
        {row.description && <span className={styles.description}>{row.description}</span>}
      </span>
      <input
        type="radio"
        name="choice"
        className={styles.radio}
        checked={isChosen}
        onChange={choose}
      />
    </label>
  );
}
