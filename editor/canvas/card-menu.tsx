import { Popover } from '@mantine/core';
import { ArrowRightLeft, Copy, CopyPlus, PencilLine, Plus, Trash2, Unlink } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { canvasWords } from './canvas-words.ts';
import styles from './card-menu.module.css';
import type { Point } from './layout.ts';

const words = canvasWords.menu;

interface CardMenuProps {
  readonly name: string;
  readonly at: Point;
  /** The trigger can only be followed. */
  readonly isStep: boolean;
  readonly act: Readonly<Record<keyof typeof icons, () => void>>;
  readonly close: () => void;
}

const icons = {
  add: Plus,
  connect: ArrowRightLeft,
  rename: PencilLine,
  duplicate: CopyPlus,
  copy: Copy,
  remove: Trash2,
  removeGap: Unlink,
};

const ofTrigger = ['add', 'connect'] as const;
const ofStep = [...ofTrigger, 'rename', 'duplicate', 'copy', 'remove', 'removeGap'] as const;

/** What can be done with a card, by the pointer, a long press or the keyboard. */
export function CardMenu({ name, at, isStep, act, close }: CardMenuProps) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const items = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = items.findIndex((item) => item.matches(':focus'));
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (next === undefined) return;
    else items.at(next % items.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && close()}
      position="bottom-start"
      width={240}
      offset={4}
      radius="md"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <span className={styles.anchor} style={{ left: at.x, top: at.y }} />
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown ?? ''}>
        <div
          ref={list}
          className={styles.menu}
          role="menu"
          aria-label={words.label(name)}
          onKeyDown={onKeyDown}
        >
          {(isStep ? ofStep : ofTrigger).map((action, index) => {
            const Icon = icons[action];
            return (
              <button
                key={action}
                type="button"
                role="menuitem"
                className={styles.item}
                tabIndex={index === 0 ? 0 : -1}
                data-autofocus={index === 0 || undefined}
                data-grave={action === 'remove' || undefined}
                onClick={() => {
                  close();
                  act[action]();
                }}
              >
                <Icon size={16} aria-hidden />
                {words[action]}
              </button>
            );
          })}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
