import { defaultKeymap } from '@codemirror/commands';
import {
  Annotation,
  Compartment,
  EditorSelection,
  EditorState,
  type Extension,
  Prec,
  type Transaction,
} from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { pageNonce } from '../look/page-nonce.ts';
import { type ChipSpan, chipSpans } from './chip-spans.ts';
import { type ChipDrawing, drawnChips, redrawChips } from './drawn-chips.ts';
import { aboutAttributes, type FieldAbout } from './field-about.ts';

export interface ChipEditorOptions extends ChipDrawing {
  readonly text: string;
  /** One line: Enter breaks none. */
  readonly isLine: boolean;
  readonly placeholder: string;
  readonly about: FieldAbout;
  readonly onType: (text: string) => void;
  /** Somebody wants to put an answer where the cursor is. */
  readonly onWant: (typed: '{' | '') => void;
}

export interface ChipEditor {
  readonly replace: (text: string) => void;
  readonly insert: (text: string) => void;
  readonly put: (span: ChipSpan, text: string) => void;
  /** Puts marks such as `*` around what is selected. */
  readonly wrap: (mark: string) => void;
  readonly rename: (about: FieldAbout) => void;
  /** Sets the chip beside the cursor. */
  readonly set: () => void;
  /** Asks anew how each chip is shown. */
  readonly redraw: () => void;
  readonly focus: (from?: number, to?: number) => void;
  readonly close: () => void;
}

/** In which language the text is written around its answers. */
export interface Manner {
  readonly extensions: Extension;
  /** Null: it has no answers. */
  readonly answers: {
    /** Whether `{` asks for one where the cursor is, and is no brace. */
    readonly isWanted: (state: EditorState) => boolean;
    /** An answer as it is written where the cursor is. */
    readonly written: (text: string, state: EditorState) => string;
  } | null;
}

const plainWords: Manner = {
  extensions: [],
  answers: { isWanted: () => true, written: (text) => text },
};

/** What comes from the document, and is not typed here. */
const given = Annotation.define<true>();

/** A text field in which the value is the template itself, and answers are shown as chips. */
export function openChipEditor(
  parent: HTMLElement,
  options: ChipEditorOptions,
  manner: Manner = plainWords,
): ChipEditor {
  const about = new Compartment();
  const said = (words: FieldAbout) => EditorView.contentAttributes.of(aboutAttributes(words));
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      // Who has not been in it yet puts answers at its end.
      selection: EditorSelection.cursor(options.text.length),
      extensions: [
        EditorView.cspNonce.of(pageNonce()),
        EditorView.lineWrapping,
        look,
        placeholder(options.placeholder),
        about.of(said(options.about)),
        EditorView.contentAttributes.of({ spellcheck: 'true', tabindex: '0' }),
        options.isLine
          ? [oneLine, EditorView.contentAttributes.of({ 'aria-multiline': 'false' })]
          : [],
        manner.answers ? [keys(options, manner.answers), drawnChips(options)] : [],
        keymap.of(defaultKeymap),
        manner.extensions,
        EditorView.updateListener.of(({ docChanged, transactions, state }) => {
          const isTyped = transactions.some((each) => each.docChanged && !each.annotation(given));
          if (docChanged && isTyped) options.onType(state.doc.toString());
        }),
      ],
    }),
  });
  return {
    replace: (text) => replace(view, text),
    insert(text) {
      const written = manner.answers?.written(text, view.state) ?? text;
      view.dispatch(view.state.replaceSelection(written), { scrollIntoView: true });
      view.focus();
    },
    put({ from, to }, text) {
      view.dispatch({
        changes: { from, to, insert: text },
        selection: EditorSelection.cursor(from + text.length),
      });
    },
    wrap(mark) {
      view.dispatch(
        view.state.changeByRange(({ from, to }) => ({
          changes: [
            { from, insert: mark },
            { from: to, insert: mark },
          ],
          range: EditorSelection.range(from + mark.length, to + mark.length),
        })),
      );
      view.focus();
    },
    set: () => void openNearest(view, options.onChip),
    rename: (words) => view.dispatch({ effects: about.reconfigure(said(words)) }),
    redraw: () => view.dispatch({ effects: redrawChips.of(null) }),
    focus(from, to) {
      const { length } = view.state.doc;
      if (from !== undefined) {
        const head = Math.min(to ?? from, length);
        view.dispatch({ selection: EditorSelection.range(Math.min(from, length), head) });
      }
      view.focus();
    },
    close: () => view.destroy(),
  };
}

/** Only what is different, so that the cursor stays where it is. */
function replace(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before === text) return;
  const longest = Math.min(before.length, text.length);
  let from = 0;
  while (from < longest && before[from] === text[from]) from += 1;
  let same = 0;
  while (same < longest - from && before.at(-1 - same) === text.at(-1 - same)) same += 1;
  const wasAtEnd = view.state.selection.main.head === before.length;
  view.dispatch({
    changes: { from, to: before.length - same, insert: text.slice(from, text.length - same) },
    ...(wasAtEnd && { selection: EditorSelection.cursor(text.length) }),
    annotations: given.of(true),
  });
}

/** What is pasted into one line becomes one line. */
const oneLine: Extension = [
  Prec.highest(keymap.of([{ key: 'Enter', run: () => true, shift: () => true }])),
  EditorState.transactionFilter.of((transaction) => {
    const isBroken =
      transaction.docChanged &&
      !transaction.annotation(given) &&
      transaction.newDoc.lines > transaction.startState.doc.lines;
    return isBroken ? joined(transaction) : transaction;
  }),
];

function joined({ changes, startState }: Transaction) {
  const specs: { from: number; to: number; insert: string }[] = [];
  changes.iterChanges((from, to, _from, _to, inserted) => {
    const lines = inserted.toJSON().map((line) => line.trim());
    specs.push({ from, to, insert: lines.filter(Boolean).join(' ') });
  });
  const set = startState.changes(specs);
  return {
    changes: set,
    selection: startState.selection.map(set, 1),
    userEvent: 'input.paste',
  };
}

function keys(
  { onWant, onChip }: ChipEditorOptions,
  { isWanted }: NonNullable<Manner['answers']>,
): Extension {
  return [
    Prec.high(
      keymap.of([
        { key: 'Alt-i', run: () => wanted() },
        { key: 'Alt-Enter', run: (view) => openNearest(view, onChip) },
      ]),
    ),
    EditorView.inputHandler.of((view, _from, _to, text) => {
      if (text !== '{' || view.composing || !isWanted(view.state)) return false;
      onWant('{');
      return true;
    }),
  ];

  function wanted(): true {
    onWant('');
    return true;
  }
}

/** Sets the chip beside the cursor; false: there is none. */
function openNearest(view: EditorView, onChip: ChipEditorOptions['onChip']): boolean {
  const { head } = view.state.selection.main;
  const span = chipSpans(view.state.doc.toString()).find(
    ({ from, to }) => from <= head && head <= to,
  );
  if (!span) return false;
  const { node } = view.domAtPos(span.from);
  const parent = node instanceof Element ? node : node.parentElement;
  const drawn = [...(parent?.querySelectorAll(`[data-at]`) ?? [])];
  const element = drawn.find((each) => each.getAttribute('data-at') === String(span.from));
  onChip(span, element ?? view.dom);
  return true;
}

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)', fontSize: '14px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '22px' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 10px' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
});
