import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, Transaction } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { pageNonce } from '../look/page-nonce.ts';
import { findInJson } from './find-in-json.ts';
import { jsonColours } from './json-colours.ts';

export interface CodeEditor {
  readonly replace: (text: string) => void;
  readonly mark: (marks: readonly Mark[]) => void;
  readonly close: () => void;
}

export interface Mark {
  /** `screens[0].title` */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

interface CodeEditorOptions {
  readonly label: string;
  readonly text: string;
  /** Only what the visitor types, once they pause. */
  readonly onType: (text: string) => void;
  /** How long a pause is. */
  readonly pauseMs?: number;
}

const pauseUsualMs = 300;

/** A text editor for JSON, in our colours. */
export function openCodeEditor(parent: HTMLElement, options: CodeEditorOptions): CodeEditor {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: (() => void) | null = null;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        history(),
        bracketMatching(),
        highlightActiveLine(),
        json(),
        jsonColours,
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '0' }),
        EditorView.cspNonce.of(pageNonce()),
        keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap]),
        EditorView.updateListener.of(({ docChanged, state, transactions }) => {
          const isTyped = transactions.some((each) => each.annotation(Transaction.userEvent));
          if (!docChanged || !isTyped) return;
          clearTimeout(timer);
          pending = () => {
            pending = null;
            options.onType(state.doc.toString());
          };
          timer = setTimeout(() => pending?.(), options.pauseMs ?? pauseUsualMs);
        }),
      ],
    }),
  });
  return {
    replace(text) {
      clearTimeout(timer);
      pending = null;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark(marks) {
      const found = marks.map(({ path, severity, message }): Diagnostic => {
        return { ...findInJson(view.state, path), severity, message };
      });
      view.dispatch(setDiagnostics(view.state, found));
    },
    close() {
      clearTimeout(timer);
      pending?.();
      view.destroy();
    },
  };
}

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', color: 'var(--ink)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '20px' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface-2)',
    color: 'var(--ink-3)',
    border: 'none',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--focus) 7%, transparent)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { backgroundColor: 'color-mix(in srgb, var(--focus) 25%, transparent)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line)',
    color: 'var(--ink)',
  },
});
