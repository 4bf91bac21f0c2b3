import BetterSqlite from 'better-sqlite3';
import { type InboundMessage, inboundMessage } from '../../engine/index.ts';

export interface KeptMessage extends InboundMessage {
  readonly contact: KeptContact;
}

export interface KeptContact {
  readonly provider: string;
  readonly channel: string;
  readonly userId: string;
  readonly phone: string | null;
  readonly name: string | null;
}

export interface KeptMessages {
  /** How many messages from contacts are kept. */
  count(): number;
  /** The messages from contacts whose id at their channel is this one. */
  named(umid: string): KeptMessage[];
  close(): void;
}

type Row = KeptContact & { readonly content: string };

/** What a server keeps of the messages it received, read from its file beside it. */
export function keptMessages({ databaseFile }: { readonly databaseFile: string }): KeptMessages {
  const sqlite = new BetterSqlite(databaseFile, { readonly: true });
  const received = "FROM message JOIN contact ON contact.id = contact_id WHERE direction = 'in'";
  const columns = 'provider, channel, user_id AS userId, phone, name, content';
  const counted = sqlite.prepare<[], { count: number }>(`SELECT count(*) AS count ${received}`);
  const found = sqlite.prepare<[string], Row>(
    `SELECT ${columns} ${received} AND provider_message_id = ?`,
  );
  return {
    count: () => counted.get()?.count ?? 0,
    named: (umid) =>
      found.all(umid).map(({ content, ...contact }) => ({
        ...inboundMessage.parse(JSON.parse(content)),
        contact,
      })),
    close: () => sqlite.close(),
  };
}
