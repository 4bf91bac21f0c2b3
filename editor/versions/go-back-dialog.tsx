import { Button, Loader, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { useWorkflowVersion, type WorkflowAnswer } from '../api/workflows.ts';
import { editingWords } from '../words/en-editing.ts';
import { PublishDialog } from '../workflow/publish-button.tsx';
import type { LiveState } from '../workflow/use-live-state.ts';
import { changesInWords } from '../workflow-document/changes-in-words.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './dialog.module.css';
import { readVersion } from './read-version.ts';
import { setAside } from './set-aside.ts';
import { versionWords } from './versions-words.ts';

const texts = versionWords.goBack;

interface GoBackDialogProps {
  readonly version: number;
  readonly answer: WorkflowAnswer;
  readonly live: LiveState | null;
  readonly close: () => void;
}

/** Makes a version the draft again, after saying what that means; then it may be published at once. */
export function GoBackDialog({ version, answer, live, close }: GoBackDialogProps) {
  const { workflow } = useWorkflowEditor();
  const [step, setStep] = useState<'ask' | 'done' | 'publish'>('ask');
  const titles = {
    ask: texts.title(version),
    done: texts.done(version),
    publish: editingWords.publish.title(workflow.name),
  };
  return (
    <Modal opened onClose={close} title={titles[step]}>
      {step === 'ask' && (
        <Ask version={version} answer={answer} close={close} next={() => setStep('done')} />
      )}
      {step === 'done' && <Done version={version} close={close} next={() => setStep('publish')} />}
      {step === 'publish' && <PublishDialog answer={answer} live={live} close={close} />}
    </Modal>
  );
}

interface AskProps {
  readonly version: number;
  readonly answer: WorkflowAnswer;
  readonly close: () => void;
  readonly next: () => void;
}

function Ask({ version, answer, close, next }: AskProps) {
  const { store, workflow } = useWorkflowEditor();
  const asked = useWorkflowVersion(answer.workflow.id, version);
  const document = useMemo(() => (asked.data ? readVersion(asked.data) : null), [asked.data]);
  const changes = useMemo(
    () => (document ? [...new Set(changesInWords(workflow, document))] : []),
    [workflow, document],
  );
  function goBack() {
    if (!document) return;
    void setAside(workflow, version);
    store.perform({ name: texts.edit(version), edit: () => document });
    next();
  }
  if (asked.isPending) return <Loader color="var(--accent)" size={24} />;
  return (
    <div className={styles.content}>
      <p>{texts.text(version)}</p>
      <p>{texts.keeps}</p>
      {document && changes.length === 0 && <p>{texts.same}</p>}
      {changes.length > 0 && (
        <section>
          <h3 className={styles.title}>{texts.differences}</h3>
          <ul className={styles.list}>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      )}
      {!document && (
        <p className={styles.problem} role="alert">
          {asked.isError ? sentenceOf(asked.error) : versionWords.looking.unreadableText}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="default" onClick={close}>
          {texts.cancel}
        </Button>
        <Button disabled={!document} onClick={goBack} data-autofocus>
          {texts.confirm}
        </Button>
      </div>
    </div>
  );
}

function Done({ version, close, next }: Omit<AskProps, 'answer'>) {
  const { undo } = useWorkflowEditor();
  return (
    <div className={styles.content}>
      <p role="status">{texts.doneText}</p>
      <div className={styles.actions}>
        <Button
          variant="default"
          onClick={() => {
            undo(texts.edit(version));
            close();
          }}
        >
          {texts.undo}
        </Button>
        <Button variant="default" onClick={close}>
          {texts.later}
        </Button>
        <Button onClick={next}>{texts.publish}</Button>
      </div>
    </div>
  );
}
