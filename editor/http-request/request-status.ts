import type { HttpRequestConfig, HttpResult } from '../../engine/index.ts';
import { phrase } from '../words/phrase.ts';
import { requestWords } from './http-request-words.ts';

/** What came of a request, in a sentence. */
export function statusInWords(result: HttpResult): string {
  if (result.outcome === 'failed') return `${requestWords.failed} ${phrase(result.message)}`;
  const status = String(result.status);
  const { statuses } = requestWords;
  return statuses[status] ?? statuses[status.charAt(0)] ?? status;
}

/** The way out that a conversation would take. */
export function exitOf(result: HttpResult, { outcomes }: HttpRequestConfig): string {
  if (result.outcome === 'failed') return 'failed';
  const status = String(result.status);
  const own =
    outcomes.find(({ statuses }) => statuses.includes(status)) ??
    outcomes.find(({ statuses }) => statuses.includes(`${status.charAt(0)}xx`));
  return own?.exit ?? (status.startsWith('2') ? 'ok' : 'failed');
}
