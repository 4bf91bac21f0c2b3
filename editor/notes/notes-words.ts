import { inLanguage } from '../words/language.ts';

/** What is said of notes and sections, on the canvas and in the list. */
export const notesWords = inLanguage('notes', {
  add: 'Add a note',
  addByKey: 'Add a note (Shift+S)',
  note: (text: string) => `Note: ${text}`,
  empty: 'Empty note',
  text: 'Text of the note',
  placeholder: 'Write a note. *Stars* make words bold.',
  kind: 'note',
  help: 'Enter writes, Alt and an arrow key moves, Delete deletes.',
  tools: 'What to do with the note',
  colors: {
    yellow: 'Yellow',
    green: 'Green',
    blue: 'Blue',
    violet: 'Violet',
    grey: 'Grey',
  },
  smaller: 'Smaller',
  larger: 'Larger',
  pin: (name: string) => `Pin to “${name}”`,
  unpin: (name: string) => `Unpin from “${name}”`,
  pinned: (name: string) => `Pinned to “${name}”.`,
  remove: 'Delete the note',
  removeNumbered: (number: number) => `Delete note ${number}`,
  removed: 'The note is deleted.',
  list: 'Notes',
  numbered: (number: number) => `Note ${number}`,

  makeSection: 'Make a section',
  newSection: 'Section',
  section: (title: string, steps: number) =>
    steps === 1 ? `Section: ${title}, 1 step` : `Section: ${title}, ${steps} steps`,
  sectionKind: 'section',
  sectionHelp:
    'Enter renames, the space bar collapses, Alt and an arrow key moves all its steps, Delete takes it apart.',
  collapse: (title: string) => `Collapse “${title}” to one card`,
  collapsed: (title: string, steps: number) =>
    steps === 1
      ? `Section “${title}”, 1 step, collapsed. Enter opens it.`
      : `Section “${title}”, ${steps} steps, collapsed. Enter opens it.`,
  stepsInside: (steps: number) => (steps === 1 ? 'Section of 1 step' : `Section of ${steps} steps`),
  problemsInside: (count: number) =>
    count === 1 ? '1 problem inside' : `${count} problems inside`,
  openSection: (title: string) => `Open “${title}”`,
  title: 'Title of the section',
  takeApart: 'Take apart',
  takenApart: (title: string) => `The section “${title}” is taken apart. Its steps stay.`,

  edits: {
    add: 'Add a note',
    write: 'Write a note',
    color: 'Colour a note',
    move: 'Move a note',
    resize: 'Resize a note',
    pin: 'Pin a note',
    unpin: 'Unpin a note',
    remove: 'Delete a note',
    makeSection: 'Make a section',
    renameSection: 'Rename a section',
    takeApart: (title: string) => `Take “${title}” apart`,
  },
});
