import { notifications } from '@mantine/notifications';
import { sentenceOf } from '../api/client.ts';

/** Says why the draft could not be played. */
export function showFailure(error: unknown): void {
  notifications.show({
    color: 'red',
    message: sentenceOf(error),
  });
}
