/** Who a message is for, and which one it is. */
export interface MessageName {
  readonly contactId: string;
  readonly messageId: number;
}

/**
 * The name under which a channel speaks of a message that we sent: the same on every attempt, at most
 * 50 characters (8x8's limit), and of no use to find another contact's message.
 */
export function clientMessageId({ contactId, messageId }: MessageName): string {
  return `${contactId}.${messageId}`;
}

/** Null: it is no name of ours. */
export function readClientMessageId(name: string): MessageName | null {
  const [, contactId, id] = /^([a-z0-9]+)\.(\d{1,15})$/.exec(name) ?? [];
  return contactId === undefined ? null : { contactId, messageId: Number(id) };
}
