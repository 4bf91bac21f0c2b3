import { defaultKeymap } from '@codemirror/commands';
import {
  Annotation,
  Compartment,
  EditorSelection,
  EditorState,
  type Extension,
  Prec,
  RangeSet,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  placeholder,
  WidgetType,
} from '@codemirror/view';
import { pageNonce } from '../look/page-nonce.ts';
import styles from './chip-field.module.css';
import { type ChipSpan, chipSpans } from './chip-spans.ts';
import { aboutAttributes, type FieldAbout } from './field-about.ts';

/** How an answer is shown in place of its braces. */
export interface ChipFace {
  readonly label: string;
  /** What is said when the pointer rests on it. */
  readonly title: string;
  readonly look: 'certain' | 'maybe' | 'lost' | 'code';
}

export interface ChipEditorOptions {
  readonly text: string;
  /** One line: Enter breaks none. */
  readonly isLine: boolean;
  readonly placeholder: string;
  readonly about: FieldAbout;
  readonly faceOf: (source: string) => ChipFace;
  readonly onType: (text: string) => void;
  /** Somebody wants to put an answer where the cursor is. */
  readonly onWant: (typed: '{' | '') => void;
  /** Somebody wants to set this chip, which is drawn by this element. */
  readonly onChip: (span: ChipSpan, element: Element) => void;
}

export interface ChipEditor {
  readonly replace: (text: string) => void;
  readonly insert: (text: string) => void;
  readonly put: (span: ChipSpan, text: string) => void;
  /** Puts marks such as `*` around what is selected. */
  readonly wrap: (mark: string) => void;
  readonly rename: (about: FieldAbout) => void;
  /** Asks anew how each chip is shown. */
  readonly redraw: () => void;
  readonly focus: (from?: number, to?: number) => void;
  readonly close: () => void;
}

/** What comes from the document, and is not typed here. */
const given = Annotation.define<true>();
const redraw = StateEffect.define<null>();

/** A text field in which the value is the template itself, and answers are shown as chips. */
export function openChipEditor(parent: HTMLElement, options: ChipEditorOptions): ChipEditor {
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
        keys(options),
        keymap.of(defaultKeymap),
        chips(options),
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
      view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
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
    rename: (words) => view.dispatch({ effects: about.reconfigure(said(words)) }),
    redraw: () => view.dispatch({ effects: redraw.of(null) }),
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

function keys({ onWant, onChip }: ChipEditorOptions): Extension {
  return [
    Prec.high(
      keymap.of([
        { key: 'Alt-i', run: () => wanted() },
        { key: 'Alt-Enter', run: openNearest },
      ]),
    ),
    EditorView.inputHandler.of((view, _from, _to, text) => {
      if (text !== '{' || view.composing) return false;
      onWant('{');
      return true;
    }),
  ];

  function wanted(): true {
    onWant('');
    return true;
  }

  /** The chip beside the cursor. */
  function openNearest(view: EditorView): boolean {
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
}

function chips({ faceOf, onChip }: ChipEditorOptions): Extension {
  const field = StateField.define<DecorationSet>({
    create: ({ doc }) => draw(doc.toString()),
    update(drawn, { docChanged, effects, newDoc }: Transaction) {
      const isNew = docChanged || effects.some((each) => each.is(redraw));
      return isNew ? draw(newDoc.toString()) : drawn;
    },
    provide: (own) => [
      EditorView.decorations.from(own),
      EditorView.atomicRanges.of((view) => view.state.field(own, false) ?? RangeSet.empty),
    ],
  });

  function draw(text: string): DecorationSet {
    return Decoration.set(
      chipSpans(text).map((span) =>
        Decoration.replace({ widget: new Chip(span, faceOf(span.source), onChip) }).range(
          span.from,
          span.to,
        ),
      ),
    );
  }

  return field;
}

class Chip extends WidgetType {
  readonly #span: ChipSpan;
  readonly #face: ChipFace;
  readonly #onChip: ChipEditorOptions['onChip'];

  constructor(span: ChipSpan, face: ChipFace, onChip: ChipEditorOptions['onChip']) {
    super();
    this.#span = span;
    this.#face = face;
    this.#onChip = onChip;
  }

  override eq(other: Chip): boolean {
    const [{ from, source }, { label, title, look: of }] = [this.#span, this.#face];
    return (
      from === other.#span.from &&
      source === other.#span.source &&
      label === other.#face.label &&
      title === other.#face.title &&
      of === other.#face.look
    );
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = styles.chip ?? '';
    chip.dataset['look'] = this.#face.look;
    chip.dataset['at'] = String(this.#span.from);
    chip.title = this.#face.title;
    chip.textContent = this.#face.label;
    chip.addEventListener('mousedown', (event) => event.preventDefault());
    chip.addEventListener('click', () => this.#onChip(this.#span, chip));
    return chip;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)', fontSize: '14px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '22px' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 10px' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
});
