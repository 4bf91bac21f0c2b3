import type { ContactRow } from '../../db/contacts.ts';
import type { ContactFacts } from '../../engine/index.ts';
import type { ContactIdentity } from '../channels/channel.ts';
import type { Turn } from './turn.ts';

/** How long WhatsApp lets a business write freely after the customer did. */
const windowMs = 24 * 3_600_000;

/** What an instance may know of a contact. */
export function contactFacts(row: ContactRow): ContactFacts {
  const { id, channel, userId, phone, name, windowOpenUntil } = row;
  return { id, channel, userId, phone, name, windowOpenUntil };
}

/** What is only about time is not written more often: not with each of many quick messages. */
const writtenEveryMs = 60_000;

/**
 * The contact with this identity, made when it is new, with what was learned now. In the store, the
 * times of somebody who is writing may be a minute old; never newer than they are.
 */
export function meetContact(
  turn: Turn,
  identity: ContactIdentity,
  learned: {
    readonly subAccountId: string | null;
    /** When they wrote, by their channel's clock; null: they did not write. */
    readonly wroteAt: number | null;
  },
): ContactRow {
  const known = turn.store.findContactByIdentity(identity);
  const { provider, channel, userId } = identity;
  const row: ContactRow = {
    id: known?.id ?? turn.randomId(),
    provider,
    channel,
    userId,
    phone: identity.phone ?? known?.phone ?? null,
    name: identity.name ?? known?.name ?? null,
    subAccountId: learned.subAccountId ?? known?.subAccountId ?? null,
    windowOpenUntil: windowOpenUntil(turn.at, learned.wroteAt, known?.windowOpenUntil ?? null),
    lastInboundAt: learned.wroteAt === null ? (known?.lastInboundAt ?? null) : turn.at,
    withPersonSince: known?.withPersonSince ?? null,
    optedOutAt: known?.optedOutAt ?? null,
    activeAt: turn.at,
    createdAt: known?.createdAt ?? turn.at,
  };
  if (!known) turn.store.insertContact(row);
  else if (hasNews(known, row)) turn.store.updateContact(row);
  return row;
}

function hasNews(known: ContactRow, row: ContactRow): boolean {
  return (
    row.activeAt - known.activeAt >= writtenEveryMs ||
    row.phone !== known.phone ||
    row.name !== known.name ||
    row.subAccountId !== known.subAccountId ||
    (known.windowOpenUntil ?? 0) < row.activeAt
  );
}

/**
 * A message that arrives late closes no window. One that seems to be from the future, or more than a day
 * old, was written just now: 8x8 gives up delivering after some two minutes, so a clock is wrong.
 */
function windowOpenUntil(now: number, wroteAt: number | null, known: number | null): number | null {
  if (wroteAt === null) return known;
  const isBelievable = wroteAt <= now && wroteAt > now - windowMs;
  return Math.max((isBelievable ? wroteAt : now) + windowMs, known ?? 0);
}
