import { ActionIcon, Textarea, Tooltip } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { noteEdits } from '../notes/note-edits.ts';
import { notesWords as words } from '../notes/notes-words.ts';
import { noteCharsMax } from '../workflow-document/edit-notes.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './outline-notes.module.css';

/** The notes of the canvas, after all steps. */
export function OutlineNotes() {
  const editor = useWorkflowEditor();
  const edits = noteEdits(editor);
  const { notes } = editor.workflow.layout;
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={words.list}>
      <h3>{words.list}</h3>
      {notes.map(({ id, text }, index) => (
        <div key={id} className={styles.note}>
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
