import { trialWords } from '../trial/trial-words.ts';
import styles from './play-switch.module.css';
import type { PlayMode } from './use-play.ts';

interface PlaySwitchProps {
  readonly mode: PlayMode;
  readonly choose: (mode: PlayMode) => void;
  /** Nothing is live yet, so that only the draft can be played. */
  readonly isDraftOnly: boolean;
}

const modes: readonly PlayMode[] = ['draft', 'live'];

/** Which of the two workflows the phone plays: what is drawn, or what customers get. */
export function PlaySwitch({ mode, choose, isDraftOnly }: PlaySwitchProps) {
  return (
    <fieldset className={styles.switch}>
      <legend className="unseen">{trialWords.which}</legend>
      {modes.map((each) => {
        const isDisabled = each === 'live' && isDraftOnly;
        return (
          <label
            key={each}
            className={styles.option}
            data-mode={each}
            title={isDisabled ? trialWords.notLiveYet : trialWords[`${each}Hint`]}
          >
            <input
              type="radio"
              className={styles.radio}
              name="play-mode"
              checked={each === mode}
              disabled={isDisabled}
              onChange={() => choose(each)}
            />
            <span className={styles.lamp} aria-hidden />
            {trialWords[each]}
          </label>
        );
      })}
    </fieldset>
  );
}
