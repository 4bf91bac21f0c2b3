import { ActionIcon, Textarea, Tooltip } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { noteEdits } from '../notes/note-edits.ts';
import { notesWords as words } from '../notes/notes-words.ts';
import { useShownNote } from '../notes/shown-note.ts';
import { noteCharsMax } from '../workflow-document/edit-notes.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './outline-notes.module.css';

/** The notes of the canvas, after all steps. */
export function OutlineNotes() {
  const editor = useWorkflowEditor();
  const edits = noteEdits(editor);
  const { notes } = editor.workflow.layout;
  const list = useRef<HTMLElement>(null);
  const noteId = useShownNote((state) => state.shown?.noteId);
  useEffect(() => {
    if (noteId === undefined) return;
    const note = list.current?.querySelector(`[data-note="${CSS.escape(noteId)}"]`);
    note?.scrollIntoView({ block: 'nearest' });
  }, [noteId]);
  if (notes.length === 0) return null;
  return (
    <section ref={list} className={styles.notes} aria-label={words.list}>
      <h3>{words.list}</h3>
      {notes.map(({ id, text }, index) => (
        <div key={id} className={styles.note} data-note={id}>
          <Textarea
            className={styles.text}
            label={words.numbered(index + 1)}
            placeholder={words.empty}
            value={text}
            maxLength={noteCharsMax}
            autosize
            onChange={(event) => edits.write(id, event.currentTarget.value)}
          />
          <Tooltip label={words.remove}>
            <ActionIcon
              className={styles.remove}
              size={36}
              aria-label={words.removeNumbered(index + 1)}
              onClick={() => edits.remove(id)}
            >
              <Trash2 size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
    </section>
  );
}
