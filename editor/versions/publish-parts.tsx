import { Button, Textarea } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useLocation } from 'wouter';
import type { WorkflowAnswer } from '../api/workflows.ts';
import { editingWords } from '../words/en-editing.ts';
import type { LiveState } from '../workflow/use-live-state.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './publish-parts.module.css';
import { versionPath } from './version-path.ts';
import { versionWords } from './versions-words.ts';

const texts = versionWords.publish;
const noteCharsMax = 500;

interface NoteFieldProps {
  readonly note: string;
  readonly setNote: (note: string) => void;
}

/** Why it is published: kept with the version. */
export function NoteField({ note, setNote }: NoteFieldProps) {
  return (
    <Textarea
      label={texts.note}
      description={texts.noteHelp}
      maxLength={noteCharsMax}
      autosize
      minRows={1}
      maxRows={4}
      value={note}
      onChange={(event) => setNote(event.currentTarget.value)}
    />
  );
}

/** The way to what changes, drawn. The draft is saved first, so that it is there to be compared. */
export function ShowChanges({ answer, live }: { answer: WorkflowAnswer; live: LiveState | null }) {
  const { store } = useWorkflowEditor();
  const [, navigate] = useLocation();
  const { version, workflow } = answer;
  if (version === null || !live?.changes?.length) return null;
  async function show(published: number) {
    await store.flush();
    navigate(versionPath(workflow.id, published, 'draft'));
  }
  return (
    <div>
      <Button variant="default" size="compact-md" onClick={() => void show(version)}>
        {versionWords.compare.onCanvas}
      </Button>
    </div>
  );
}

/** It is done, and what that means. */
export function Published({
  answer: { version },
  close,
}: {
  answer: Pick<WorkflowAnswer, 'version'>;
  close: () => void;
}) {
  return (
    <div className={styles.published}>
      <CircleCheck size={40} aria-hidden />
      <div role="status">
        <p className={styles.done}>{editingWords.publish.done(version ?? 1)}</p>
        <p>{texts.doneText}</p>
      </div>
      <Button onClick={close} data-autofocus>
        {texts.close}
      </Button>
    </div>
  );
}
