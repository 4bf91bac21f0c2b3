import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';

interface DialogButtonProps {
  readonly label: string;
  /** What it is about, for whoever hears the button without its row. */
  readonly about?: string;
  readonly icon?: ReactNode;
  readonly look?: 'first' | 'danger';
  readonly title: string;
  /** For a form with much beside one another. */
  readonly isWide?: boolean;
  /** What is in the dialog. It begins anew each time. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog. A press beside it does not close it: something may be typed in. */
export function DialogButton(props: DialogButtonProps) {
  const { label, about, icon, look, title, isWide = false, children } = props;
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        variant={look === 'first' ? 'filled' : 'default'}
        className={look === 'danger' ? (styles.danger ?? '') : ''}
        leftSection={icon}
        onClick={open}
      >
        {label}
        {about && <span className="unseen"> {about}</span>}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        closeOnClickOutside={false}
        title={title}
        {...(isWide && { size: 620 })}
      >
        {children(close)}
      </Modal>
    </>
  );
}
