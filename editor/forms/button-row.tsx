import { Button } from '@mantine/core';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './component-list.module.css';
import { goalInWords } from './goal-in-words.ts';
import { buttonOf, type Goal, setButton } from './model/button.ts';
import { screensOf, textIn } from './model/form-document.ts';

/** The button at the end of a screen. */
export function ButtonRow({ open }: { open: () => void }) {
  const { form, selection, select, edit } = useBuilder();
  const { screen } = selection;
  const button = buttonOf(form, screen);
  const texts = formWords.button;

  function make() {
    edit(formWords.screen.edits.button, (draft) => {
      const next = screensOf(draft)[screen + 1];
      const goal: Goal = next ? { kind: 'screen', id: textIn(next, 'id') } : { kind: 'send' };
      setButton(draft, screen, {
        label: next ? formWords.screen.next : formWords.screen.send,
        goal,
      });
      return { kind: 'button', screen };
    });
  }

  if (!button) {
    return (
      <div className={styles.noButton}>
        <p>{texts.none}</p>
        <Button variant="default" onClick={make}>
          {texts.make}
        </Button>
      </div>
    );
  }
  const goals = [...button.rules, button].map(({ goal }) => goalInWords(goal, form));
  return (
    <button
      type="button"
      className={styles.button}
      data-selected={selection.kind === 'button' || undefined}
      aria-current={selection.kind === 'button' || undefined}
      onClick={() => {
        select({ kind: 'button', screen });
        open();
      }}
    >
      <span className="unseen">{texts.title}: </span>
      <span className={styles.buttonLabel}>{button.label || formWords.component.unlabelled}</span>
      <span className={styles.meta}>{[...new Set(goals)].join(' · ')}</span>
    </button>
  );
}
