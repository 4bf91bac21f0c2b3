import { toMs } from '../../duration.ts';
import type { WaitForReplyConfig } from './config.ts';

interface Found {
  readonly path: string;
  readonly message: string;
}

/** What can never happen in a wait as it is drawn. */
export function checkWaitConfig({ expect, reminders, timeout }: WaitForReplyConfig): Found[] {
  return [...checkRange(expect), ...checkReminders(reminders, timeout)];
}

function checkRange(expect: WaitForReplyConfig['expect']): Found[] {
  if (expect.kind === 'number') {
    const { min = -Infinity, max = Infinity } = expect;
    const message = 'The largest number is smaller than the smallest, so no number fits.';
    return min > max ? [{ path: 'expect.max', message }] : [];
  }
  if (expect.kind === 'text') {
    const { charsMin = 1, charsMax = Infinity } = expect;
    const message = 'The longest text is shorter than the shortest, so no text fits.';
    return charsMin > charsMax ? [{ path: 'expect.charsMax', message }] : [];
  }
  return [];
}

function checkReminders(
  reminders: WaitForReplyConfig['reminders'],
  timeout: WaitForReplyConfig['timeout'],
): Found[] {
  if (!timeout) return [];
  return reminders.flatMap(({ after }, index) => {
    if (toMs(after) < toMs(timeout)) return [];
    const message = 'The wait is over by then, so this reminder is never sent.';
    return [{ path: `reminders.${index}.after`, message }];
  });
}
