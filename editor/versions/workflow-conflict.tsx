import { Button } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Workflow } from '../../engine/index.ts';
import notice from '../document/conflict-notice.module.css';
import { ConflictNotice } from '../document/conflict-notice.tsx';
import type { DocumentStore } from '../document/document-store.ts';
import { editingWords } from '../words/en-editing.ts';
import { mergeWorkflows } from '../workflow-document/merge-workflows.ts';
import { versionWords } from './versions-words.ts';

const texts = versionWords.conflict;

const ChooseDialog = lazy(async () => {
  const { ChooseDialog } = await import('./choose-dialog.tsx');
  return { default: ChooseDialog };
});

/** Two people changed the same: what it is, and the way to choose. */
export function WorkflowConflict({ store }: { store: DocumentStore<Workflow> }) {
  const { theirs, saved, history } = useStore(store.state);
  const [isOpen, setOpen] = useState(false);
  const count = useMemo(
    () => (theirs ? mergeWorkflows(saved, history.document, theirs.document).conflicts.length : 0),
    [theirs, saved, history],
  );
  if (!theirs) return null;
  // What both began with is not known any more: only one of the two can stay.
  if (count === 0) return <ConflictNotice store={store} words={editingWords.conflict} />;
  return (
    <section className={notice.notice} role="alert" aria-label={texts.title}>
      <div className={notice.text}>
        <strong>{texts.title}</strong>
        <p>{texts.text(count)}</p>
      </div>
      <Button onClick={() => setOpen(true)}>{texts.choose}</Button>
      <Suspense>
        {isOpen && <ChooseDialog store={store} theirs={theirs} close={() => setOpen(false)} />}
      </Suspense>
    </section>
  );
}
