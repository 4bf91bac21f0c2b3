import cronstrue from 'cronstrue';
import type { Workflow } from '../../engine/index.ts';
import { words } from '../words/words.ts';

/** What starts the workflow, as the title of its card. */
export function triggerTitle(trigger: Workflow['trigger']): string {
  switch (trigger.type) {
    case 'inbound-chatapps':
      return messageTitle(trigger.match);
    case 'inbound-sms':
      return words.canvas.smsTitle(messageTitle(trigger.match));
    case 'http-request':
      return words.canvas.requestTitle;
    case 'schedule':
      return words.canvas.scheduleTitle(cronInWords(trigger.cron));
    case 'booking-event':
      return words.canvas.bookingTitle;
    case 'flow-data-request':
      return words.canvas.formTitle(trigger.form);
  }
}

/** “At 09:00, only on Monday”; what is no schedule stays as it was written. */
function cronInWords(cron: string): string {
  try {
    return cronstrue.toString(cron, { use24HourTimeFormat: true });
  } catch {
    return cron;
  }
}

type Match = Extract<Workflow['trigger'], { match: unknown }>['match'];

function messageTitle(match: Match): string {
  if (match.kind === 'any') return words.canvas.anyTitle;
  return words.canvas.keywordTitle(match.keywords[0]?.text ?? '');
}
