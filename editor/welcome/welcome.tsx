import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { ApiError, sentenceOf } from '../api/client.ts';
import { useSetUp, useSignIn } from '../api/session.ts';
import { Mark } from '../shell/rail.tsx';
import { words } from '../words/words.ts';
import styles from './welcome.module.css';

interface Session {
  readonly setupNeeded: boolean;
  readonly canSetUp: boolean;
}

/** The first screen: choose a password on the very first visit, type it on every other. */
export function Welcome({ session }: { session: Session }) {
  const text = words.welcome;
  const title = session.setupNeeded ? text.setUpTitle : text.signInTitle;
  useDocumentTitle(`${title} · ${words.app.name}`);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Mark size={48} />
        <h1>{title}</h1>
        {session.setupNeeded && <p className={styles.text}>{text.setUpText}</p>}
        {session.setupNeeded ? <SetUp canSetUp={session.canSetUp} /> : <SignIn />}
      </div>
    </main>
  );
}

function SignIn() {
  const signIn = useSignIn();
  return (
    <PasswordForm
      label={words.welcome.signInLabel}
      button={words.welcome.signInButton}
      autoComplete="current-password"
      isBusy={signIn.isPending}
      error={signIn.error}
      onSubmit={signIn.mutate}
    />
  );
}

function SetUp({ canSetUp }: { canSetUp: boolean }) {
  const setUp = useSetUp();
  const [code, setCode] = useState(codeInAddress);
  const needsCode = !canSetUp || isRefused(setUp.error);
  return (
    <PasswordForm
      label={words.welcome.setUpLabel}
      hint={words.welcome.setUpHint}
      button={words.welcome.setUpButton}
      autoComplete="new-password"
      isBusy={setUp.isPending}
      error={setUp.error}
      onSubmit={(password) => setUp.mutate(needsCode ? { password, code } : { password })}
    >
      {needsCode && (
        <TextInput
          label={words.welcome.codeLabel}
          description={words.welcome.codeHint}
          size="md"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
    </PasswordForm>
  );
}

/** The address that Journeyman prints for another machine has the code in it. */
function codeInAddress(): string {
  return new URLSearchParams(window.location.search).get('code') ?? '';
}

function isRefused(error: unknown): boolean {
  return error instanceof ApiError && error.status === 403;
}

interface PasswordFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  readonly autoComplete: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly children?: React.ReactNode;
  onSubmit(password: string): void;
}

function PasswordForm(props: PasswordFormProps) {
  const [password, setPassword] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const problem = isEmpty ? words.welcome.empty : props.error ? sentenceOf(props.error) : null;
  function submit(event: FormEvent) {
    event.preventDefault();
    setEmpty(password === '');
    if (password !== '') props.onSubmit(password);
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PasswordInput
        label={props.label}
        description={props.hint}
        error={problem}
        errorProps={{ role: 'alert' }}
        size="md"
        autoFocus
        autoComplete={props.autoComplete}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {props.children}
      <Button type="submit" size="md" fullWidth loading={props.isBusy}>
        {props.button}
      </Button>
    </form>
  );
}
