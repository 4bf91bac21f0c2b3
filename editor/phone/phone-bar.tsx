import { Button } from '@mantine/core';
import { Store, UserRound } from 'lucide-react';
import { type PretendCustomer, useHandBack, useWithPerson } from '../api/simulator.ts';
import { words } from '../words/words.ts';
import styles from './phone-bar.module.css';

interface BarProps {
  readonly isTyping: boolean;
  readonly customer: PretendCustomer;
}

/** The top of the chat: who the customer writes with. */
export function PhoneBar({ isTyping, customer }: BarProps) {
  const heldId = useWithPerson(customer.contact);
  const handBack = useHandBack(customer);
  const kind = heldId === null ? words.phone.businessKind : words.phone.withPerson;
  const Picture = heldId === null ? Store : UserRound;
  return (
    <header className={styles.bar}>
      <span className={styles.picture}>
        <Picture size={18} aria-hidden />
      </span>
      <span className={styles.who}>
        <strong className={styles.name}>{words.phone.business}</strong>
        <span className={styles.state}>
          {isTyping && heldId === null ? words.phone.typing : kind}
        </span>
      </span>
      {heldId !== null && (
        <Button
          size="compact-sm"
          variant="default"
          loading={handBack.isPending}
          onClick={() => handBack.mutate(heldId)}
        >
          {words.phone.handBack}
        </Button>
      )}
    </header>
  );
}
