import { Button } from '@mantine/core';
import { FastForward, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { isInbound, type Workflow } from '../../engine/index.ts';
import { Phone } from '../phone/phone.tsx';
import { type PhoneLine, PhoneLineProvider } from '../phone/phone-line.ts';
import { useCustomer } from '../phone/pretend-customer.ts';
import { ClockButton } from '../trial/clock-button.tsx';
import { StartTrial } from '../trial/start-trial.tsx';
import { trialWords } from '../trial/trial-words.ts';
import { type DraftTrial, useDraftTrial } from '../trial/use-draft-trial.ts';
import { words } from '../words/words.ts';
import styles from './journey-page.module.css';

/** A phone that plays a journey before it is anybody’s: nothing of it is kept. */
export function JourneyPhone({ workflow }: { workflow: Workflow }) {
  const customer = useCustomer();
  const trial = useDraftTrial({ draft: workflow, customer, isShown: true });
  const { trigger } = workflow;
  const line = useMemo(() => withoutSteps(trial.line), [trial.line]);
  const isBegun = trial.played !== null;
  return (
    <>
      <div className={styles.controls}>
        <ClockButton trial={trial} />
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<RotateCcw size={15} aria-hidden />}
          disabled={!isBegun}
          onClick={() => void trial.line.startOver()}
        >
          {words.phone.startOver}
        </Button>
        <SkipWait trial={trial} />
      </div>
      {!isInbound(trigger) && !isBegun && <StartTrial trial={trial} customer={customer} />}
      <div className={styles.phone}>
        <PhoneLineProvider value={line}>
          <Phone suggestions={keywordsOf(workflow)} showStep={noStep} />
        </PhoneLineProvider>
      </div>
    </>
  );
}

/** The wait that the journey is in can be over at once. */
function SkipWait({ trial: { isAsking, clock, player } }: { trial: DraftTrial }) {
  const due = isAsking ? null : clock.due;
  if (!due) return null;
  return (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<FastForward size={15} aria-hidden />}
      onClick={() => player?.skip()}
    >
      {trialWords.skip(due.wait)}
    </Button>
  );
}

/** There is no canvas beside this phone to show a step on. */
function withoutSteps(line: PhoneLine): PhoneLine {
  return {
    ...line,
    stepName: () => null,
    notes: line.notes.map((note) => ({ ...note, stepId: null })),
  };
}

function noStep(): void {}

const suggestionsMax = 3;

function keywordsOf({ trigger }: Workflow): string[] {
  if (!('match' in trigger) || trigger.match.kind !== 'keywords') return [];
  return trigger.match.keywords.slice(0, suggestionsMax).map((keyword) => keyword.text);
}
