import { inLanguage } from '../words/language.ts';

/** What the canvas says of gestures: of several steps, of lines that are pulled, of the tray of steps. */
export const canvasWords = inLanguage('canvas', {
  several: {
    label: 'Selected steps',
    count: (count: number) => `${count} steps`,
    left: 'Align left',
    centre: 'Align centres',
    top: 'Align tops',
    evenly: 'Same space between them',
    tidy: 'Tidy these',
    duplicate: 'Duplicate',
    remove: 'Delete',
    clear: 'Select nothing',
  },

  edits: {
    move: (count: number) => `Move ${count} steps`,
    arrange: (count: number) => `Align ${count} steps`,
    remove: (count: number) => `Delete ${count} steps`,
    cut: (count: number) => `Cut ${count} steps`,
    duplicate: (count: number) => `Duplicate ${count} steps`,
    copyHere: (name: string) => `Copy “${name}”`,
    copyManyHere: (count: number) => `Copy ${count} steps`,
    tidy: (count: number) => `Tidy ${count} steps`,
  },

  removed: {
    many: (count: number) => `${count} steps are deleted.`,
    one: (name: string) => `“${name}” is deleted.`,
    opened: (count: number) =>
      count === 1 ? 'One path ends there now.' : `${count} paths end there now.`,
    answers: (count: number) =>
      count === 1 ? 'One step used its answer.' : `${count} steps used its answer.`,
    manyAnswers: (count: number) =>
      count === 1
        ? 'One other step used their answers.'
        : `${count} other steps used their answers.`,
  },
  copied: (count: number) => `${count} steps are copied.`,
  madeRoom: (count: number) =>
    count === 1 ? 'One step moved down to make room.' : `${count} steps moved down to make room.`,
  disconnected: (exit: string) => `“${exit}” leads nowhere now.`,
  startDisconnected: 'The start leads nowhere now.',
  noTarget: 'The start cannot be a target: conversations begin there.',
  connecting: (exit: string) => `Choose the step that “${exit}” leads to.`,
  connectingStart: 'Choose the step that comes first.',
  stopConnecting: 'Cancel',

  moved: {
    up: 'Moved up',
    down: 'Moved down',
    left: 'Moved left',
    right: 'Moved right',
    above: (name: string) => `now above “${name}”`,
    below: (name: string) => `now below “${name}”`,
    leftOf: (name: string) => `now to the left of “${name}”`,
    rightOf: (name: string) => `now to the right of “${name}”`,
    sentence: (direction: string, where: string | null) =>
      where === null ? `${direction}.` : `${direction}, ${where}.`,
  },
  wayHere: 'The way to this step',
  wayStart: 'Start',

  tidiesItself:
    'Tidied automatically, until a step is moved. Press to keep every step where it is.',
  keepsPlaces: 'Keep every step where it is',
  tidied: 'Every step stands where the layout puts it.',
  tidiedMany: (count: number) => `${count} steps are tidied up.`,
  keep: 'Keep',

  confirm: {
    title: (count: number) => `Delete ${count} steps?`,
    text: 'What leads to them is joined to what follows, where that is one place. You can undo it afterwards.',
    remove: 'Delete them',
    cancel: 'Keep them',
  },

  used: {
    title: (name: string) => `What “${name}” finds out is used`,
    titleOfMany: (count: number) => `What these ${count} steps find out is used`,
    text: 'Without it there is nothing in its place. Another answer can stand there instead.',
    usedIn: (steps: readonly string[]) => `Used in ${steps.map((name) => `“${name}”`).join(', ')}`,
    leave: 'Put nothing in its place',
    keep: 'Do not delete',
    remove: 'Delete anyway',
    replaceAndRemove: 'Replace and delete',
  },

  loose: 'Not connected',
  map: 'Show the map',
  hideMap: 'Hide the map',

  menu: {
    open: (name: string) => `More for “${name}”`,
    label: (name: string) => `What to do with “${name}”`,
    add: 'Add a step after it',
    connect: 'Connect',
    rename: 'Rename',
    duplicate: 'Duplicate',
    copy: 'Copy',
    remove: 'Delete',
    removeGap: 'Delete and leave the gap',
  },
  notCopied: 'The browser does not allow copying here. Use the keys instead.',

  palette: {
    open: 'Steps to add',
    close: 'Put the steps away',
    hint: 'Drag a step onto a line, onto a step or into empty space. Enter adds it after the selected step.',
    drop: {
      exit: (name: string) => `Insert after “${name}”`,
      space: 'Put it here, not connected',
    },
  },
});
