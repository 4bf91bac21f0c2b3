import { ActionIcon, Tooltip } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { useIsDropHere, useIsDropScreen } from './drag-store.ts';
import { FaultDot } from './fault-dot.tsx';
import { goalInShort } from './goal-in-words.ts';
import { type Button, buttonOf } from './model/button.ts';
import { componentTitle } from './model/fault-in-words.ts';
import { type Form, textIn } from './model/form-document.ts';
import { rowsOf } from './model/rows.ts';
import styles from './screen-list.module.css';
import { useDrag } from './use-drag.ts';
import { useFormEdits } from './use-form-edits.ts';

interface ScreenCardProps {
  readonly screen: JsonObject;
  readonly index: number;
  readonly count: number;
  readonly open: () => void;
}

/** A screen in small: its title, what is asked on it, and where its button leads. */
export function ScreenCard({ screen, index, count, open }: ScreenCardProps) {
  const { form, selection, select } = useBuilder();
  const edits = useFormEdits();
  const title = textIn(screen, 'title') || formWords.screen.untitled;
  const drag = useDrag({
    dragged: { kind: 'screen', index },
    label: title,
    onDrop: (drop) => {
      if (!('list' in drop)) return;
      edits.moveScreen(index, drop.index > index ? drop.index - 1 : drop.index);
    },
  });
  const isDropBefore = useIsDropHere('screens', index);
  const isDropInto = useIsDropScreen(index);
  const rows = rowsOf(form, index);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey && event.key === 'ArrowUp') edits.moveScreen(index, index - 1);
    else if (event.altKey && event.key === 'ArrowDown') edits.moveScreen(index, index + 1);
    else if (event.key === 'Delete' && count > 1) edits.removeScreen(index);
    else return;
    event.preventDefault();
  }

  return (
    <li
      className={styles.card}
      data-screen
      data-drop-item
      data-drop-screen={index}
      data-drop-before={isDropBefore || undefined}
      data-drop-into={isDropInto || undefined}
      data-selected={selection.screen === index || undefined}
      {...drag}
    >
      <button
        type="button"
        className={styles.pick}
        aria-current={selection.screen === index || undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        onKeyDown={onKeyDown}
        onClick={() => {
          select({ kind: 'screen', screen: index });
          open();
        }}
      >
        <span className={styles.title}>
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          <span className={styles.name}>
            <span className="unseen">{formWords.screen.place(index + 1, count)}: </span>
            {title}
          </span>
          <FaultDot screen={index} />
        </span>
        {rows.length > 0 && (
          <span className={styles.lines}>
            {rows.map(({ json }) => componentTitle(json)).join(' · ')}
          </span>
        )}
        <ButtonLine button={buttonOf(form, index)} form={form} />
      </button>
      <Tooltip label={formWords.screen.add} position="right">
        <ActionIcon
          className={styles.insert ?? ''}
          size={24}
          aria-label={`${formWords.screen.add}: ${title}`}
          onClick={() => {
            edits.addScreen(index);
            open();
          }}
        >
          <Plus size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

function ButtonLine({ button, form }: { button: Button | null; form: Form }) {
  if (!button) return null;
  return (
    <span className={styles.button}>
      <span className={styles.buttonLabel}>{button.label}</span>
      <span className={styles.goal}>{goalInShort(button.goal, form)}</span>
    </span>
  );
}
