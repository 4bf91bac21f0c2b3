import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { findSetAside, forgetSetAside, type SetAside } from './set-aside.ts';
import styles from './versions-drawer.module.css';
import { versionWords } from './versions-words.ts';

const texts = versionWords.setAside;

/** The draft that made room for a version, and the way back to it when undo is gone. */
export function SetAsideEntry({ close }: { close: () => void }) {
  const { workflow, store } = useWorkflowEditor();
  const [kept, setKept] = useState<SetAside | null>(null);
  useEffect(() => void findSetAside(workflow.id).then(setKept), [workflow.id]);
  if (!kept) return null;
  const { draft, version } = kept;
  function bringBack() {
    store.perform({ name: texts.edit, edit: () => draft });
    void forgetSetAside(workflow.id);
    close();
  }
  return (
    <section className={styles.version} aria-label={texts.title}>
      <strong>{texts.title}</strong>
      <p className={styles.when}>{texts.text(version)}</p>
      <div className={styles.actions}>
        <Button size="compact-md" variant="default" onClick={bringBack}>
          {texts.bringBack}
        </Button>
      </div>
    </section>
  );
}
