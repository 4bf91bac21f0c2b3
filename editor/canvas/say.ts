import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { UndoToast } from '../document/undo-toast.tsx';
import { editingWords } from '../words/en-editing.ts';

export function say(message: string): void {
  notifications.show({ message });
}

/** What was done, and the way back; or, with a word for it, the way to let it stay. */
export function sayUndoable(message: string, undo: () => void, keep?: string): void {
  const id = notifications.show({
    autoClose: 10_000,
    message: createElement(UndoToast, {
      message,
      label: editingWords.undoShort,
      undo: () => {
        undo();
        notifications.hide(id);
      },
      ...(keep !== undefined && { keep: { label: keep, close: () => notifications.hide(id) } }),
    }),
  });
}
