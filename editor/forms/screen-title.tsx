import { ActionIcon, Tooltip } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import type { JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './component-list.module.css';
import { screensOf, textIn } from './model/form-document.ts';
import { useFormEdits } from './use-form-edits.ts';

interface ScreenTitleProps {
  readonly screen: JsonObject;
  readonly index: number;
  readonly open: () => void;
}

/** The title of the screen, as it stands above everything else on the phone. */
export function ScreenTitle({ screen, index, open }: ScreenTitleProps) {
  const { form, selection, select } = useBuilder();
  const edits = useFormEdits();
  const count = screensOf(form).length;
  const title = textIn(screen, 'title') || formWords.screen.untitled;
  return (
    <div className={styles.titleRow} data-selected={selection.kind === 'screen' || undefined}>
      <button
        type="button"
        className={styles.title}
        onClick={() => {
          select({ kind: 'screen', screen: index });
          open();
        }}
      >
        <span className={styles.meta}>{formWords.screen.place(index + 1, count)}</span>
        <span className={styles.titleText}>{title}</span>
      </button>
      {count > 1 && (
        <Tooltip label={formWords.screen.remove}>
          <ActionIcon
            aria-label={formWords.screen.remove}
            onClick={() => edits.removeScreen(index)}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
