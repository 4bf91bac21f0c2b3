import { useFocusTrap } from '@mantine/hooks';
import { X } from 'lucide-react';
import { type ReactNode, useContext, useId, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { words } from '../words/words.ts';
import styles from './sheet.module.css';
import { SheetHostContext } from './sheet-host.ts';

interface SheetProps {
  readonly title: string;
  readonly close: () => void;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** What comes up over the form: a list to choose from, a calendar. */
export function Sheet({ title, close, foot, children }: SheetProps) {
  const { element, cover } = useContext(SheetHostContext);
  const trap = useFocusTrap();
  const titleId = useId();
  useLayoutEffect(() => {
    cover(true);
    return () => cover(false);
  }, [cover]);
  if (!element) return null;
  return createPortal(
    <div className={styles.cover}>
      <button type="button" className={styles.away} tabIndex={-1} aria-hidden onClick={close} />
      <section
        ref={trap}
        className={styles.sheet}
        role="dialog"
        aria-modal
        aria-labelledby={titleId}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
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
          <h3 id={titleId} className={styles.title} dir="auto">
            {title}
          </h3>
        </header>
        <div className={styles.body}>{children}</div>
        {foot && <footer className={styles.foot}>{foot}</footer>}
      </section>
    </div>,
    element,
  );
}
