/**
 * The requests that a calendar server understands, as answers or failures. XML is written and read by
 * tsdav; whatever it makes of an answer is looked at with care, as servers differ.
 */
import { type DAVResponse, davRequest } from 'tsdav';
import * as z from 'zod';
import { faultInWords } from '../../../fault-in-words.ts';
import type { CalendarDeps, CalendarFailure, CalendarResult } from '../calendar.ts';
import type { CalDavSettings } from '../calendar-settings.ts';
import { caldavFailure, failure } from './caldav-failure.ts';

export type Answered<T> = Promise<CalendarResult<T>>;

export interface CalDavServer {
  /** The address of the file with this name in the calendar. */
  fileUrl(name: string): string;
  /** Asks the calendar, or what is in it, by a REPORT or a PROPFIND. */
  ask(query: DavQuery): Answered<DavAnswers>;
  /** Null: there is no such file. */
  get(url: string): Answered<FileAt | null>;
  /** `etag`: only over what has it; null: only where there is nothing. The new etag, where it says one. */
  put(url: string, text: string, etag: string | null): Answered<string | null>;
  /** That it is gone already is fine. */
  delete(url: string): Answered<null>;
}

export interface DavQuery {
  readonly method: 'REPORT' | 'PROPFIND';
  readonly depth?: '0' | '1';
  readonly body: Readonly<Record<string, unknown>>;
  /** Statuses that say that what the query stands on is not there any more. */
  readonly goneOn?: readonly number[];
}

export interface DavAnswers {
  readonly responses: readonly DAVResponse[];
  /** How far what was answered goes; null: it does not say. */
  readonly syncToken: string | null;
}

export interface FileAt {
  readonly text: string;
  readonly etag: string;
}

const namespaces = {
  'xmlns:d': 'DAV:',
  'xmlns:c': 'urn:ietf:params:xml:ns:caldav',
  'xmlns:cs': 'http://calendarserver.org/ns/',
};

export function connectCalDav(
  { calendarUrl, username, password }: CalDavSettings,
  { fetch, now }: Pick<CalendarDeps, 'fetch' | 'now'>,
): CalDavServer {
  const folder = calendarUrl.endsWith('/') ? calendarUrl : `${calendarUrl}/`;
  const secret = Buffer.from(`${username}:${password}`).toString('base64');
  const headers = { Authorization: `Basic ${secret}` };

  async function send(url: string, init: RequestInit): Answered<Response> {
    try {
      const answer = await fetch(url, { ...init, headers: { ...headers, ...init.headers } });
      if (answer.ok || answer.status === 404 || answer.status === 410) return ok(answer);
      return refused(answer);
    } catch (error) {
      return unreachable(error);
    }
  }

  function refused({ status, headers: given }: Response): CalendarResult<never> {
    return { ok: false, failure: caldavFailure(status, given.get('retry-after'), now()) };
  }

  return {
    fileUrl: (name) => new URL(encodeURIComponent(name), folder).toString(),
    async ask({ method, depth, body, goneOn = [] }) {
      const seen: Response[] = [];
      const watched: typeof fetch = async (...given) => {
        const answer = await fetch(...given);
        seen.push(answer);
        return answer;
      };
      const [[name, inside] = ['', {}]] = Object.entries(body);
      const element = { [name]: { _attributes: namespaces, ...Object(inside) } };
      const init = { method, headers: { ...headers, ...(depth && { depth }) }, body: element };
      try {
        const answers = await davRequest({ url: folder, init, fetch: watched });
        const last = seen.at(-1);
        if (!last || last.ok) return judge(answers);
        const isGone = goneOn.includes(last.status);
        return isGone ? no(failure('gone', 'What was asked for is too old.')) : refused(last);
      } catch (error) {
        return unreachable(error);
      }
    },
    async get(url) {
      const answer = await send(url, { method: 'GET' });
      if (!answer.ok) return answer;
      if (!answer.value.ok) return ok(null);
      const etag = answer.value.headers.get('etag') ?? '';
      return ok({ text: await answer.value.text(), etag });
    },
    async put(url, text, etag) {
      const only = etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag };
      const type = { 'Content-Type': 'text/calendar; charset=utf-8' };
      const answer = await send(url, { method: 'PUT', headers: { ...type, ...only }, body: text });
      if (!answer.ok) return answer;
      return answer.value.ok ? ok(answer.value.headers.get('etag')) : refused(answer.value);
    },
    async delete(url) {
      const answer = await send(url, { method: 'DELETE' });
      return answer.ok ? ok(null) : answer;
    },
  };
}

/** An answer in parts, of which there may be none: nothing was found, or nothing changed. */
const multistatus = z.object({
  multistatus: z.object({ syncToken: z.union([z.string(), z.number()]).optional() }),
});

function judge(answers: readonly DAVResponse[]): CalendarResult<DavAnswers> {
  const whole = multistatus.safeParse(answers[0]?.raw);
  if (whole.success) {
    const responses = answers.filter(({ href }) => href !== undefined);
    const { syncToken } = whole.data.multistatus;
    return ok({ responses, syncToken: syncToken === undefined ? null : String(syncToken) });
  }
  return no(failure('again', 'What answers at this address is no calendar server.'));
}

function unreachable(error: unknown): CalendarResult<never> {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return no(failure('again', `The calendar server could not be reached: ${faultInWords(cause)}`));
}

export function ok<T>(value: T): CalendarResult<T> & { ok: true } {
  return { ok: true, value };
}

export function no(failed: CalendarFailure): CalendarResult<never> & { ok: false } {
  return { ok: false, failure: failed };
}
