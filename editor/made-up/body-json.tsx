import { useEffect, useRef, useState } from 'react';
import type { Json } from '../../engine/index.ts';
import { openCodeEditor } from '../forms/code-editor.ts';
import { readJson } from '../inspector/json-kind.ts';
import styles from './made-up.module.css';
import { madeUpWords as words } from './made-up-words.ts';

interface BodyJsonProps {
  readonly label: string;
  /** As it is when the editor opens. */
  readonly body: Json;
  /** Undefined: what is written is no JSON yet. */
  readonly change: (body: Json | undefined) => void;
}

/** The whole answer, as JSON. */
export function BodyJson({ label, body, change }: BodyJsonProps) {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef({ label, body, change });
  known.current.change = change;
  const [isUnread, setUnread] = useState(false);

  useEffect(() => {
    if (!place.current) return;
    const opened = openCodeEditor(place.current, {
      label: known.current.label,
      text: JSON.stringify(known.current.body, null, 2),
      pauseMs: 0,
      onType(text) {
        const read = readJson(text);
        setUnread(read === undefined);
        known.current.change(read);
      },
    });
    return () => opened.close();
  }, []);

  return (
    <>
      <div ref={place} className={styles.json} data-own-undo />
      {isUnread && (
        <p className={styles.unread} role="status">
          {words.unread}
        </p>
      )}
    </>
  );
}
