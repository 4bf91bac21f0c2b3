import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import dialog from '../settings/dialog.module.css';
import { DialogButton } from '../settings/dialog-button.tsx';
import { Problem } from '../settings/problem.tsx';
import { Row, Rows, When } from '../settings/rows.tsx';
import { Failed, Loading } from '../shell/page-state.tsx';
import { bookingWords } from './booking-words.ts';
import { type Ticket, useSettleTicket, useTickets } from './desk-api.ts';
import styles from './desk-page.module.css';
import { DeskPage } from './desk-page.tsx';

const words = bookingWords.queue;

/** Whom somebody is to call back, and until when. */
export function QueuePage() {
  const [state, setState] = useState<'open' | 'resolved'>('open');
  const tickets = useTickets(state);
  return (
    <DeskPage
      title={words.title}
      text={words.text}
      action={
        <fieldset className={styles.choice} aria-label={words.show}>
          {(['open', 'resolved'] as const).map((each) => (
            <Button
              key={each}
              variant={each === state ? 'filled' : 'default'}
              aria-pressed={each === state}
              onClick={() => setState(each)}
            >
              {words[each]}
            </Button>
          ))}
        </fieldset>
      }
    >
      {tickets.isPending && <Loading />}
      {tickets.isError && <Failed error={tickets.error} retry={() => tickets.refetch()} />}
      {tickets.isSuccess && (
        <div className={styles.card}>
          <Rows empty={words.empty}>
            {tickets.data.map((ticket) => (
              <TicketRow key={ticket.id} ticket={ticket} />
            ))}
          </Rows>
        </div>
      )}
    </DeskPage>
  );
}

function TicketRow({ ticket }: { ticket: Ticket }) {
  const { customerName, customerPhone, reason, isOverdue, status, photoUrl } = ticket;
  const name = customerName ?? words.someone;
  const isOpen = status === 'open';
  return (
    <Row
      title={name}
      {...(isOverdue && { badge: words.overdue })}
      actions={
        isOpen && (
          <DialogButton label={words.settle} about={name} title={words.settleTitle}>
            {(close) => <Settle id={ticket.id} close={close} />}
          </DialogButton>
        )
      }
    >
      {customerPhone !== null && <a href={`tel:${customerPhone}`}>{customerPhone}</a>}
      <span>{reason}</span>
      <When at={Date.parse(ticket.createdAt)} say={words.asked} />
      {isOpen ? (
        <When at={Date.parse(ticket.callbackBy)} say={words.callBy} />
      ) : (
        <When at={Date.parse(ticket.resolvedAt ?? ticket.createdAt)} say={words.settled} />
      )}
      {ticket.resolution !== null && <span>{ticket.resolution}</span>}
      {photoUrl !== null && (
        <a href={photoUrl} target="_blank" rel="noreferrer">
          {words.photo}
        </a>
      )}
      <Asked request={ticket.request} />
    </Row>
  );
}

function Asked({ request }: { request: Ticket['request'] }) {
  const told = Object.entries(request).filter(([, value]) => typeof value === 'string' && value);
  if (told.length === 0) return null;
  return (
    <details className={styles.asked}>
      <summary>{words.more}</summary>
      <dl>
        {told.map(([name, value]) => (
          <div key={name}>
            <dt>{name.replaceAll('_', ' ')}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Settle({ id, close }: { id: string; close: () => void }) {
  const settle = useSettleTicket(id);
  const [text, setText] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    settle.mutate(text.trim(), { onSuccess: close });
  }
  return (
    <form className={dialog.content} onSubmit={submit}>
      <Textarea
        label={words.settleTitle}
        description={words.settleHint}
        autosize
        minRows={2}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <Problem error={settle.error} />
      <Button type="submit" loading={settle.isPending}>
        {words.settle}
      </Button>
    </form>
  );
}
