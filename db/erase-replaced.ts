import { inTransaction } from './booking/in-transaction.ts';
import type { Database } from './open.ts';

/**
 * Does all of `work` or nothing, and leaves nothing of what it replaced: neither in the free space
 * of the file nor in its write-ahead log. Slow; not for the way of a message.
 */
export function eraseReplaced(db: Database, work: () => void): void {
  const { sqlite } = db;
  sqlite.pragma('secure_delete = ON');
  try {
    inTransaction(db, work);
  } finally {
    sqlite.pragma('secure_delete = OFF');
  }
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
}
