import { useEffect, useRef, useState } from 'react';
import { type DocumentPorts, type DocumentStore, openDocument } from './document-store.ts';
import { type MirrorCopy, mirroredCopy, openMirror } from './mirror.ts';

interface Opened<Document> {
  /** What this browser kept of it stands under this key. */
  readonly key: string;
  /** What the server has. What it says later is taken over by saving, not by opening again. */
  readonly server: MirrorCopy<Document>;
  /** What this browser kept is whatever an earlier version of the page has written. */
  readonly readCopy: (left: unknown) => MirrorCopy<Document> | null;
  readonly save: DocumentPorts<Document>['save'];
  readonly merge?: DocumentPorts<Document>['merge'];
}

/** A document, opened for editing. Null until this browser was asked what it kept. */
export function useDocumentStore<Document extends object>(
  document: Opened<Document>,
): DocumentStore<Document> | null {
  const [store, setStore] = useState<DocumentStore<Document> | null>(null);
  const first = useRef(document);

  useEffect(() => {
    const { key, server, readCopy, save, merge } = first.current;
    let opened: DocumentStore<Document> | null = null;
    let isWanted = true;
    void mirroredCopy(key).then((left) => {
      if (!isWanted) return;
      const ports = {
        now: Date.now,
        mirror: openMirror<Document>(key),
        save,
        ...(merge && { merge }),
      };
      opened = openDocument(server, readCopy(left), ports);
      setStore(opened);
    });
    return () => {
      isWanted = false;
      void opened?.flush();
      opened?.close();
    };
  }, []);

  useLeaving(store);
  return store;
}

/** Saves when the visitor looks elsewhere: there may be no later. */
function useLeaving<Document>(store: DocumentStore<Document> | null): void {
  useEffect(() => {
    if (!store) return;
    const save = () => void store.flush();
    const hidden = () => document.visibilityState === 'hidden' && save();
    window.addEventListener('blur', save);
    window.addEventListener('online', save);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('blur', save);
      window.removeEventListener('online', save);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [store]);
}
