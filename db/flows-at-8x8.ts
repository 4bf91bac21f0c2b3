import { and, desc, eq } from 'drizzle-orm';
import type { Database } from './open.ts';
import { flowAt8x8 } from './schema/flow.ts';

export type FlowAt8x8 = typeof flowAt8x8.$inferSelect;

export type FlowAt8x8Key = Pick<FlowAt8x8, 'channelId' | 'externalId'>;

export type FlowAt8x8Change = Partial<
  Pick<FlowAt8x8, 'status' | 'version' | 'previewUrl' | 'previewExpiresAt' | 'problems'>
> & { readonly updatedAt: number };

/** Newest first; on one channel, or on all. */
export function listFlowsAt8x8(db: Database, flowId: string, channelId?: string): FlowAt8x8[] {
  const isOnIt = channelId === undefined ? undefined : eq(flowAt8x8.channelId, channelId);
  return db.orm
    .select()
    .from(flowAt8x8)
    .where(and(eq(flowAt8x8.flowId, flowId), isOnIt))
    .orderBy(desc(flowAt8x8.createdAt), desc(flowAt8x8.externalId))
    .all();
}

export function findFlowAt8x8(db: Database, key: FlowAt8x8Key): FlowAt8x8 | null {
  return db.orm.select().from(flowAt8x8).where(isIt(key)).get() ?? null;
}

/** Keeps it; what is known by this id already is replaced. */
export function keepFlowAt8x8(
  db: Database,
  row: Pick<
    FlowAt8x8,
    'flowId' | 'channelId' | 'externalId' | 'status' | 'version' | 'problems'
  > & { readonly at: number },
): void {
  const { at, ...fields } = row;
  const values = { ...fields, createdAt: at, updatedAt: at };
  db.orm
    .insert(flowAt8x8)
    .values(values)
    .onConflictDoUpdate({ target: [flowAt8x8.channelId, flowAt8x8.externalId], set: values })
    .run();
}

export function updateFlowAt8x8(db: Database, key: FlowAt8x8Key, change: FlowAt8x8Change): void {
  db.orm.update(flowAt8x8).set(change).where(isIt(key)).run();
}

export function deleteFlowAt8x8(db: Database, key: FlowAt8x8Key): void {
  db.orm.delete(flowAt8x8).where(isIt(key)).run();
}

function isIt({ channelId, externalId }: FlowAt8x8Key) {
  return and(eq(flowAt8x8.channelId, channelId), eq(flowAt8x8.externalId, externalId));
}
