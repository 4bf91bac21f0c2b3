import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { sentenceOf } from '../api/client.ts';
import { useCreateWorkflow } from '../api/drafts.ts';
import { useWorkflows } from '../api/workflows.ts';
import { editingWords } from '../words/en-editing.ts';
import { blankWorkflow } from '../workflow-document/blank-workflow.ts';
import { freeWorkflowId } from './free-workflow-id.ts';
import styles from './transfer.module.css';

const texts = editingWords.list;

/** A workflow with nothing in it yet, opened as soon as it has a name. */
export function NewWorkflow() {
  const [name, setName] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const { data = [] } = useWorkflows();
  const creating = useCreateWorkflow();
  const [, navigate] = useLocation();

  function submit(event: FormEvent) {
    event.preventDefault();
    const given = name.trim();
    setEmpty(given === '');
    if (given === '') return;
    const id = freeWorkflowId(given, data);
    creating.mutate(blankWorkflow(id, given), { onSuccess: () => navigate(`/workflows/${id}`) });
  }

  const problem = isEmpty ? texts.needsName : creating.isError ? sentenceOf(creating.error) : null;
  return (
    <form className={styles.content} onSubmit={submit}>
      <p>{texts.createText}</p>
      <TextInput
        label={texts.name}
        placeholder={texts.namePlaceholder}
        maxLength={120}
        data-autofocus
        value={name}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" loading={creating.isPending}>
          {texts.createButton}
        </Button>
      </div>
    </form>
  );
}
