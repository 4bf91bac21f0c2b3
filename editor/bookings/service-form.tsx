import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Problem } from '../settings/problem.tsx';
import { bookingWords } from './booking-words.ts';
import { type Member, type Service, useSaveService } from './desk-api.ts';
import styles from './desk-page.module.css';
import { NumberField } from './number-field.tsx';
import {
  type NumberName,
  type ServiceFields,
  serviceEdit,
  serviceFields,
  serviceLimits,
} from './service-fields.ts';
import { toggled } from './toggled.ts';

const words = bookingWords.services;

const labels: Readonly<Record<NumberName, string>> = {
  duration: words.duration,
  before: words.before,
  after: words.after,
  step: words.step,
  leadHours: words.lead,
  horizon: words.horizon,
  perDay: words.perDay,
  capacity: words.capacity,
};

interface ServiceFormProps {
  /** Null: a new one. */
  readonly service: Service | null;
  readonly team: readonly Member[];
  readonly close: () => void;
}

export function ServiceForm({ service, team, close }: ServiceFormProps) {
  const save = useSaveService(service?.id ?? null);
  const [fields, setFields] = useState(() => serviceFields(service));
  const [isTried, setTried] = useState(false);
  const change = (changed: Partial<ServiceFields>) => setFields({ ...fields, ...changed });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const edit = serviceEdit(fields, service);
    if (edit) save.mutate(edit, { onSuccess: close });
  }

  const number = (name: NumberName) => {
    const [min, max] = serviceLimits[name];
    return (
      <NumberField
        label={labels[name]}
        min={min}
        max={max}
        typed={fields[name]}
        mayBeEmpty={name === 'perDay'}
        onType={(typed) => change({ [name]: typed })}
      />
    );
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={words.name}
        description={words.nameHint}
        error={isTried && fields.title.trim() === '' && bookingWords.needed}
        errorProps={{ role: 'alert' }}
        maxLength={72}
        value={fields.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        data-autofocus
      />
      <Textarea
        label={words.description}
        autosize
        minRows={2}
        maxLength={500}
        value={fields.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        {number('duration')}
        {number('step')}
        {number('before')}
        {number('after')}
        {number('leadHours')}
        {number('horizon')}
        {number('perDay')}
        {number('capacity')}
      </div>
      <NativeSelect
        label={words.packing}
        value={fields.packing}
        data={[
          { value: 'grid', label: words.grid },
          { value: 'packed', label: words.packed },
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ packing: value === 'packed' ? 'packed' : 'grid' })
        }
      />
      <fieldset className={styles.checks}>
        <legend>{words.who}</legend>
        {team.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={fields.resourceIds.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              change({ resourceIds: toggled(fields.resourceIds, id, checked) })
            }
          />
        ))}
      </fieldset>
      <Checkbox
        label={words.active}
        checked={fields.active}
        onChange={(event) => change({ active: event.currentTarget.checked })}
      />
      <Problem error={save.error} />
      <Button type="submit" loading={save.isPending}>
        {words.save}
      </Button>
    </form>
  );
}
