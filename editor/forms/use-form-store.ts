import { useStore } from 'zustand';
import { isJsonObject } from '../../engine/index.ts';
import { ApiError } from '../api/client.ts';
import { fetchFlowDraft } from '../api/flow-draft.ts';
import { type FlowAnswer, useSaveFlowDraft } from '../api/flows.ts';
import type { DocumentStore } from '../document/document-store.ts';
import type { MirrorCopy } from '../document/mirror.ts';
import { SaveConflict, SaveOffline } from '../document/save-error.ts';
import { useDocumentStore } from '../document/use-document-store.ts';
import type { Form } from './model/form-document.ts';

/** The document of a form, opened for editing. Null until this browser was asked what it kept. */
export function useFormStore(answer: FlowAnswer): DocumentStore<Form> | null {
  const { id, revision } = answer;
  const { mutateAsync } = useSaveFlowDraft(id);
  return useDocumentStore<Form>({
    key: `form:${id}`,
    server: readCopy(answer) ?? { document: {}, revision },
    readCopy,
    save: (document, revision) =>
      mutateAsync({ document, revision }).catch((error: unknown) => refused(error, id)),
  });
}

/** What this browser kept is whatever an earlier version of the page has written. */
function readCopy(left: unknown): MirrorCopy<Form> | null {
  if (!isObject(left)) return null;
  const { document, revision } = left;
  const isCopy = isJsonObject(document) && typeof revision === 'number';
  return isCopy ? { document, revision } : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

async function refused(error: unknown, id: string): Promise<never> {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 0) throw new SaveOffline();
  if (error.status === 409) throw new SaveConflict(await fetchFlowDraft(id));
  throw error;
}

export function useDocumentState(store: DocumentStore<Form>) {
  return useStore(store.state);
}
