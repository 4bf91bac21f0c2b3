import {
  type Extension,
  RangeSet,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import styles from './chip-field.module.css';
import { type ChipSpan, chipSpans } from './chip-spans.ts';

/** How an answer is shown in place of its braces. */
export interface ChipFace {
  readonly label: string;
  /** What is said when the pointer rests on it. */
  readonly title: string;
  readonly look: 'certain' | 'maybe' | 'lost' | 'code';
}

export interface ChipDrawing {
  readonly faceOf: (source: string) => ChipFace;
  /** Somebody wants to set this chip, which is drawn by this element. */
  readonly onChip: (span: ChipSpan, element: Element) => void;
}

/** Asks anew how each chip is shown. */
export const redrawChips = StateEffect.define<null>();

/** The answers in a text as chips, over which the cursor goes as over one letter. */
export function drawnChips({ faceOf, onChip }: ChipDrawing): Extension {
  const field = StateField.define<DecorationSet>({
    create: ({ doc }) => draw(doc.toString()),
    update(drawn, { docChanged, effects, newDoc }: Transaction) {
      const isNew = docChanged || effects.some((each) => each.is(redrawChips));
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
  readonly #onChip: ChipDrawing['onChip'];

  constructor(span: ChipSpan, face: ChipFace, onChip: ChipDrawing['onChip']) {
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
