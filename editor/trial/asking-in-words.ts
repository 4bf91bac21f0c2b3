import type { HttpRequest } from '../../engine/index.ts';
import { trialWords } from './trial-words.ts';

/** Whom a request asks: “asking your calendar …”. */
export function askingInWords({ url }: HttpRequest): string {
  if (url.startsWith('/booking/')) return trialWords.asking(trialWords.ownCalendar);
  const host = URL.canParse(url) ? new URL(url).host : '';
  return trialWords.asking(host === '' ? trialWords.anotherSystem : host);
}
