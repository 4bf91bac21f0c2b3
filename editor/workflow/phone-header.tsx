import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { isInbound } from '../../engine/index.ts';
import { sentenceOf } from '../api/client.ts';
import type { PretendCustomer } from '../api/simulator.ts';
import { CustomerSwitch } from '../phone/customer-switch.tsx';
import { StartTrial } from '../trial/start-trial.tsx';
import { TrialControls, TrialNotices } from '../trial/trial-controls.tsx';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { PlaySwitch } from './play-switch.tsx';
import type { LiveState } from './use-live-state.ts';
import type { Play } from './use-play.ts';
import styles from './workbench.module.css';

interface PhoneHeaderProps {
  readonly customer: PretendCustomer;
  readonly play: Play;
  readonly live: LiveState | null;
}

/** Whose phone it is, what it plays, and the way back to an empty conversation. */
export function PhoneHeader({ customer, play, live }: PhoneHeaderProps) {
  const { mode, choose, draft, shown } = play;
  const isChanged = live?.kind === 'changed' || live?.kind === 'broken';
  const canStart = !isInbound(draft.draft.trigger) && !draft.hasBegun;
  return (
    <>
      <header className={styles.phoneHeader}>
        <h2 className="unseen">{words.workflow.phone}</h2>
        <CustomerSwitch />
        <StartOver startOver={shown.line.startOver} />
      </header>
      <div className={styles.playBar}>
        <PlaySwitch mode={mode} choose={choose} isDraftOnly={live?.kind === 'draft'} />
        {mode === 'draft' && <TrialControls trial={draft} />}
      </div>
      {mode === 'draft' && <TrialNotices trial={draft} />}
      {mode === 'draft' && canStart && <StartTrial trial={draft} customer={customer} />}
      {mode === 'live' && isChanged && (
        <p className={styles.publishToTry}>{editingWords.publishToTry}</p>
      )}
    </>
  );
}

function StartOver({ startOver }: { startOver: () => Promise<unknown> }) {
  const starting = useMutation({ mutationFn: startOver });
  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={<RotateCcw size={15} aria-hidden />}
      loading={starting.isPending}
      onClick={() =>
        starting.mutate(undefined, {
          onError: (error) =>
            notifications.show({
              color: 'red',
              message: sentenceOf(error),
            }),
        })
      }
    >
      {words.phone.startOver}
    </Button>
  );
}
