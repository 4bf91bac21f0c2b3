import type { WorkflowStep } from '../../engine/index.ts';
import { inLanguage } from './language.ts';

type StepKind = WorkflowStep['type'];

/** What the editor says where workflows are changed. */
export const editingWords = inLanguage('editing', {
  undrawable: 'This workflow cannot be drawn',

  /** What a new step is called, where the title of its type would not do. */
  names: {
    'chatapps-message': 'Send a message',
    question: 'Ask a question',
  } as Partial<Record<StepKind | 'question', string>> & { question: string },

  /** What stands in a new step, until the author writes something better. */
  fresh: {
    message: 'Hello {{contact.name}}!',
    question: 'What can we do for you?',
    choices: ['First choice', 'Second choice'],
    choose: 'Choose',
    more: 'More',
    form: 'Please fill in this form.',
    open: 'Open the form',
    reason: 'The customer would like to talk to a person.',
    way: 'First way',
    wayA: 'A',
    wayB: 'B',
  },

  picker: {
    add: 'What comes next?',
    loose: 'Add a step',
    search: 'Search steps',
    after: 'After',
    nothing: 'No step is called that.',
    options: 'Steps to choose from',
    groups: {
      talk: 'Talk',
      listen: 'Listen',
      decide: 'Decide',
      connect: 'Connect',
      finish: 'Finish',
      here: 'Go to a step that is here',
    },
    buttons: 'Ask with buttons',
    buttonsHelp: 'Up to three choices as buttons, and a wait for the answer.',
    list: 'Ask with a list',
    listHelp: 'Up to ten choices in a list, and a wait for the answer.',
    ends: 'It ends here',
    endsHelp: 'Nothing comes after this, and that is meant so.',
    open: 'Leads nowhere for now',
    openHelp: 'Takes the line away. Both steps stay.',
  },

  canvas: {
    addFirst: 'Add next step',
    addNext: (exit: string) => (exit === '' ? 'Add next step' : `Add next step after “${exit}”`),
    addAfter: (exit: string) => `Add a step after “${exit}”`,
    addBetween: 'Add a step here',
    exit: 'Drag to another step to connect it',
    keys: 'A adds a step, C connects, F2 renames, Delete deletes.',
    tidy: 'Tidy up: let the layout place every step',
    rename: 'Rename the step',
    name: 'Name',
    cancel: 'Cancel',
    save: 'Rename',
    start: 'Start',
    moved: 'The step has moved.',
  },

  edits: {
    add: (name: string) => `Add “${name}”`,
    connect: (exit: string) => `Connect “${exit}”`,
    disconnect: (exit: string) => `Disconnect “${exit}”`,
    end: (exit: string) => `End at “${exit}”`,
    remove: (name: string) => `Delete “${name}”`,
    duplicate: (name: string) => `Duplicate “${name}”`,
    cut: (name: string) => `Cut “${name}”`,
    paste: 'Paste',
    rename: (name: string) => `Rename to “${name}”`,
    move: (name: string) => `Move “${name}”`,
    tidy: 'Tidy up',
    nameWorkflow: 'Rename the workflow',
  },

  removed: (name: string, opened: number) =>
    opened === 0
      ? `“${name}” is deleted.`
      : `“${name}” is deleted. ${opened === 1 ? 'One path ends' : `${opened} paths end`} there now.`,
  undoShort: 'Undo',
  notCopied: 'That is not a copied step.',
  copied: (name: string) => `“${name}” is copied.`,

  undo: (name: string) => `Undo: ${name}`,
  redo: (name: string) => `Redo: ${name}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',

  saving: {
    saved: 'Saved',
    unsaved: 'Saving …',
    saving: 'Saving …',
    offline: 'Offline, kept on this computer',
    failed: 'Could not be saved',
    broken: 'Kept here until its problems are fixed',
    conflict: 'Not saved',
  },
  retry: 'Try again',
  conflict: {
    title: 'Somebody else has changed this workflow',
    text: 'They saved while you were working on it. Nothing is lost yet: choose which workflow stays. You can undo it afterwards.',
    mine: 'Keep mine',
    theirs: 'Take theirs',
    took: 'Take their workflow',
  },

  state: {
    draft: 'Draft only',
    upToDate: 'Live – up to date',
    changed: (count: number) =>
      `Live – ${count === 1 ? '1 change' : `${count} changes`} not live yet`,
    broken: 'Live – changes have problems',
  },
  on: 'On',
  publishToTry: 'The phone plays what is live, without what you have changed since.',
  renameWorkflow: 'Change the title',

  publish: {
    button: 'Publish',
    title: (name: string) => `Publish “${name}”`,
    first: 'Customers get this workflow from now on. Nobody has had it before.',
    changes: 'What changes for customers',
    blocked: (count: number) =>
      `${count === 1 ? 'One problem' : `${count} problems`} must be fixed first:`,
    people: (count: number) =>
      count === 0
        ? 'Nobody is in the middle of it.'
        : `${count === 1 ? 'One person is' : `${count} people are`} in the middle of it: they finish on the version they started with.`,
    notSaved: 'The last changes could not be saved, so nothing was published.',
    confirm: 'Publish now',
    cancel: 'Not yet',
    done: (version: number) => `Version ${version} is live.`,
  },

  changes: {
    added: (name: string) => `“${name}” is new.`,
    removed: (name: string) => `“${name}” is gone.`,
    renamed: (was: string, name: string) => `“${was}” is called “${name}” now.`,
    config: (name: string) => `“${name}” says or does something else.`,
    kept: (name: string) => `“${name}” keeps other values.`,
    leads: (name: string, exit: string, to: string) => `“${name}”: “${exit}” goes to “${to}” now.`,
    ends: (name: string, exit: string) => `“${name}”: after “${exit}” it ends now.`,
    exits: (name: string) => `“${name}” has other ways out.`,
    start: (name: string) => `It begins with “${name}” now.`,
    noStart: 'It begins with no step now.',
    trigger: 'It is started by something else, or in another way.',
    settings: 'Its name or settings are others.',
  },

  list: {
    create: 'New workflow',
    createTitle: 'New workflow',
    createText: 'It begins empty: what starts it, and a place for the first step.',
    name: 'Name',
    namePlaceholder: 'Book an appointment',
    needsName: 'Give it a name.',
    createButton: 'Create',
    duplicateOf: (name: string) => `Duplicate “${name}”`,
    copyOf: (name: string) => `${name} (copy)`,
    removeOf: (name: string) => `Delete “${name}”`,
    removeTitle: (name: string) => `Delete “${name}”?`,
    removeText: 'The workflow, its draft and all its versions are gone. This cannot be undone.',
    keep: 'Keep it',
    confirm: 'Delete it',
  },
});
