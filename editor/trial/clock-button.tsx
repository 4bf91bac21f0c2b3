import { Button, TextInput } from '@mantine/core';
import { Clock } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { dayOf, weekday } from '../words/day.ts';
import { clockTime } from '../words/time.ts';
import { atWallTime, clockChoices, wallTime } from './clock-choices.ts';
import { ControlPopover } from './control-popover.tsx';
import { showFailure } from './show-failure.ts';
import type { TrialClock } from './trial-clock.ts';
import styles from './trial-controls.module.css';
import { trialWords } from './trial-words.ts';
import type { DraftTrial } from './use-draft-trial.ts';

/** The pretend time; open, the times to jump to. */
export function ClockButton({ trial: { clock, player } }: { trial: DraftTrial }) {
  if (!player) return null;
  const time = shortTime(clock.at, clock.timeZone);
  return (
    <ControlPopover
      title={trialWords.clockTitle}
      width={300}
      label={trialWords.clock(time)}
      face={
        <>
          <Clock size={14} aria-hidden />
          {time}
        </>
      }
    >
      {(close) => (
        <ClockChoices
          clock={clock}
          jump={(at) => {
            close();
            player.jumpTo(at).catch(showFailure);
          }}
        />
      )}
    </ControlPopover>
  );
}

interface ClockChoicesProps {
  readonly clock: TrialClock;
  readonly jump: (at: number) => void;
}

function ClockChoices({ clock, jump }: ClockChoicesProps) {
  const { at: now, timeZone } = clock;
  return (
    <>
      <h3 className={styles.heading}>{trialWords.clockTitle}</h3>
      <ul>
        {clockChoices(now, timeZone).map(([choice, at]) => (
          <li key={choice}>
            <button type="button" className={styles.row} onClick={() => jump(at)}>
              <span>{trialWords[choice]}</span>
              <span className={styles.when}>{shortTime(at, timeZone)}</span>
              {choice === 'windowOver' && (
                <span className={styles.help}>{trialWords.windowOverHelp}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <OtherTime {...clock} jump={jump} />
    </>
  );
}

/** Any day and time, as the business tells it. */
function OtherTime({
  at: now,
  timeZone,
  jump,
}: Pick<TrialClock, 'at' | 'timeZone'> & Pick<ClockChoicesProps, 'jump'>) {
  const [day, setDay] = useState(dayOf(now, timeZone));
  const [time, setTime] = useState(wallTime(now, timeZone));
  const [isPast, setPast] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const at = atWallTime(day, time, timeZone);
    setPast(!(at > now));
    if (at > now) jump(at);
  }

  return (
    <form className={styles.other} onSubmit={submit} noValidate>
      <TextInput
        type="date"
        label={trialWords.day}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        type="time"
        label={trialWords.time}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {trialWords.jump}
      </Button>
      {isPast && (
        <p className={`${styles.wrong} ${styles.whole}`} role="alert">
          {trialWords.notBack}
        </p>
      )}
    </form>
  );
}

function shortTime(at: number, timeZone: string): string {
  return `${weekday(dayOf(at, timeZone))} ${clockTime(at, timeZone)}`;
}
