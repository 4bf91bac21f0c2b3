import { Portal } from '@mantine/core';
import { type RefObject, useMemo } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { canvasWords } from './canvas-words.ts';
import type { DropTarget } from './drop-target.ts';
import { grouped, type PickerEntry, pickerEntries } from './picker-entries.ts';
import { StepIcon } from './step-icon.tsx';
import styles from './step-tray.module.css';
import { useTrayDrag } from './use-tray-drag.ts';

interface StepTrayProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly workflow: Workflow;
  readonly drop: (entry: PickerEntry, target: DropTarget) => void;
  /** After the selected step. */
  readonly add: (entry: PickerEntry) => void;
}

/** Every kind of step, to be dragged onto a line, a card or empty space; or added by Enter or a click. */
export function StepTray({ frame, workflow, drop, add }: StepTrayProps) {
  const entries = useMemo(() => pickerEntries(workflow, null, false), [workflow]);
  const { carried, isClick, handlersOf } = useTrayDrag({ frame, drop });
  return (
    <section className={styles.tray} aria-label={canvasWords.palette.open}>
      <p className={styles.hint}>{canvasWords.palette.hint}</p>
      {grouped(entries).map(([group, steps]) => (
        <div key={group}>
          <div className={styles.group}>{editingWords.picker.groups[group]}</div>
          {steps.map((entry) => (
            <button
              key={entry.id}
              type="button"
              className={styles.entry}
              data-tone={entry.look.tone}
              title={entry.description}
              {...handlersOf(entry)}
              onClick={() => isClick() && add(entry)}
            >
              <Face entry={entry} />
            </button>
          ))}
        </div>
      ))}
      {carried && (
        <Portal>
          <div
            className={styles.carried}
            data-tone={carried.entry.look.tone}
            style={{ left: carried.at.x, top: carried.at.y }}
            aria-hidden
          >
            <Face entry={carried.entry} />
          </div>
        </Portal>
      )}
    </section>
  );
}

function Face({ entry: { look, title } }: { entry: PickerEntry }) {
  return (
    <>
      <span className={styles.tile}>
        {look.icon !== 'end' && look.icon !== 'open' && <StepIcon icon={look.icon} />}
      </span>
      <span className={styles.title}>{title}</span>
    </>
  );
}
