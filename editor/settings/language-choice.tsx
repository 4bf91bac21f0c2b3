import { NativeSelect, Switch } from '@mantine/core';
import { languageNames } from '../words/language.ts';
import {
  preferDirection,
  preferLanguage,
  preferredDirection,
  preferredLanguage,
} from '../words/preferences.ts';
import styles from './appearance.module.css';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.appearance;
const languages = Object.entries(languageNames).map(([value, label]) => ({ value, label }));

/** What language this browser shows the page in, and which way it is read. The page opens anew with it. */
export function LanguageChoice() {
  return (
    <div className={styles.language}>
      <NativeSelect
        label={words.language}
        description={words.languageText}
        data={languages}
        value={preferredLanguage()}
        onChange={(event) => {
          preferLanguage(event.currentTarget.value === 'de' ? 'de' : 'en');
          window.location.reload();
        }}
      />
      <Switch
        label={words.rightToLeft}
        checked={preferredDirection() === 'rtl'}
        onChange={(event) => {
          preferDirection(event.currentTarget.checked ? 'rtl' : 'ltr');
          window.location.reload();
        }}
      />
    </div>
  );
}
