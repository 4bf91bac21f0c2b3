import { useMemo, useState } from 'react';
import type { DocumentStore } from '../document/document-store.ts';
import type { Builder } from './builder.ts';
import { faultPlace, type Selection } from './model/fault-place.ts';
import { type Form, objectAt, screensOf, writtenPath } from './model/form-document.ts';
import { settle } from './model/settle.ts';
import { useFaults } from './use-faults.ts';
import { useDocumentState } from './use-form-store.ts';

/** The builder over an opened document: what is selected, and how it is changed. */
export function useBuilderState(store: DocumentStore<Form>): Builder & { redo: () => void } {
  const { history } = useDocumentState(store);
  const form = history.document;
  const checked = useFaults(form);
  const places = useMemo(
    () => (checked?.faults ?? []).map((fault) => faultPlace(checked?.document ?? {}, fault)),
    [checked],
  );
  const [chosen, select] = useState<Selection>({ kind: 'screen', screen: 0 });
  const selection = useMemo(() => existing(form, chosen), [form, chosen]);

  const edit: Builder['edit'] = (name, change, options = {}) => {
    let next: Selection | undefined;
    store.perform({
      name,
      ...(options.burst && { burst: options.burst }),
      ...(options.joins && { joins: true }),
      edit(draft) {
        next = change(draft);
        return undefined;
      },
      ...(!options.isPlain && { settle }),
    });
    if (next) select(next);
  };

  /** What an undo or a redo changed is brought into view. */
  function show(move: 'undo' | 'redo') {
    const { past, future } = store.state.getState().history;
    const path = (move === 'undo' ? past : future).at(-1)?.path ?? [];
    store[move]();
    const after = store.state.getState().history.document;
    const place = faultPlace(after, { path: writtenPath(path) });
    if (place.selection) select(place.selection);
  }

  return {
    form,
    selection,
    checked,
    places,
    select,
    edit,
    undo(name) {
      const last = store.state.getState().history.past.at(-1);
      if (name === undefined || last?.name === name) show('undo');
    },
    redo: () => show('redo'),
  };
}

/** What was selected may be gone: then the screen it was on, or the last one. */
function existing(form: Form, selection: Selection): Selection {
  const last = Math.max(0, screensOf(form).length - 1);
  if (selection.screen > last) return { kind: 'screen', screen: last };
  if (selection.kind !== 'component' || objectAt(form, selection.path)) return selection;
  return { kind: 'screen', screen: selection.screen };
}
