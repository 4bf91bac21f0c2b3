import { Button, useMantineColorScheme } from '@mantine/core';
import { LogOut, type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import { useSignOut } from '../api/session.ts';
import { words as allWords } from '../words/words.ts';
import styles from './appearance.module.css';
import { HandChoice } from './hand-choice.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Section } from './section.tsx';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.appearance;
const looks = [
  { scheme: 'light', label: words.light, icon: Sun },
  { scheme: 'dark', label: words.dark, icon: Moon },
  { scheme: 'auto', label: words.auto, icon: Monitor },
] as const;

/** How it looks in this browser; and the way out. */
export function Appearance() {
  // To stop transitions, Mantine would add a style that the page's rules for content forbid.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const signOut = useSignOut();
  return (
    <Section
      id="appearance"
      title={words.title}
      text={words.text}
      action={
        <Button
          variant="default"
          leftSection={<LogOut size={16} aria-hidden />}
          onClick={() => signOut.mutate()}
        >
          {allWords.app.signOut}
        </Button>
      }
    >
      <fieldset className={styles.looks}>
        <legend className="unseen">{words.look}</legend>
        {looks.map(({ scheme, ...look }) => (
          <Look
            key={scheme}
            {...look}
            isChosen={scheme === colorScheme}
            onChoose={() => setColorScheme(scheme)}
          />
        ))}
      </fieldset>
      <LanguageChoice />
      <HandChoice />
    </Section>
  );
}

interface LookProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isChosen: boolean;
  onChoose(): void;
}

function Look({ label, icon: Icon, isChosen, onChoose }: LookProps) {
  return (
    <label className={styles.look}>
      <input type="radio" name="look" checked={isChosen} onChange={onChoose} />
      <Icon size={18} aria-hidden />
      {label}
    </label>
  );
}
