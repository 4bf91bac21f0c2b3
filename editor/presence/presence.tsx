import { Tooltip } from '@mantine/core';
import { AppWindow } from 'lucide-react';
import { spokenLanguage } from '../words/language.ts';
import styles from './presence.module.css';
import { presenceWords } from './presence-words.ts';
import { namesOf, presentInWords } from './present-in-words.ts';
import { usePresence } from './use-presence.ts';

const avatarsMax = 3;

/** Who else has this workflow open: small avatars, and what they mean. */
export function Presence({ workflowId }: { workflowId: string }) {
  const others = usePresence(workflowId);
  const text = presentInWords(others, spokenLanguage());
  const names = namesOf(others);
  return (
    <div className={styles.presence} role="status">
      {text !== null && (
        <Tooltip label={`${text}. ${presenceWords.shared}`}>
          <span className={styles.people}>
            <span className={styles.avatars} aria-hidden>
              {names.length === 0 && (
                <span className={styles.avatar}>
                  <AppWindow size={14} />
                </span>
              )}
              {names.slice(0, avatarsMax).map((name) => (
                <span key={name} className={styles.avatar}>
                  {initials(name)}
                </span>
              ))}
            </span>
            <span className={styles.text}>{text}</span>
          </span>
        </Tooltip>
      )}
    </div>
  );
}

function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined];
  return letters.map((part) => [...(part ?? '')][0]?.toUpperCase() ?? '').join('');
}
