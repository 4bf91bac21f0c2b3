import { ActionIcon, Tooltip } from '@mantine/core';
import { ChevronDown, Ungroup } from 'lucide-react';
import type { Box } from '../canvas/cards-apart.ts';
import type { Point } from '../canvas/layout.ts';
import type { Section } from '../workflow-document/edit-sections.ts';
import { movableGroup } from './movable-group.ts';
import { notesWords as words } from './notes-words.ts';
import { frameOf, sectionTitleInset, shiftedOnGrid } from './place-notes.ts';
import styles from './section-frame.module.css';
import { SectionTitle } from './section-title.tsx';
import type { Notes } from './use-notes.ts';
import { usePointerDrag } from './use-pointer-drag.ts';

interface SectionFrameProps {
  readonly section: Section;
  /** Where every card is. */
  readonly cards: ReadonlyMap<string, Box>;
  readonly notes: Notes;
  readonly carry: {
    readonly drag: (ids: readonly string[], by: Point) => void;
    readonly drop: (ids: readonly string[], by: Point) => void;
    readonly stop: () => void;
  };
  readonly nudge: (ids: readonly string[], by: Point) => void;
  /** Draws it as one card. */
  readonly collapse: () => void;
  /** Gives the focus back to the canvas. */
  readonly leave: () => void;
}

/** A titled frame behind the steps of a section: by its title, all of them are moved. */
export function SectionFrame(props: SectionFrameProps) {
  const { section, cards, notes, carry, leave } = props;
  const { id, title } = section;
  const { edits, type } = notes;
  const steps = section.steps.filter((stepId) => cards.has(stepId));
  const onPointerDown = usePointerDrag({
    drag: (by) => carry.drag(steps, shiftedOnGrid(by, none)),
    drop: (by) => carry.drop(steps, shiftedOnGrid(by, none)),
    stop: carry.stop,
  });
  const frame = frameOf(section, cards);
  if (!frame) return null;

  function takeApart() {
    leave();
    edits.takeApart(id, title);
  }

  const { x, y, width, height } = frame;
  return (
    <>
      <div className={styles.frame} data-section={id} style={{ left: x, top: y, width, height }} />
      <fieldset
        {...movableGroup({
          kind: words.sectionKind,
          name: words.section(title, steps.length),
          help: words.sectionHelp,
          nudge: (by) => props.nudge(steps, by),
          type: () => type(id),
          press: props.collapse,
          remove: takeApart,
          leave,
        })}
        className={`${styles.head} nopan`}
        data-section-head
        style={{ left: x + sectionTitleInset, top: y, maxWidth: width - sectionTitleInset }}
        onPointerDown={onPointerDown}
      >
        <Tooltip label={words.collapse(title)}>
          <ActionIcon
            className={styles.tool}
            size={24}
            aria-label={words.collapse(title)}
            onClick={props.collapse}
          >
            <ChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {notes.typedId === id ? (
          <SectionTitle
            title={title}
            rename={(typed) => edits.renameSection(id, typed)}
            done={() => type(null)}
          />
        ) : (
          <span className={styles.title} dir="auto">
            {title}
          </span>
        )}
        <Tooltip label={words.takeApart}>
          <ActionIcon
            className={styles.tool}
            size={24}
            aria-label={words.takeApart}
            onClick={takeApart}
          >
            <Ungroup size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </fieldset>
    </>
  );
}

const none: Point = { x: 0, y: 0 };
