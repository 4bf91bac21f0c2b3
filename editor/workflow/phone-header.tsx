import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { RotateCcw } from 'lucide-react';
import { sentenceOf } from '../api/client.ts';
import { type PretendCustomer, useStartOver } from '../api/simulator.ts';
import { CustomerSwitch } from '../phone/customer-switch.tsx';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import styles from './workbench.module.css';

interface PhoneHeaderProps {
  readonly customer: PretendCustomer;
  /** What is drawn is what the phone plays. */
  readonly isLive: boolean;
}

/** Whose phone it is, and the way back to an empty conversation. */
export function PhoneHeader({ customer, isLive }: PhoneHeaderProps) {
  const startOver = useStartOver(customer);
  return (
    <>
      <header className={styles.phoneHeader}>
        <h2 className="unseen">{words.workflow.phone}</h2>
        <CustomerSwitch />
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<RotateCcw size={15} aria-hidden />}
          loading={startOver.isPending}
          onClick={() =>
            startOver.mutate(undefined, {
              onError: (error) =>
                notifications.show({
                  color: 'red',
                  message: sentenceOf(error),
                  closeButtonProps: { 'aria-label': words.app.close },
                }),
            })
          }
        >
          {words.phone.startOver}
        </Button>
      </header>
      {!isLive && <p className={styles.publishToTry}>{editingWords.publishToTry}</p>}
    </>
  );
}
