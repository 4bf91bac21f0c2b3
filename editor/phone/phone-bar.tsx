import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Store, UserRound } from 'lucide-react';
import { useTrialSettings } from '../api/trial.ts';
import { words } from '../words/words.ts';
import styles from './phone-bar.module.css';
import { usePhoneLine } from './phone-line.ts';

/** The top of the chat: who the customer writes with. */
export function PhoneBar({ isTyping }: { readonly isTyping: boolean }) {
  const { handBack } = usePhoneLine();
  const name = useTrialSettings().data?.business.name ?? words.phone.business;
  const kind = handBack === null ? words.phone.businessKind : words.phone.withPerson;
  const Picture = handBack === null ? Store : UserRound;
  return (
    <header className={styles.bar}>
      <span className={styles.picture}>
        <Picture size={18} aria-hidden />
      </span>
      <span className={styles.who}>
        <strong className={styles.name}>{name}</strong>
        <span className={styles.state}>
          {isTyping && handBack === null ? words.phone.typing : kind}
        </span>
      </span>
      {handBack !== null && <HandBack handBack={handBack} />}
    </header>
  );
}

function HandBack({ handBack }: { handBack: () => Promise<unknown> }) {
  const handing = useMutation({ mutationFn: handBack });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={handing.isPending}
      onClick={() => handing.mutate()}
    >
      {words.phone.handBack}
    </Button>
  );
}
