import { inLanguage } from '../words/language.ts';

/** The list of keys: what each does, in the order of the list, by where it does it. */
export const keysWords = inLanguage('keys', {
  title: 'Keys',
  text: 'Everything can be done without a mouse.',
  off: 'Keys of one letter or sign are switched off in the settings.',

  places: {
    everywhere: 'Everywhere',
    workflow: 'In a workflow',
    canvas: 'On the drawing',
    view: 'What is seen of the drawing',
    notes: 'On a note or a section',
    writing: 'While writing',
  },

  everywhere: {
    find: 'Find something or do something',
    list: 'Show this list',
    stops:
      'To the next part of the page, or the one before; the drawing and the list are one part each',
  },
  workflow: {
    undo: 'Undo',
    redo: 'Redo',
    findHere: 'Find in this workflow',
    tryIt: 'Try it on the phone, from the selected step',
    problems: 'Previous and next problem',
    save: 'Save now; everything is saved by itself anyway',
  },
  canvas: {
    walk: 'Walk along the lines',
    home: 'Go to the start',
    enter: 'Open the step and write; open a collapsed section',
    leave: 'Back to the step, then to the drawing',
    add: 'Add a step after this one',
    connect: 'Connect to another step',
    rename: 'Rename',
    menu: 'Everything that can be done with the step',
    remove: 'Delete, and join what is left',
    removeGap: 'Delete, and leave the gap',
    duplicate: 'Duplicate',
    copy: 'Copy, cut, paste',
    all: 'Select all steps',
    along: 'Select all that comes after it, or before it',
    nudge: 'Move the step a little; with {shift} further',
    note: 'Add a note',
    tidy: 'Tidy up: selected steps, or all',
  },
  view: {
    zoom: 'Closer, further away',
    actual: 'As large as it is',
    all: 'Show everything',
    selected: 'Show what is selected',
    map: 'Show or hide the map',
    pan: 'Move what is seen',
  },
  notes: {
    type: 'Write',
    collapse: 'Collapse the section to one card',
    move: 'Move it',
    remove: 'Delete the note; take the section apart, its steps stay',
  },
  writing: {
    answer: 'Insert an answer',
    leave: 'Back to the step',
  },
});
