import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { useIsDropHere } from './drag-store.ts';
import { screensOf } from './model/form-document.ts';
import { ScreenCard } from './screen-card.tsx';
import styles from './screen-list.module.css';
import { useFormEdits } from './use-form-edits.ts';

/** The screens of the form, in order. */
export function ScreenList({ open }: { open: () => void }) {
  const { form } = useBuilder();
  const edits = useFormEdits();
  const screens = screensOf(form);
  // Of two screens with the same id, which WhatsApp takes not, both are to be seen.
  const placed = screens.map((screen, index) => ({ screen, index }));
  const isDropLast = useIsDropHere('screens', screens.length);
  return (
    <section className={styles.screens} aria-label={formWords.screens}>
      <h2 className={styles.heading}>{formWords.screens}</h2>
      <ol
        className={styles.list}
        data-drop-list="screens"
        data-drop-last={isDropLast || undefined}
        title={screens.length > 1 ? formWords.screen.hint : undefined}
      >
        {placed.map(({ screen, index }) => (
          <ScreenCard
            key={index}
            screen={screen}
            index={index}
            count={screens.length}
            open={open}
          />
        ))}
      </ol>
      <Button
        className={styles.add ?? ''}
        variant="default"
        leftSection={<Plus size={16} aria-hidden />}
        onClick={() => {
          edits.addScreen(screens.length - 1);
          open();
        }}
      >
        {formWords.screen.add}
      </Button>
    </section>
  );
}
