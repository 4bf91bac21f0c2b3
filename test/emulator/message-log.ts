import { randomUUID } from 'node:crypto';

export interface SentMessage {
  readonly subAccountId: string;
  readonly authorization: string;
  readonly umid: string;
  readonly body: SentBody;
}

export interface SentBody {
  readonly user: Readonly<Record<string, string>>;
  readonly clientMessageId: string;
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A line of a conversation, as the customer's phone shows it. */
export interface Line {
  readonly umid: string;
  readonly direction: 'in' | 'out';
  readonly at: number;
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** Of what was sent to the customer. */
  status: string;
}

/** What was sent and said, in order, by the number of the customer. */
export interface MessageLog {
  readonly sent: readonly SentMessage[];
  keepSent(message: Omit<SentMessage, 'umid'>, to: string): SentMessage;
  keepWritten(from: string, line: Pick<Line, 'type' | 'content'>): Line;
  find(umid: string): { readonly message: SentMessage; readonly line: Line } | null;
  conversation(phone: string): readonly Line[];
  /** Who said something last, first. */
  phones(): readonly string[];
  wroteAt(phone: string): number | null;
}

export function createMessageLog(now: () => number): MessageLog {
  const sent: SentMessage[] = [];
  const lines = new Map<string, Line>();
  const conversations = new Map<string, Line[]>();

  function keep(phone: string, line: Line): Line {
    const known = conversations.get(phone) ?? [];
    conversations.delete(phone);
    conversations.set(phone, [...known, line]);
    lines.set(line.umid, line);
    return line;
  }

  return {
    sent,
    keepSent(message, to) {
      const kept = { ...message, umid: randomUUID() };
      const { type, content } = kept.body;
      const line = { umid: kept.umid, direction: 'out', at: now(), type, content } as const;
      keep(to, { ...line, status: 'queued' });
      sent.push(kept);
      return kept;
    },
    keepWritten(from, { type, content }) {
      const line = { umid: randomUUID(), direction: 'in', at: now(), type, content } as const;
      return keep(from, { ...line, status: 'received' });
    },
    find(umid) {
      const message = sent.find((each) => each.umid === umid);
      const line = lines.get(umid);
      return message && line ? { message, line } : null;
    },
    conversation: (phone) => conversations.get(phone) ?? [],
    phones: () => [...conversations.keys()].reverse(),
    wroteAt: (phone) =>
      conversations.get(phone)?.findLast(({ direction }) => direction === 'in')?.at ?? null,
  };
}

/** One name for a person, however their number is written. */
export function phoneKey(user: Readonly<Record<string, unknown>>): string {
  const { msisdn, channelUserId, lineUserId } = user;
  const given = [msisdn, channelUserId, lineUserId].find((each) => typeof each === 'string');
  return typeof given === 'string' ? given.replace(/^\+/, '') : '';
}
