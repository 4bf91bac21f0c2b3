import { Button, Popover, TextInput } from '@mantine/core';
import { Check, ChevronDown, UserRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { words } from '../words/words.ts';
import styles from './customer-switch.module.css';
import { readNumber, useCustomer, useCustomers } from './pretend-customer.ts';

/** Whose phone it is: one of those used before, or another name and number. */
export function CustomerSwitch() {
  const customer = useCustomer();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      width={280}
      radius="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className={styles.current} onClick={() => setOpen(!isOpen)}>
          <UserRound size={16} aria-hidden />
          <span className={styles.names}>
            <span className="unseen">{words.phone.customer} </span>
            <span className={styles.name}>{customer.name || customer.contact}</span>
            <span className={styles.number}>{customer.contact}</span>
          </span>
          <ChevronDown size={16} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <KnownCustomers close={() => setOpen(false)} />
        <NewCustomer close={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function KnownCustomers({ close }: { close: () => void }) {
  const { known, current, choose } = useCustomers();
  return (
    <ul className={styles.known} aria-label={words.phone.customers}>
      {known.map(({ contact, name }) => (
        <li key={contact}>
          <button
            type="button"
            className={styles.option}
            aria-pressed={contact === current}
            onClick={() => {
              choose(contact);
              close();
            }}
          >
            <span className={styles.names}>
              <span className={styles.name}>{name}</span>
              <span className={styles.number}>{contact}</span>
            </span>
            {contact === current && <Check size={16} aria-hidden />}
          </button>
        </li>
      ))}
    </ul>
  );
}

function NewCustomer({ close }: { close: () => void }) {
  const { keep } = useCustomers();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [isWrong, setWrong] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const contact = readNumber(number);
    setWrong(contact === null);
    if (contact === null) return;
    keep({ contact, name: name.trim() || contact });
    close();
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={words.phone.customerName}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.phone.customerNumber}
        placeholder="+12025550143"
        type="tel"
        value={number}
        error={isWrong && words.phone.wrongNumber}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" fullWidth>
        {words.phone.useCustomer}
      </Button>
    </form>
  );
}
