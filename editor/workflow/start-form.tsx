import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { sentenceOf } from '../api/client.ts';
import type { PretendCustomer } from '../api/simulator.ts';
import { fieldLabel } from '../text/template-parts.ts';
import { words } from '../words/words.ts';
import { dataFields } from './data-fields.ts';
import styles from './start-button.module.css';

interface StartFormProps {
  readonly workflow: Workflow;
  readonly customer: PretendCustomer;
  readonly starting: {
    readonly mutate: (data: Readonly<Record<string, string>>) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
}

/** What another system would bring when it starts the workflow. */
export function StartForm({ workflow, customer, starting }: StartFormProps) {
  const [data, setData] = useState<Record<string, string>>({});
  const fields = dataFields(workflow);

  function submit(event: FormEvent) {
    event.preventDefault();
    starting.mutate(Object.fromEntries(fields.map((field) => [field, data[field] ?? ''])));
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
      {starting.error !== null && (
        <p className={styles.problem} role="alert">
          {sentenceOf(starting.error)}
        </p>
      )}
      <Button type="submit" loading={starting.isPending}>
        {words.workflow.startIt}
      </Button>
    </form>
  );
}
