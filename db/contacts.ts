import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { given, prepareWrite } from './prepare-write.ts';
import { contact } from './schema/conversation.ts';

export type ContactRow = typeof contact.$inferSelect;
type Identity = Pick<ContactRow, 'provider' | 'channel' | 'userId'>;

const statements = perDatabase((db) => ({
  byId: db.orm
    .select()
    .from(contact)
    .where(eq(contact.id, sql.placeholder('id')))
    .prepare(),
  byIdentity: db.orm
    .select()
    .from(contact)
    .where(
      and(
        eq(contact.provider, sql.placeholder('provider')),
        eq(contact.channel, sql.placeholder('channel')),
        eq(contact.userId, sql.placeholder('userId')),
      ),
    )
    .prepare(),
  insert: prepareWrite(
    db,
    db.orm.insert(contact).values({
      ...given(
        'id',
        'provider',
        'channel',
        'userId',
        'phone',
        'name',
        'subAccountId',
        'windowOpenUntil',
        'lastInboundAt',
        'withPersonSince',
        'optedOutAt',
        'activeAt',
        'createdAt',
      ),
    }),
  ),
  update: prepareWrite(
    db,
    db.orm
      .update(contact)
      .set({
        ...given(
          'phone',
          'name',
          'subAccountId',
          'windowOpenUntil',
          'lastInboundAt',
          'withPersonSince',
          'optedOutAt',
          'activeAt',
        ),
      })
      .where(eq(contact.id, sql.placeholder('id'))),
  ),
}));

export function findContact(db: Database, id: string): ContactRow | null {
  return statements(db).byId.get({ id }) ?? null;
}

export function findContactByIdentity(db: Database, identity: Identity): ContactRow | null {
  const { provider, channel, userId } = identity;
  return statements(db).byIdentity.get({ provider, channel, userId }) ?? null;
}

export function insertContact(db: Database, row: ContactRow): void {
  statements(db).insert({ ...row });
}

/** Writes everything about a contact but who it is. */
export function updateContact(db: Database, row: ContactRow): void {
  statements(db).update({ ...row });
}

/** Who was active last comes first; `before` is the last one of the page before. */
export function listContacts(
  db: Database,
  page: { limit: number; before?: Pick<ContactRow, 'activeAt' | 'id'> | undefined },
): ContactRow[] {
  const { before } = page;
  return db.orm
    .select()
    .from(contact)
    .where(
      before &&
        or(
          lt(contact.activeAt, before.activeAt),
          and(eq(contact.activeAt, before.activeAt), lt(contact.id, before.id)),
        ),
    )
    .orderBy(desc(contact.activeAt), desc(contact.id))
    .limit(page.limit)
    .all();
}
