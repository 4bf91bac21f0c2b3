import type { Point } from '../canvas/layout.ts';
import { sayUndoable } from '../canvas/say.ts';
import {
  addNote,
  colorNote,
  deleteNote,
  moveNote,
  resizeNote,
  type StepPlace,
  unpinNote,
  writeNote,
} from '../workflow-document/edit-notes.ts';
import {
  makeSection,
  renameSection,
  takeSectionApart,
} from '../workflow-document/edit-sections.ts';
import type { Change, EditOptions, WorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { notesWords as words } from './notes-words.ts';

type Do = (name: string, change: (draft: Parameters<Change>[0]) => void, burst?: string) => void;

/** What an author does with notes and sections, each a command that can be undone. */
export function noteEdits({ edit, undo }: WorkflowEditor) {
  const perform: Do = (name, change, burst) => {
    const options: EditOptions = burst === undefined ? {} : { burst };
    edit(
      name,
      (draft) => {
        change(draft);
        return undefined;
      },
      options,
    );
  };
  return { ...ofNotes(perform, undo), ...ofSections(perform, undo) };
}

function ofNotes(perform: Do, undo: WorkflowEditor['undo']) {
  const names = words.edits;
  return {
    /** Gives the id of the new note. */
    add(at: Point): string {
      const id = newId('note');
      perform(names.add, (draft) => addNote(draft, id, at));
      return id;
    },
    write(id: string, text: string) {
      perform(names.write, (draft) => writeNote(draft, id, text), `${id} text`);
    },
    color(id: string, color: string) {
      perform(names.color, (draft) => colorNote(draft, id, color));
    },
    resize(id: string, size: { readonly width: number; readonly height: number }) {
      perform(names.resize, (draft) => resizeNote(draft, id, size));
    },
    /** `step`: the one that it is pinned to. */
    move(id: string, at: Point, step: StepPlace | null) {
      perform(names.move, (draft) => moveNote(draft, id, at, step));
    },
    /** Key after key, undone together. */
    nudge(id: string, at: Point, step: StepPlace | null) {
      perform(names.move, (draft) => moveNote(draft, id, at, step), `${id} place`);
    },
    pin(id: string, at: Point, step: StepPlace) {
      perform(names.pin, (draft) => moveNote(draft, id, at, step));
    },
    unpin(id: string, at: Point) {
      perform(names.unpin, (draft) => unpinNote(draft, id, at));
    },
    remove(id: string) {
      perform(names.remove, (draft) => deleteNote(draft, id));
      sayUndoable(words.removed, () => undo(names.remove));
    },
  };
}

function ofSections(perform: Do, undo: WorkflowEditor['undo']) {
  const names = words.edits;
  return {
    /** Gives the id of the new section. */
    makeSection(steps: readonly string[]): string {
      const id = newId('section');
      perform(names.makeSection, (draft) =>
        makeSection(draft, { id, title: words.newSection, steps }),
      );
      return id;
    },
    renameSection(id: string, title: string) {
      perform(names.renameSection, (draft) => renameSection(draft, id, title));
    },
    takeApart(id: string, title: string) {
      perform(names.takeApart(title), (draft) => takeSectionApart(draft, id));
      sayUndoable(words.takenApart(title), () => undo(names.takeApart(title)));
    },
  };
}

/** Two people may add one at the same time, and both are to stay. */
function newId(kind: 'note' | 'section'): string {
  return `${kind}-${Date.now().toString(36)}`;
}
