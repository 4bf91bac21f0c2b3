import { locale } from '../words/words.ts';
import styles from './business.module.css';
import { Section } from './section.tsx';
import type { Settings } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.business;

/** Where the business is. It stands in the environment of the server, so it is only read here. */
export function Business({ settings }: { settings: Settings }) {
  const { publicUrl, timeZone, language, country } = settings;
  const facts = [
    { name: words.publicUrl, value: publicUrl, variable: 'PUBLIC_URL' },
    { name: words.timeZone, value: timeZone, variable: 'TIME_ZONE' },
    { name: words.language, value: nameOf('language', language), variable: 'LANGUAGE' },
    { name: words.country, value: nameOf('region', country), variable: 'COUNTRY' },
  ];
  return (
    <Section id="place" title={words.title} text={words.text}>
      <dl className={styles.facts}>
        {facts.map(({ name, value, variable }) => (
          <div key={variable} className={styles.fact}>
            <dt>{name}</dt>
            <dd>
              <span className={styles.value}>{value}</span>
              <code className={styles.variable}>{variable}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function nameOf(type: 'language' | 'region', code: string): string {
  return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
}
