import { keysWords as words } from './keys-words.ts';
import { namedKeys } from './shortcut.ts';

/** A row of the list: one way or several to do the same. */
export interface ListedKeys {
  readonly keys: readonly string[];
  readonly does: string;
}

type Place = keyof typeof words.places;

/** Which keys do what, by where they do it. One row for every word, so that none is forgotten. */
const keysOf: { readonly [Each in Place]: Readonly<Record<keyof (typeof words)[Each], string[]>> } =
  {
    everywhere: { find: ['Mod+K'], list: ['?'], stops: ['Tab', 'Shift+Tab'] },
    workflow: {
      undo: ['Mod+Z'],
      redo: ['Mod+Shift+Z', 'Mod+Y'],
      findHere: ['Mod+F'],
      tryIt: ['Mod+Enter'],
      problems: ['[', ']'],
      save: ['Mod+S'],
    },
    canvas: {
      walk: ['arrows'],
      home: ['Home'],
      enter: ['Enter'],
      leave: ['Esc'],
      add: ['A'],
      connect: ['C'],
      rename: ['F2'],
      menu: ['Shift+F10'],
      remove: ['Delete', 'Backspace'],
      removeGap: ['Shift+Delete'],
      duplicate: ['Mod+D'],
      copy: ['Mod+C', 'Mod+X', 'Mod+V'],
      all: ['Mod+A'],
      along: ['Mod+Shift+↓', 'Mod+Shift+↑'],
      nudge: ['Alt+arrow'],
      note: ['Shift+S'],
      tidy: ['Shift+Alt+T'],
    },
    view: {
      zoom: ['+', '-'],
      actual: ['0'],
      all: ['1'],
      selected: ['2'],
      map: ['M'],
      pan: ['Space+drag'],
    },
    notes: {
      type: ['Enter'],
      collapse: ['Space'],
      move: ['Alt+arrow'],
      remove: ['Delete'],
    },
    writing: { answer: ['Alt+I'], leave: ['Esc'] },
  };

/** The whole list, in words of this keyboard. */
export function keyMap(): { readonly place: string; readonly rows: readonly ListedKeys[] }[] {
  const [shift = ''] = namedKeys('Shift');
  return places.map((place) => {
    const texts: Readonly<Record<string, string>> = words[place];
    const rows = Object.entries<string[]>(keysOf[place]).map(([id, keys]) => ({
      keys,
      does: (texts[id] ?? '').replace('{shift}', shift),
    }));
    return { place: words.places[place], rows };
  });
}

const places: readonly Place[] = ['canvas', 'workflow', 'view', 'notes', 'writing', 'everywhere'];
