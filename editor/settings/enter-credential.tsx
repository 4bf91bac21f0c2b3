import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { type ChangeEvent, type FormEvent, useState } from 'react';
import {
  type CredentialField,
  credentialKinds,
  credentialName,
  emptyFields,
  fieldsOf,
  openFields,
  type TypedFields,
  toCredential,
} from './credential-form.ts';
import styles from './dialog.module.css';
import { Problem } from './problem.tsx';
import { type ShownCredential, useSaveCredential } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.credentials;

interface EnterCredentialProps {
  /** Names that another credential has. */
  readonly taken?: readonly string[];
  /** The one that this takes the place of: it keeps its name. */
  readonly replaced?: ShownCredential;
  close(): void;
  /** Is told the name under which it is stored now. */
  stored?(name: string): void;
}

/** Asks for what another system wants to see, and stores it. */
export function EnterCredential({ taken = [], replaced, close, stored }: EnterCredentialProps) {
  const save = useSaveCredential();
  const [typedName, setTypedName] = useState('');
  const [kind, setKind] = useState(replaced?.kind ?? 'bearer');
  const [typed, setTyped] = useState<TypedFields>({});
  const [isChecked, setChecked] = useState(false);
  const name = replaced?.name ?? credentialName(typedName);
  const empty = emptyFields(kind, typed);
  const isTaken = taken.includes(name) && !save.isSuccess;

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (name === '' || isTaken || empty.length > 0) return;
    const credential = toCredential(kind, typed);
    const onSuccess = () => {
      stored?.(name);
      close();
    };
    save.mutate({ name, credential }, { onSuccess });
  }

  return (
    <form className={styles.content} onSubmit={submit} noValidate autoComplete="off">
      {!replaced && (
        <NameInput
          typed={typedName}
          name={name}
          isTaken={isTaken}
          isMissing={isChecked && name === ''}
          onType={setTypedName}
        />
      )}
      <NativeSelect
        label={words.kind}
        value={kind}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setKind(credentialKinds.find((each) => each === value) ?? kind);
        }}
        data={credentialKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      {fieldsOf[kind].map((field) => (
        <FieldInput
          key={field}
          field={field}
          typed={typed[field] ?? ''}
          isMissing={isChecked && empty.includes(field)}
          onType={(value) => setTyped((before) => ({ ...before, [field]: value }))}
        />
      ))}
      <Problem error={save.error} />
      <Button type="submit" loading={save.isPending}>
        {words.save}
      </Button>
    </form>
  );
}

interface NameInputProps {
  readonly typed: string;
  /** What becomes of what is typed. */
  readonly name: string;
  readonly isTaken: boolean;
  readonly isMissing: boolean;
  onType(typed: string): void;
}

function NameInput({ typed, name, isTaken, isMissing, onType }: NameInputProps) {
  const problem = isTaken ? words.nameTaken(name) : isMissing && settingsWords.emptyField;
  const isOther = name !== '' && name !== typed;
  return (
    <TextInput
      label={words.name}
      description={isOther ? words.knownAs(name) : words.nameHint}
      error={problem}
      errorProps={{ role: 'alert' }}
      autoComplete="off"
      data-autofocus
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

interface FieldInputProps {
  readonly field: CredentialField;
  readonly typed: string;
  readonly isMissing: boolean;
  onType(typed: string): void;
}

function FieldInput({ field, typed, isMissing, onType }: FieldInputProps) {
  const input = {
    label: words.fields[field],
    error: isMissing && settingsWords.emptyField,
    errorProps: { role: 'alert' },
    // Keeps the browser from offering the password of this very page.
    autoComplete: 'new-password',
    value: typed,
    onChange: (event: ChangeEvent<HTMLInputElement>) => onType(event.currentTarget.value),
  };
  if (openFields.includes(field)) return <TextInput {...input} />;
  const toggle = { tabIndex: 0, 'aria-label': settingsWords.showTyped };
  return <PasswordInput {...input} visibilityToggleButtonProps={toggle} />;
}
