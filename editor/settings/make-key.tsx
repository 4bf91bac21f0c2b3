import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CopyField } from './copy-field.tsx';
import styles from './dialog.module.css';
import { Problem } from './problem.tsx';
import { type Role, useMakeKey } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.keys;
/** From the one that may the least. */
const roles: readonly Role[] = ['viewer', 'operator', 'editor', 'owner'];

/** Asks what a key is for, makes it, and shows it this once. */
export function MakeKey({ close }: { close: () => void }) {
  const make = useMakeKey();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [isEmpty, setEmpty] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setEmpty(name.trim() === '');
    if (name.trim() !== '') make.mutate({ name: name.trim(), role });
  }

  if (make.isSuccess) return <MadeKey value={make.data.key} close={close} />;
  return (
    <form className={styles.content} onSubmit={submit} noValidate>
      <TextInput
        label={words.name}
        description={words.nameHint}
        error={isEmpty && settingsWords.emptyField}
        errorProps={{ role: 'alert' }}
        maxLength={100}
        autoComplete="off"
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.role}
        value={role}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setRole(roles.find((each) => each === value) ?? role);
        }}
        data={roles.map((value) => ({ value, label: roleInWords(value) }))}
      />
      <Problem error={make.error} />
      <Button type="submit" loading={make.isPending}>
        {words.make}
      </Button>
    </form>
  );
}

function MadeKey({ value, close }: { value: string; close: () => void }) {
  return (
    <div className={styles.content}>
      <CopyField label={words.made} text={words.madeText} value={value} autoFocus />
      <Button onClick={close}>{words.done}</Button>
    </div>
  );
}

function roleInWords(role: Role): string {
  const { name, may } = settingsWords.roles[role];
  return `${name}: ${may}`;
}
