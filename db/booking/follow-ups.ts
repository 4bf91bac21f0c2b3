import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { given } from '../prepare-write.ts';
import { followUp, followUpKinds, followUpStart } from '../schema/follow-up.ts';
import { perDatabase } from './per-database.ts';

/** Something that is to be told when its time comes. */
export type FollowUp = typeof followUp.$inferSelect;
export type FollowUpKind = FollowUp['kind'];

/** What follow-ups are about: exactly one of these. `offerId` is an entry of the waitlist. */
export type FollowUpSubject =
  | { readonly bookingId: string }
  | { readonly ticketId: string }
  | { readonly offerId: string };

export type NewFollowUp = FollowUpSubject & {
  readonly kind: FollowUpKind;
  /** From when workflows count the time before or after that they leave (epoch milliseconds). */
  readonly dueAt: number;
  /** Higher each time that what it is about moves. */
  readonly generation: number;
};

/** For each booking several are written: their statements are prepared once. */
const statements = perDatabase(({ orm }) => ({
  schedule: orm
    .insert(followUp)
    .values({ ...given('kind', 'subject', 'subjectId', 'generation', 'dueAt'), isPlanned: false })
    .onConflictDoUpdate({
      target: [followUp.subject, followUp.subjectId, followUp.kind, followUp.generation],
      set: { dueAt: sql`excluded.due_at`, isPlanned: false },
    })
    .returning({ id: followUp.id })
    .prepare(),
  unplan: orm
    .delete(followUpStart)
    .where(
      and(
        eq(followUpStart.followUpId, sql.placeholder('id')),
        sql`${followUpStart.firedAt} is null`,
      ),
    )
    .prepare(),
  cancel: orm
    .delete(followUp)
    .where(
      and(
        eq(followUp.subject, sql.placeholder('subject')),
        eq(followUp.subjectId, sql.placeholder('subjectId')),
        eq(followUp.kind, sql.placeholder('kind')),
      ),
    )
    .prepare(),
}));

/**
 * Lets workflows be told of something when its time comes. The same one again only sets its time anew,
 * and tells nobody twice. To be called in the transaction that makes it due; the workflows are planned
 * after the commit.
 */
export function scheduleFollowUp(db: Database, wanted: NewFollowUp): void {
  const { kind, dueAt, generation } = wanted;
  const { schedule, unplan } = statements(db);
  unplan.run(schedule.get({ kind, dueAt, generation, ...columnsOf(wanted) }));
}

/** What has not been told of this yet is not told any more; only of these kinds, where they are said. */
export function cancelFollowUps(
  db: Database,
  about: FollowUpSubject,
  kinds: readonly FollowUpKind[] = followUpKinds,
): void {
  const { cancel } = statements(db);
  for (const kind of kinds) cancel.run({ kind, ...columnsOf(about) });
}

/** Those for which no workflow has a time yet, oldest first. */
export function listUnplannedFollowUps(db: Database, limit: number): FollowUp[] {
  return db.orm
    .select()
    .from(followUp)
    .where(sql`${followUp.isPlanned} = 0`)
    .orderBy(followUp.id)
    .limit(limit)
    .all();
}

/** Those whose own time is after this, by id from `afterId`. */
export function listFollowUpsToCome(
  db: Database,
  range: { readonly dueAfter: number; readonly afterId: number; readonly limit: number },
): FollowUp[] {
  const { dueAfter, afterId, limit } = range;
  const isWanted = and(gt(followUp.dueAt, dueAfter), gt(followUp.id, afterId));
  return db.orm.select().from(followUp).where(isWanted).orderBy(followUp.id).limit(limit).all();
}

export function markFollowUpPlanned(db: Database, id: number): void {
  db.orm.update(followUp).set({ isPlanned: true }).where(eq(followUp.id, id)).run();
}

function columnsOf(about: FollowUpSubject): Pick<FollowUp, 'subject' | 'subjectId'> {
  if ('bookingId' in about) return { subject: 'booking', subjectId: about.bookingId };
  if ('ticketId' in about) return { subject: 'ticket', subjectId: about.ticketId };
  return { subject: 'offer', subjectId: about.offerId };
}
