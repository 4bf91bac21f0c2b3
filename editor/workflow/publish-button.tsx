import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { usePublishWorkflow } from '../api/drafts.ts';
import { useWorkflows, type WorkflowAnswer } from '../api/workflows.ts';
import { isDirty } from '../document/document-store.ts';
import { NoteField, Published, ShowChanges } from '../versions/publish-parts.tsx';
import { editingWords } from '../words/en-editing.ts';
import { phrase } from '../words/phrase.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './publish-button.module.css';
import type { LiveState } from './use-live-state.ts';

const texts = editingWords.publish;

const PublishTests = lazy(async () => {
  const { PublishTests } = await import('../tests/publish-tests.tsx');
  return { default: PublishTests };
});

interface PublishButtonProps {
  readonly answer: WorkflowAnswer;
  readonly live: LiveState | null;
}

/** Makes the draft what customers get, after saying what that means. */
export function PublishButton(props: PublishButtonProps) {
  const { workflow } = useWorkflowEditor();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button onClick={open} disabled={props.live?.kind === 'upToDate'} data-tour="publish">
        {texts.button}
      </Button>
      <Modal opened={isOpen} onClose={close} title={texts.title(workflow.name)}>
        <PublishDialog {...props} close={close} />
      </Modal>
    </>
  );
}

/** What publishing means, a note for later, and then that it is done. */
export function PublishDialog({ answer, live, close }: PublishButtonProps & { close: () => void }) {
  const { problems, store } = useWorkflowEditor();
  const publishing = usePublishWorkflow(answer.workflow.id);
  const [isFailed, setFailed] = useState<unknown>(null);
  const [note, setNote] = useState('');
  const grave = problems.filter(({ severity }) => severity === 'error');

  async function publish() {
    setFailed(null);
    await store.flush();
    if (isDirty(store.state.getState())) {
      setFailed(new Error(texts.notSaved));
      return;
    }
    publishing.mutate({ switchOn: answer.version === null, note }, { onError: setFailed });
  }

  if (publishing.isSuccess) return <Published answer={publishing.data} close={close} />;

  return (
    <div className={styles.content}>
      {grave.length > 0 ? (
        <MustFix messages={[...new Set(grave.map(({ message }) => message))]} />
      ) : null}
      <Changes live={live} />
      <ShowChanges answer={answer} live={live} />
      <People workflowId={answer.workflow.id} />
      <Suspense>
        <PublishTests workflowId={answer.workflow.id} />
      </Suspense>
      <NoteField note={note} setNote={setNote} />
      {isFailed !== null && (
        <p className={styles.problem} role="alert">
          {sentenceOf(isFailed)}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="default" onClick={close}>
          {texts.cancel}
        </Button>
        <Button
          disabled={grave.length > 0}
          loading={publishing.isPending}
          onClick={() => void publish()}
        >
          {texts.confirm}
        </Button>
      </div>
    </div>
  );
}

function MustFix({ messages }: { messages: readonly string[] }) {
  return (
    <section className={styles.mustFix}>
      <p>{texts.blocked(messages.length)}</p>
      <ul className={styles.list}>
        {messages.map((message) => (
          <li key={message}>{phrase(message)}</li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ live }: { live: LiveState | null }) {
  if (live?.kind === 'draft') return <p>{texts.first}</p>;
  return (
    <section>
      <h3 className={styles.title}>{texts.changes}</h3>
      <ul className={styles.list}>
        {[...new Set(live?.changes)].map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </section>
  );
}

function People({ workflowId }: { workflowId: string }) {
  const { data = [] } = useWorkflows();
  const count = data.find(({ id }) => id === workflowId)?.openInstances ?? 0;
  return <p className={styles.people}>{texts.people(count)}</p>;
}
