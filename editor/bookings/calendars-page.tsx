import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useSearch } from 'wouter';
import { sentenceOf } from '../api/client.ts';
import { Confirm } from '../settings/confirm.tsx';
import { DialogButton } from '../settings/dialog-button.tsx';
import { Problem } from '../settings/problem.tsx';
import { Row, Rows, When } from '../settings/rows.tsx';
import { Failed, Loading } from '../shell/page-state.tsx';
import { bookingWords } from './booking-words.ts';
import {
  type Connection,
  useAskGoogleAgain,
  useConnection,
  useConnections,
  useDisconnect,
  useSyncConnection,
  useTestConnection,
} from './calendars-api.ts';
import { ConnectCalendar } from './connect-calendar.tsx';
import { type Member, useTeam } from './desk-api.ts';
import styles from './desk-page.module.css';
import { DeskPage } from './desk-page.tsx';

const words = bookingWords.calendars;

/** With which calendars of their own the team is connected, and how that goes. */
export function CalendarsPage() {
  const found = useConnections();
  const team = useTeam();
  if (found.isPending || team.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => found.refetch()} />;
  if (team.isError) return <Failed error={team.error} retry={() => team.refetch()} />;
  return (
    <DeskPage
      title={words.title}
      text={words.text}
      action={
        <DialogButton
          label={words.add}
          icon={<Plus size={16} aria-hidden />}
          look="first"
          title={words.add}
          isWide
        >
          {(close) => <ConnectCalendar team={team.data} close={close} />}
        </DialogButton>
      }
    >
      <BackFromGoogle />
      <div className={styles.card}>
        <Rows empty={words.empty}>
          {found.data.map((connection) => (
            <ConnectionRow key={connection.id} connection={connection} team={team.data} />
          ))}
        </Rows>
      </div>
    </DeskPage>
  );
}

/** Google sends its visitors back to here, with how it went. */
function BackFromGoogle() {
  const query = new URLSearchParams(useSearch());
  const problem = query.get('calendarProblem');
  if (problem !== null) {
    return <Problem error={new Error(`${words.failed} ${problem}`)} />;
  }
  return query.has('calendar') && <p role="status">{words.connected}</p>;
}

interface ConnectionRowProps {
  readonly connection: Connection;
  readonly team: readonly Member[];
}

function ConnectionRow({ connection, team }: ConnectionRowProps) {
  const { id, name, kind, address, account, state, writes, pendingWrites, lastSyncAt } = connection;
  const member = team.find((each) => each.id === connection.resourceId);
  const sync = useSyncConnection(id);
  const test = useTestConnection(id);
  return (
    <Row
      title={`${member?.name ?? connection.resourceId}: ${name}`}
      badge={words.states[state]}
      actions={
        <>
          {state === 'reconnect' && kind === 'google' && <SignInAgain id={id} />}
          <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
            {words.test}
            <span className="unseen"> {name}</span>
          </Button>
          <Button variant="default" loading={sync.isPending} onClick={() => sync.mutate()}>
            {words.sync}
            <span className="unseen"> {name}</span>
          </Button>
          <DialogButton
            label={words.remove}
            about={name}
            look="danger"
            title={words.removeTitle(name)}
          >
            {(close) => <Disconnect id={id} close={close} />}
          </DialogButton>
        </>
      }
    >
      <span>{words.kindNames[kind]}</span>
      {address !== '' && address !== name && <span>{address}</span>}
      {account !== '' && <span>{account}</span>}
      <When at={lastSyncAt} say={words.readAt} never={words.neverRead} />
      {pendingWrites > 0 && <span>{words.pending(pendingWrites)}</span>}
      {!writes && <span>{words.onlyReads}</span>}
      <Outcome test={test} />
      <Problem error={sync.error ?? (connection.problem && new Error(connection.problem))} />
      <Conflicts id={id} />
    </Row>
  );
}

function Outcome({ test }: { test: ReturnType<typeof useTestConnection> }) {
  if (test.isError) return <Problem error={test.error} />;
  if (!test.isSuccess) return null;
  const { ok, message, name, timeZone } = test.data;
  if (!ok) return <Problem error={new Error(message)} />;
  return (
    <span role="status">
      {message} {name !== null && words.tested(name, timeZone)}
    </span>
  );
}

function Conflicts({ id }: { id: string }) {
  const found = useConnection(id).data?.conflicts ?? [];
  if (found.length === 0) return null;
  return (
    <div className={styles.asked}>
      {words.conflicts}
      <ul>
        {found.map(({ bookingId, reference, message }) => (
          <li key={bookingId}>
            {reference}: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SignInAgain({ id }: { id: string }) {
  const ask = useAskGoogleAgain(id);
  return (
    <Button
      loading={ask.isPending}
      title={ask.isError ? sentenceOf(ask.error) : undefined}
      onClick={() => ask.mutate(undefined, { onSuccess: ({ url }) => window.location.assign(url) })}
    >
      {words.again}
    </Button>
  );
}

function Disconnect({ id, close }: { id: string; close: () => void }) {
  const removal = useDisconnect(id);
  return (
    <Confirm
      consequence={words.removeText}
      keep={words.keep}
      remove={words.remove}
      removal={removal}
      onKeep={close}
      onRemove={() => removal.mutate(undefined, { onSuccess: close })}
    />
  );
}
