import { Button, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Play } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { sentenceOf } from '../api/client.ts';
import type { PretendCustomer } from '../api/simulator.ts';
import { useStartWorkflow } from '../api/workflows.ts';
import { fieldLabel } from '../text/template-parts.ts';
import { words } from '../words/words.ts';
import { dataFields } from './data-fields.ts';
import styles from './start-button.module.css';

interface StartProps {
  readonly workflow: Workflow;
  readonly customer: PretendCustomer;
}

/** Starts a workflow that another system would start: for the customer on the phone. */
export function StartButton(props: StartProps) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<Play size={16} aria-hidden />} onClick={open}>
        {words.workflow.startIt}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={words.start.title(props.workflow.name)}
        closeButtonProps={{ 'aria-label': words.app.close }}
      >
        <StartForm {...props} close={close} />
      </Modal>
    </>
  );
}

function StartForm({ workflow, customer, close }: StartProps & { close: () => void }) {
  const start = useStartWorkflow(workflow.id);
  const [data, setData] = useState<Record<string, string>>({});
  const fields = dataFields(workflow);

  function submit(event: FormEvent) {
    event.preventDefault();
    const given = Object.fromEntries(fields.map((field) => [field, data[field] ?? '']));
    start.mutate({ ...customer, data: given }, { onSuccess: close });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.for}>{words.start.for(customer.name, customer.contact)}</p>
      {fields.map((field) => (
        <TextInput
          key={field}
          label={fieldLabel(field)}
          value={data[field] ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setData((before) => ({ ...before, [field]: value }));
          }}
        />
      ))}
      {start.isError && (
        <p className={styles.problem} role="alert">
          {sentenceOf(start.error)}
        </p>
      )}
      <Button type="submit" loading={start.isPending}>
        {words.workflow.startIt}
      </Button>
    </form>
  );
}
