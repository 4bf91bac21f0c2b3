import { Switch } from '@mantine/core';
import { useCanvasPreferences } from '../canvas/canvas-preferences.ts';
import styles from './appearance.module.css';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.appearance;

/** What keys and the mouse do on a drawing, in this browser. */
export function HandChoice() {
  const { hasLetterKeys, zoomsByWheel, prefer } = useCanvasPreferences();
  return (
    <div className={styles.language}>
      <Switch
        label={words.letterKeys}
        description={words.letterKeysText}
        checked={hasLetterKeys}
        onChange={(event) => prefer({ hasLetterKeys: event.currentTarget.checked })}
      />
      <Switch
        label={words.zoomByWheel}
        description={words.zoomByWheelText}
        checked={zoomsByWheel}
        onChange={(event) => prefer({ zoomsByWheel: event.currentTarget.checked })}
      />
    </div>
  );
}
