import { Popover } from '@mantine/core';
import { type ReactNode, type Ref, useState } from 'react';
import styles from './trial-controls.module.css';

interface ControlPopoverProps {
  /** What there is to see and choose. */
  readonly title: string;
  readonly width: number;
  /** What stands on its button. */
  readonly face: ReactNode;
  /** What the button is called, where that is more than stands on it. */
  readonly label?: string;
  /** What is chosen, for its colour. */
  readonly way?: string;
  readonly button?: Ref<HTMLButtonElement>;
  readonly children: (close: () => void) => ReactNode;
}

/** A button above the phone that opens something to choose from below it. */
export function ControlPopover(props: ControlPopoverProps) {
  const { title, width, face, label, way, button, children } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={width}
      position="bottom-start"
      radius="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={styles.chip}
          aria-label={label}
          data-way={way}
          title={title}
          onClick={() => setOpen(!isOpen)}
        >
          {face}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.popover} aria-label={title}>
        {children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
