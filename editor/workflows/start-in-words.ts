import { words } from '../words/words.ts';
import { listWords } from './list-words.ts';

const keywordsShownMax = 3;

/** What starts a workflow, as a sentence: “Someone writes “book””. */
export function startInWords(trigger: {
  readonly type: string;
  readonly keywords?: readonly string[] | undefined;
  readonly events?: readonly string[] | undefined;
}): string {
  const text = words.workflows;
  if (trigger.type === 'http-request') return text.httpRequest;
  if (trigger.type === 'schedule') return text.schedule;
  if (trigger.type === 'booking-event') return eventsInWords(trigger.events);
  if (trigger.type === 'flow-data-request') return text.flowDataRequest;
  if (trigger.type === 'inbound-sms') return text.sms(messageInWords(trigger.keywords));
  return trigger.type === 'inbound-chatapps' ? messageInWords(trigger.keywords) : text.otherTrigger;
}

const eventsShownMax = 2;

function eventsInWords(events: readonly string[] = []): string {
  const known: Readonly<Record<string, string>> = listWords.bookingEvents;
  const starts = events.flatMap((event) => known[event] ?? []);
  const isShort = starts.length > 0 && starts.length <= eventsShownMax;
  return isShort ? listWords.or(starts) : words.workflows.bookingEvent;
}

function messageInWords(keywords: readonly string[] = []): string {
  const text = words.workflows;
  if (keywords.length === 0) return text.anyMessage;
  const shown = text.keywords(keywords.slice(0, keywordsShownMax));
  const more = keywords.length - keywordsShownMax;
  return more > 0 ? `${shown}, ${text.moreKeywords(more)}` : shown;
}
