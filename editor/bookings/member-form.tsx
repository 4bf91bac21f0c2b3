import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Problem } from '../settings/problem.tsx';
import { bookingWords } from './booking-words.ts';
import { type Member, type Service, useSaveMember } from './desk-api.ts';
import styles from './desk-page.module.css';
import { HoursField } from './hours-field.tsx';
import { type MemberFields, memberEdit, memberFields } from './member-fields.ts';
import { NumberField } from './number-field.tsx';
import { toggled } from './toggled.ts';

const words = bookingWords.team;

interface MemberFormProps {
  /** Null: a new one. */
  readonly member: Member | null;
  readonly services: readonly Service[];
  readonly close: () => void;
}

export function MemberForm({ member, services, close }: MemberFormProps) {
  const save = useSaveMember(member?.id ?? null);
  const [fields, setFields] = useState(() => memberFields(member));
  const [isTried, setTried] = useState(false);
  const change = (changed: Partial<MemberFields>) => setFields({ ...fields, ...changed });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const edit = memberEdit(fields, member);
    if (edit) save.mutate(edit, { onSuccess: close });
  }

  const missing = (text: string) => isTried && text.trim() === '' && bookingWords.needed;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.pair}>
        <TextInput
          label={words.name}
          error={missing(fields.name)}
          errorProps={{ role: 'alert' }}
          maxLength={72}
          value={fields.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          data-autofocus
        />
        <TextInput
          label={words.zone}
          error={missing(fields.timeZone)}
          errorProps={{ role: 'alert' }}
          value={fields.timeZone}
          onChange={(event) => change({ timeZone: event.currentTarget.value })}
        />
        <NumberField
          label={words.perDay}
          min={1}
          max={1_000}
          mayBeEmpty
          typed={fields.perDay}
          onType={(perDay) => change({ perDay })}
        />
      </div>
      <fieldset className={styles.checks}>
        <legend>{words.does}</legend>
        {services.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={title}
            checked={fields.serviceIds.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              change({ serviceIds: toggled(fields.serviceIds, id, checked) })
            }
          />
        ))}
      </fieldset>
      <HoursField hours={fields.hours} onChange={(hours) => change({ hours })} />
      <Checkbox
        label={words.visits}
        description={words.visitsHint}
        checked={fields.goesOut}
        disabled={member?.outside != null}
        onChange={(event) => change({ goesOut: event.currentTarget.checked })}
      />
      {fields.goesOut && <Outside fields={fields} change={change} />}
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

interface OutsideProps {
  readonly fields: MemberFields;
  readonly change: (changed: Partial<MemberFields>) => void;
}

/** What counts for whoever goes to customers. */
function Outside({ fields, change }: OutsideProps) {
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          label={words.home}
          maxLength={20}
          value={fields.home}
          onChange={(event) => change({ home: event.currentTarget.value })}
        />
        <TextInput
          label={words.phone}
          type="tel"
          maxLength={30}
          value={fields.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={words.area}
        description={words.areaHint}
        autosize
        minRows={2}
        maxRows={8}
        value={fields.area}
        onChange={(event) => change({ area: event.currentTarget.value })}
      />
      <Checkbox
        label={words.isOnCall}
        checked={fields.onCall}
        onChange={(event) => change({ onCall: event.currentTarget.checked })}
      />
    </>
  );
}
