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
  readonly change: (body: Json) => void;
  /** Whether what is written is no JSON yet. What cannot be read goes with the editor. */
  readonly tellUnread: (isUnread: boolean) => void;
}

/** The whole answer, as JSON. */
export function BodyJson({ label, body, change, tellUnread }: BodyJsonProps) {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef({ label, body, change, tellUnread });
  known.current = { ...known.current, change, tellUnread };
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
        known.current.tellUnread(read === undefined);
        if (read !== undefined) known.current.change(read);
      },
    });
    return () => {
      opened.close();
      known.current.tellUnread(false);
    };
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
