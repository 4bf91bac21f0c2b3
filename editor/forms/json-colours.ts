import { syntaxTree } from '@codemirror/language';
import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view';

const classes: Readonly<Record<string, Decoration>> = {
  PropertyName: Decoration.mark({ class: 'cm-name' }),
  String: Decoration.mark({ class: 'cm-text' }),
  Number: Decoration.mark({ class: 'cm-value' }),
  True: Decoration.mark({ class: 'cm-value' }),
  False: Decoration.mark({ class: 'cm-value' }),
  Null: Decoration.mark({ class: 'cm-value' }),
};

interface Colours {
  decorations: DecorationSet;
}

const marked = ViewPlugin.define<Colours & { update: (update: Update) => void }>(
  (view) => ({
    decorations: colour(view),
    update({ docChanged, viewportChanged, startState, state, view: seen }) {
      const isParsed = syntaxTree(startState) !== syntaxTree(state);
      if (docChanged || viewportChanged || isParsed) this.decorations = colour(seen);
    },
  }),
  { decorations: ({ decorations }) => decorations },
);

/** Names, texts and values of JSON in the colours of our own look, as far as they are seen. */
export const jsonColours: Extension = [
  marked,
  EditorView.theme({
    '.cm-name': { color: 'var(--wait)' },
    '.cm-text': { color: 'var(--message)' },
    '.cm-value': { color: 'var(--request)' },
  }),
];

type Update = Parameters<NonNullable<Parameters<typeof EditorView.updateListener.of>[0]>>[0];

function colour(view: EditorView): DecorationSet {
  const found = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter({ name, from: start, to: end }) {
        const mark = Object.hasOwn(classes, name) ? classes[name] : undefined;
        if (mark) found.add(start, end, mark);
      },
    });
  }
  return found.finish();
}
