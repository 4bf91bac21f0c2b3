import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useChangePassword } from '../api/session.ts';
import styles from './dialog.module.css';
import { DialogButton } from './dialog-button.tsx';
import form from './form.module.css';
import { Problem } from './problem.tsx';
import { Section } from './section.tsx';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.password;

/** The owner's own password. */
export function Password() {
  return (
    <Section id="password" title={words.title} text={words.text}>
      <div className={form.form}>
        <DialogButton label={words.change} title={words.change}>
          {(close) => <ChangePassword close={close} />}
        </DialogButton>
      </div>
    </Section>
  );
}

function ChangePassword({ close }: { close: () => void }) {
  const change = useChangePassword();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [isAsked, setAsked] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (password !== '' && newPassword !== '') change.mutate({ password, newPassword });
  }

  if (change.isSuccess) return <Changed close={close} />;
  return (
    <form className={styles.content} onSubmit={submit} noValidate>
      <PasswordInput
        label={words.now}
        error={isAsked && password === '' && settingsWords.emptyField}
        errorProps={{ role: 'alert' }}
        autoComplete="current-password"
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.next}
        description={words.nextHint}
        error={isAsked && newPassword === '' && settingsWords.emptyField}
        errorProps={{ role: 'alert' }}
        autoComplete="new-password"
        value={newPassword}
        onChange={(event) => setNewPassword(event.currentTarget.value)}
      />
      <Problem error={change.error} />
      <Button type="submit" loading={change.isPending}>
        {words.change}
      </Button>
    </form>
  );
}

function Changed({ close }: { close: () => void }) {
  return (
    <div className={styles.content}>
      <p role="status">{words.changed}</p>
      <Button onClick={close} data-autofocus>
        {words.done}
      </Button>
    </div>
  );
}
