import { Pin } from 'lucide-react';
import { type FocusEvent, useState } from 'react';
import type { Box } from '../canvas/cards-apart.ts';
import type { Point, Size } from '../canvas/layout.ts';
import { FormattedText } from '../text/formatted-text.tsx';
import type { Note } from '../workflow-document/edit-notes.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { movableGroup } from './movable-group.ts';
import styles from './note-card.module.css';
import { NoteText } from './note-text.tsx';
import { NoteTools } from './note-tools.tsx';
import { notesWords as words } from './notes-words.ts';
import { boxOfNote, cornerOf, resized, shiftedOnGrid } from './place-notes.ts';
import type { Notes } from './use-notes.ts';
import { usePointerDrag } from './use-pointer-drag.ts';

interface NoteCardProps {
  readonly note: Note;
  /** Where every card is. */
  readonly cards: ReadonlyMap<string, Box>;
  readonly notes: Notes;
  /** Gives the focus back to the canvas. */
  readonly leave: () => void;
}

const nameCharsMax = 120;

/** A note on the canvas: read where it lies, moved as a whole, sized by its corner. */
export function NoteCard({ note, cards, notes, leave }: NoteCardProps) {
  const { workflow } = useWorkflowEditor();
  const [isActive, setActive] = useState(false);
  const { edits, type } = notes;
  const { id, text, color } = note;
  const isTyped = notes.typedId === id;
  const step = cornerOf(note.pin?.stepId, cards);
  const pinnedTo = step ? (workflow.steps[step.stepId]?.name ?? '') : null;
  const box = boxOfNote(note, cards);
  const moving = useMoving(box, (at) => edits.move(id, at, step));
  const sizing = useSizing(box, (size) => edits.resize(id, size));
  const seen = { ...box, ...moving.at, ...sizing.size };

  function remove() {
    leave();
    edits.remove(id);
  }

  return (
    <fieldset
      {...movableGroup({
        kind: words.kind,
        name: nameOf(text, pinnedTo),
        help: words.help,
        nudge: (by) => edits.nudge(id, shiftedOnGrid(box, by), step),
        type: () => type(id),
        remove,
        leave,
      })}
      className={`${styles.note} nopan`}
      data-note={id}
      data-color={color}
      data-active={isActive || undefined}
      style={{ left: seen.x, top: seen.y, width: seen.width }}
      onFocus={() => setActive(true)}
      onBlur={(event) => setActive(isWithin(event))}
      onPointerDown={moving.onPointerDown}
    >
      <div className={styles.paper} style={{ minHeight: seen.height }}>
        {pinnedTo !== null && <Pin className={styles.pin} size={14} aria-hidden />}
        {isTyped ? (
          <NoteText text={text} write={(typed) => edits.write(id, typed)} done={() => type(null)} />
        ) : (
          <div className={styles.text} dir="auto" data-empty={text === '' || undefined}>
            {text === '' ? words.empty : <FormattedText text={text} />}
          </div>
        )}
        <span className={styles.corner} onPointerDown={sizing.onPointerDown} aria-hidden />
      </div>
      {isActive && <NoteTools note={note} box={box} cards={cards} edits={edits} remove={remove} />}
    </fieldset>
  );
}

function nameOf(text: string, pinnedTo: string | null): string {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, nameCharsMax);
  const name = words.note(line || words.empty);
  return pinnedTo === null ? name : `${name}. ${words.pinned(pinnedTo)}`;
}

function isWithin({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
  return currentTarget.contains(relatedTarget);
}

/** Where it is while it is dragged: only here, so that a whole drag is one edit. */
function useMoving(box: Point, move: (at: Point) => void) {
  const [at, setAt] = useState<Point | null>(null);
  const onPointerDown = usePointerDrag({
    drag: (by) => setAt(shiftedOnGrid(box, by)),
    drop(by) {
      setAt(null);
      move(shiftedOnGrid(box, by));
    },
    stop: () => setAt(null),
  });
  return { at, onPointerDown };
}

function useSizing(box: Size, resize: (size: Size) => void) {
  const [size, setSize] = useState<Size | null>(null);
  const begin = usePointerDrag({
    drag: (by) => setSize(resized(box, by)),
    drop(by) {
      setSize(null);
      resize(resized(box, by));
    },
    stop: () => setSize(null),
  });
  return {
    size,
    onPointerDown(event: Parameters<typeof begin>[0]) {
      event.stopPropagation();
      begin(event);
    },
  };
}
