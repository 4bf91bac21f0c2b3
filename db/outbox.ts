import { and, asc, count, eq, gt, ne, sql } from 'drizzle-orm';
import type { Effect } from '../engine/index.ts';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { parseOwn } from './own-json.ts';
import { given, prepareWrite } from './prepare-write.ts';
import { outbox } from './schema/runtime.ts';

type Row = typeof outbox.$inferSelect;

/** The effects that leave the instance; timers stay here. */
export type OutboxEffect = Extract<Effect, { kind: 'send' | 'request' | 'hand-over' }>;

export type OutboxRow = Omit<Row, 'payload' | 'kind'> & { readonly effect: OutboxEffect };

export type NewOutboxRow = Pick<
  Row,
  'lane' | 'messageId' | 'contactId' | 'instanceId' | 'claim' | 'createdAt'
> & {
  readonly effect: OutboxEffect;
};

const claimed = and(
  eq(outbox.effectId, sql.placeholder('effectId')),
  eq(outbox.claim, sql.placeholder('claim')),
);

const statements = perDatabase((db) => ({
  insert: prepareWrite(
    db,
    db.orm.insert(outbox).values({
      ...given(
        'effectId',
        'lane',
        'kind',
        'messageId',
        'contactId',
        'instanceId',
        'payload',
        'createdAt',
        'status',
        'claim',
        'claimedAt',
      ),
      attempts: 0,
      nextAt: given('createdAt').createdAt,
    }),
  ),
  after: db.orm
    .select()
    .from(outbox)
    .where(and(gt(outbox.seq, sql.placeholder('seq')), ne(outbox.status, 'stuck')))
    .orderBy(asc(outbox.seq))
    .limit(sql.placeholder('limit'))
    .prepare(),
  claim: prepareWrite(
    db,
    db.orm
      .update(outbox)
      .set({
        ...given('claim', 'attempts'),
        status: 'claimed',
        claimedAt: given('at').at,
      })
      .where(
        and(
          eq(outbox.effectId, sql.placeholder('effectId')),
          sql`${outbox.claim} IS ${sql.placeholder('knownClaim')}`,
          ne(outbox.status, 'stuck'),
        ),
      ),
  ),
  delete: prepareWrite(db, db.orm.delete(outbox).where(claimed)),
}));

/** `claim`: it is taken at once, by the transaction that makes it; null: it waits for its turn. */
export function insertEffect(db: Database, row: NewOutboxRow): void {
  const { effect, ...fields } = row;
  statements(db).insert({
    ...fields,
    status: row.claim === null ? 'pending' : 'claimed',
    claimedAt: row.claim === null ? null : row.createdAt,
    effectId: effect.id,
    kind: effect.kind,
    payload: JSON.stringify(effect),
  });
}

/** What is to be done and stands behind `seq`, in order. */
export function listEffectsAfter(db: Database, seq: number, limit: number): OutboxRow[] {
  return statements(db).after.all({ seq, limit }).map(toOutboxRow);
}

/**
 * Takes an effect for an attempt, the how manieth being `attempts`. `knownClaim` is the claim that was
 * seen last, null for none.
 * False: somebody else took it, or it is done.
 */
export function claimEffect(
  db: Database,
  effectId: string,
  claim: string,
  known: { knownClaim: string | null; attempts: number; at: number },
): boolean {
  return statements(db).claim({ effectId, claim, ...known }).changes > 0;
}

/** The effect is done. False: the claim is no longer this one, so the result is another's to tell. */
export function deleteEffect(db: Database, effectId: string, claim: string): boolean {
  return statements(db).delete({ effectId, claim }).changes > 0;
}

/** Lets go of an effect: to be tried again at `nextAt`, or given up until a person wants it. */
export function releaseEffect(
  db: Database,
  effectId: string,
  claim: string,
  to: { status: 'pending' | 'stuck'; attempts: number; nextAt: number; lastError: string },
): boolean {
  const isMine = and(eq(outbox.effectId, effectId), eq(outbox.claim, claim));
  const change = { ...to, claim: null, claimedAt: null };
  return db.orm.update(outbox).set(change).where(isMine).run().changes > 0;
}

/** Effects that were given up, oldest first. */
export function listStuckEffects(db: Database, limit: number): OutboxRow[] {
  return db.orm
    .select()
    .from(outbox)
    .where(eq(outbox.status, 'stuck'))
    .orderBy(asc(outbox.seq))
    .limit(limit)
    .all()
    .map(toOutboxRow);
}

/** Makes a stuck effect pending, as if it were new. Null: it is not stuck. */
export function reviveEffect(db: Database, effectId: string, at: number): OutboxRow | null {
  const row = db.orm
    .update(outbox)
    .set({ status: 'pending', attempts: 0, nextAt: at })
    .where(and(eq(outbox.effectId, effectId), eq(outbox.status, 'stuck')))
    .returning()
    .get();
  return row ? toOutboxRow(row) : null;
}

/** How many effects there are in each status, for whoever watches the process. */
export function countEffects(db: Database): { status: Row['status']; count: number }[] {
  return db.orm
    .select({ status: outbox.status, count: count() })
    .from(outbox)
    .groupBy(outbox.status)
    .all();
}

function toOutboxRow({ payload, kind: _, ...fields }: Row): OutboxRow {
  return { ...fields, effect: parseOwn<OutboxEffect>(payload) };
}
