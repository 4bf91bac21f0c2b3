import { galleryWords } from './gallery-words.ts';
import styles from './way-switch.module.css';

/** How a journey is met: on a phone of one’s own, or as it was recorded. */
export type Way = 'play' | 'watch';

const ways: readonly Way[] = ['play', 'watch'];

interface WaySwitchProps {
  readonly way: Way;
  readonly choose: (way: Way) => void;
}

export function WaySwitch({ way, choose }: WaySwitchProps) {
  return (
    <fieldset className={styles.switch}>
      <legend className="unseen">{galleryWords.ways}</legend>
      {ways.map((each) => (
        <label key={each} className={styles.option}>
          <input
            type="radio"
            className={styles.radio}
            name="way"
            checked={each === way}
            onChange={() => choose(each)}
          />
          {galleryWords[each]}
        </label>
      ))}
    </fieldset>
  );
}
