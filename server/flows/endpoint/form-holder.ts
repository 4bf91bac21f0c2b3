import { findContact } from '../../../db/contacts.ts';
import { findInstance } from '../../../db/instances.ts';
import { hasSubmitted } from '../../../db/messages.ts';
import type { Database } from '../../../db/open.ts';
import { readFormToken } from '../../../engine/index.ts';
import type { ContactIdentity } from '../../channels/channel.ts';

/** Who has a form before them, as its token says. */
export type FormHolder =
  | { readonly is: 'open'; readonly contact: ContactIdentity; readonly subAccountId: string | null }
  /** It was filled in, another took its place, or the conversation is over. */
  | { readonly is: 'closed' }
  /** It is none of our tokens. */
  | { readonly is: 'unknown' };

export function formHolder(db: Database, form: string, token: string): FormHolder {
  const read = readFormToken(token);
  const stored = read && findInstance(db, read.instanceId);
  const contact = stored && findContact(db, stored.contactId);
  if (!contact) return { is: 'unknown' };
  const { status, form: sent } = stored.state;
  const isCurrent = status === 'waiting' && sent?.token === token && sent.form === form;
  if (!isCurrent || hasSubmitted(db, contact.id, token)) return { is: 'closed' };
  const { provider, channel, userId, phone, name, subAccountId } = contact;
  return { is: 'open', contact: { provider, channel, userId, phone, name }, subAccountId };
}
