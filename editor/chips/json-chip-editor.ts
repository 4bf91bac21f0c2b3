import { json } from '@codemirror/lang-json';
import { bracketMatching } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { jsonColours } from '../forms/json-colours.ts';
import { type ChipEditor, type ChipEditorOptions, openChipEditor } from './chip-editor.ts';
import { asInJson, fromJsonString, isInJsonString } from './json-text.ts';

/** JSON in which answers are shown as chips: in its texts, where `{` asks for one; elsewhere it is a brace. */
export function openJsonChipEditor(parent: HTMLElement, options: ChipEditorOptions): ChipEditor {
  const editor = openChipEditor(
    parent,
    {
      ...options,
      faceOf: (source) => options.faceOf(fromJsonString(source)),
      onChip: (span, element) =>
        options.onChip({ ...span, source: fromJsonString(span.source) }, element),
    },
    {
      extensions: asJson(),
      answers: {
        isWanted: isInString,
        written: (text, state) => (isInString(state) ? asInJson(text) : JSON.stringify(text)),
      },
    },
  );
  return { ...editor, put: (span, text) => editor.put(span, asInJson(text)) };
}

/** JSON that nothing is filled into: a brace is a brace everywhere. */
export function openBareJsonEditor(parent: HTMLElement, options: ChipEditorOptions): ChipEditor {
  return openChipEditor(parent, options, { extensions: asJson(), answers: null });
}

function asJson(): Extension {
  return [json(), jsonColours, bracketMatching(), look];
}

function isInString({ doc, selection: { main } }: EditorState): boolean {
  const line = doc.lineAt(main.from);
  return isInJsonString(line.text.slice(0, main.from - line.from));
}

const look = EditorView.theme({
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '12.5px', lineHeight: '21px' },
});
