import { Checkbox, TextInput } from '@mantine/core';
import { credentialName } from '../settings/credential-form.ts';
import { settingsWords } from '../settings/settings-words.ts';
import { requestWords } from './http-request-words.ts';
import styles from './request-fields.module.css';

const words = requestWords.curl;

export interface StoredAs {
  readonly isStored: boolean;
  /** As it is typed. */
  readonly name: string;
}

interface StoreSecretProps {
  /** Where in the command the secret stands. */
  readonly where: string;
  readonly stored: StoredAs;
  /** Names that other secrets have. */
  readonly taken: readonly string[];
  readonly choose: (stored: StoredAs) => void;
}

/** Offers to store what a pasted request signs in with. */
export function StoreSecret({ where, stored, taken, choose }: StoreSecretProps) {
  const name = credentialName(stored.name);
  const problem = taken.includes(name) ? words.nameTaken(name) : name === '' && words.emptyName;
  return (
    <fieldset className={styles.secret}>
      <legend>{words.secretTitle}</legend>
      <p>{words.secretText(where)}</p>
      <Checkbox
        label={words.store}
        checked={stored.isStored}
        onChange={(event) => choose({ ...stored, isStored: event.currentTarget.checked })}
      />
      {stored.isStored && (
        <TextInput
          label={words.secretName}
          description={name !== stored.name && settingsWords.credentials.knownAs(name)}
          value={stored.name}
          error={problem}
          onChange={(event) => choose({ ...stored, name: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}
