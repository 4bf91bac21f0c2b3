import { ActionIcon, Tooltip } from '@mantine/core';
import { type LucideIcon, Maximize2, Minimize2, Pin, PinOff, Trash2 } from 'lucide-react';
import type { Box } from '../canvas/cards-apart.ts';
import type { Note } from '../workflow-document/edit-notes.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './note-tools.module.css';
import { notesWords as words } from './notes-words.ts';
import { cornerOf, nearestStep, resized } from './place-notes.ts';
import type { Notes } from './use-notes.ts';

const colors = ['yellow', 'green', 'blue', 'violet', 'grey'] as const;

interface NoteToolsProps {
  readonly note: Note;
  /** Where it is, and how large. */
  readonly box: Box;
  readonly cards: ReadonlyMap<string, Box>;
  readonly edits: Notes['edits'];
  readonly remove: () => void;
}

/** What can be done with the note that has the focus. */
export function NoteTools({ note, box, cards, edits, remove }: NoteToolsProps) {
  const { id, color = 'yellow' } = note;
  const sizeBy = (x: number, y: number) => () => edits.resize(id, resized(box, { x, y }));
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.tools}>
      {colors.map((each) => (
        <Tooltip key={each} label={words.colors[each]}>
          <button
            type="button"
            className={styles.color}
            data-color={each}
            aria-label={words.colors[each]}
            aria-pressed={each === color}
            onClick={() => edits.color(id, each)}
          />
        </Tooltip>
      ))}
      <Tool label={words.smaller} icon={Minimize2} act={sizeBy(-64, -32)} />
      <Tool label={words.larger} icon={Maximize2} act={sizeBy(64, 32)} />
      <PinTool note={note} box={box} cards={cards} edits={edits} />
      <Tool label={words.remove} icon={Trash2} act={remove} />
    </div>
  );
}

/** To the step nearest by, or off the step it is pinned to. */
function PinTool({ note, box, cards, edits }: Omit<NoteToolsProps, 'remove'>) {
  const { workflow } = useWorkflowEditor();
  const pinned = cornerOf(note.pin?.stepId, cards);
  const step = pinned ?? nearestStep(box, cards);
  if (!step) return null;
  const name = workflow.steps[step.stepId]?.name ?? '';
  if (!pinned) {
    return <Tool label={words.pin(name)} icon={Pin} act={() => edits.pin(note.id, box, step)} />;
  }
  return <Tool label={words.unpin(name)} icon={PinOff} act={() => edits.unpin(note.id, box)} />;
}

interface ToolProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly act: () => void;
}

function Tool({ label, icon: Icon, act }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon className={styles.tool} size={28} aria-label={label} onClick={act}>
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
