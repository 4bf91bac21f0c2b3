import { notifications } from '@mantine/notifications';
import { sentenceOf } from '../api/client.ts';
import { words } from '../words/words.ts';

/** Says why the draft could not be played. */
export function showFailure(error: unknown): void {
  notifications.show({
    color: 'red',
    message: sentenceOf(error),
    closeButtonProps: { 'aria-label': words.app.close },
  });
}
