import { Button, Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Problem } from '../settings/problem.tsx';
import { bookingWords } from './booking-words.ts';
import {
  type CalendarFields,
  type CalendarWay,
  calendarSettings,
  emptyCalendar,
  missingField,
} from './calendar-fields.ts';
import { useAskGoogle, useConnect, useFindCalendars } from './calendars-api.ts';
import type { Member } from './desk-api.ts';
import styles from './desk-page.module.css';

const words = bookingWords.calendars;
const ways: readonly CalendarWay[] = ['google', 'serviceAccount', 'caldav', 'local'];

/** Asks whose calendar, where it is, and how to get in there. */
export function ConnectCalendar({ team, close }: { team: readonly Member[]; close: () => void }) {
  const [fields, setFields] = useState(() => emptyCalendar(team[0]?.id ?? ''));
  const [isTried, setTried] = useState(false);
  const connect = useConnect();
  const google = useAskGoogle();
  const change = (changed: Partial<CalendarFields>) => setFields({ ...fields, ...changed });
  const { way, resourceId, name, writes, whenSilent } = fields;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (missingField(fields) !== null) return;
    const choices = { resourceId, writes, whenSilent, ...(name.trim() && { name: name.trim() }) };
    const settings = calendarSettings(fields);
    if (settings.kind === 'consent') {
      const { kind: _, ...question } = settings;
      const open = { onSuccess: ({ url }: { url: string }) => window.location.assign(url) };
      google.mutate({ ...choices, ...question }, open);
    } else connect.mutate({ ...choices, settings }, { onSuccess: close });
  }

  const missing = isTried ? missingField(fields) : null;
  return (
    <form className={styles.form} onSubmit={submit} noValidate autoComplete="off">
      <NativeSelect
        label={words.whose}
        value={resourceId}
        data={team.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(event) => change({ resourceId: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.kind}
        value={way}
        data={ways.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={({ currentTarget: { value } }) =>
          change({ way: ways.find((each) => each === value) ?? way })
        }
      />
      <WayFields fields={fields} change={change} missing={missing} />
      <TextInput
        label={words.name}
        description={words.nameHint}
        maxLength={72}
        value={name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Checkbox
        label={words.writes}
        checked={writes}
        onChange={(event) => change({ writes: event.currentTarget.checked })}
      />
      <NativeSelect
        label={words.silent}
        value={whenSilent}
        data={[
          { value: 'refuse', label: words.silentRefuse },
          { value: 'use-known', label: words.silentUse },
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ whenSilent: value === 'use-known' ? 'use-known' : 'refuse' })
        }
      />
      <Problem error={connect.error ?? google.error} />
      <Button type="submit" loading={connect.isPending || google.isPending}>
        {way === 'google' ? words.open : words.connect}
      </Button>
    </form>
  );
}

interface WayFieldsProps {
  readonly fields: CalendarFields;
  readonly change: (changed: Partial<CalendarFields>) => void;
  /** The field in which something has to stand. */
  readonly missing: keyof CalendarFields | null;
}

function WayFields({ fields, change, missing }: WayFieldsProps) {
  const text = (name: TextName, more: { label: string; description?: string }) => ({
    ...more,
    value: fields[name],
    error: missing === name && bookingWords.needed,
    errorProps: { role: 'alert' },
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [name]: event.currentTarget.value }),
  });
  if (fields.way === 'local') return null;
  if (fields.way === 'caldav') {
    return (
      <>
        <TextInput
          {...text('serverUrl', { label: words.serverUrl, description: words.serverHint })}
        />
        <TextInput {...text('username', { label: words.username })} />
        <PasswordInput
          {...text('password', { label: words.password, description: words.passwordHint })}
        />
        <FoundCalendars fields={fields} change={change} missing={missing} />
      </>
    );
  }
  const redirect = `${window.location.origin}/api/calendar-connections/google/callback`;
  return (
    <>
      <TextInput
        {...text('calendarId', { label: words.calendarId, description: words.calendarIdHint })}
      />
      {fields.way === 'google' ? (
        <>
          <TextInput
            {...text('clientId', {
              label: words.clientId,
              description: words.clientHint(redirect),
            })}
          />
          <PasswordInput {...text('clientSecret', { label: words.clientSecret })} />
        </>
      ) : (
        <>
          <TextInput
            {...text('clientEmail', { label: words.clientEmail, description: words.shareHint })}
          />
          <Textarea {...text('privateKey', { label: words.privateKey })} autosize maxRows={4} />
        </>
      )}
      <Checkbox
        label={words.invites}
        checked={fields.invitesCustomers}
        onChange={(event) => change({ invitesCustomers: event.currentTarget.checked })}
      />
    </>
  );
}

type TextName = {
  [Name in keyof CalendarFields]: CalendarFields[Name] extends string ? Name : never;
}[keyof CalendarFields];

/** What there is to choose from at the server, once it was asked. */
function FoundCalendars({ fields, change, missing }: WayFieldsProps) {
  const find = useFindCalendars();
  const { serverUrl, username, password, calendarUrl } = fields;
  const ask = () =>
    find.mutate(
      { serverUrl: serverUrl.trim(), username: username.trim(), password },
      { onSuccess: (found) => change({ calendarUrl: found[0]?.url ?? '' }) },
    );
  return (
    <>
      <Button variant="default" loading={find.isPending} onClick={ask}>
        {words.find}
      </Button>
      <Problem error={find.error} />
      {find.data?.length === 0 && <p role="status">{words.noneFound}</p>}
      {(find.data?.length ?? 0) > 0 ? (
        <NativeSelect
          label={words.choose}
          value={calendarUrl}
          data={(find.data ?? []).map(({ url, name }) => ({ value: url, label: name }))}
          onChange={(event) => change({ calendarUrl: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          label={words.choose}
          value={calendarUrl}
          error={missing === 'calendarUrl' && bookingWords.needed}
          errorProps={{ role: 'alert' }}
          onChange={(event) => change({ calendarUrl: event.currentTarget.value })}
        />
      )}
    </>
  );
}
