/**
 * The moments at which a process may die and somebody else would see the difference: around each
 * write to the store, and around each request to another program. The program is not changed for
 * it: what it stands on is watched, the SQLite driver and the HTTP client.
 */
import { subscribe } from 'node:diagnostics_channel';
import BetterSqlite from 'better-sqlite3';
import * as z from 'zod';

type Statement = BetterSqlite.Statement;
/** Called at every such moment with its place, such as `before commit of instance, outbox`. */
type Reach = (place: string) => void;

/**
 * Before each statement that writes; during a commit; and after what is durable: a commit, or a write
 * outside a transaction. A transaction that writes nothing is none.
 */
export function watchWrites(reach: Reach): void {
  const statements = statementPrototype();
  const written = new Set<string>();
  for (const method of ['run', 'get', 'all'] as const) {
    const perform: (this: Statement, ...values: unknown[]) => unknown = statements[method];
    Object.assign(statements, {
      [method](this: Statement, ...values: unknown[]) {
        const what = nameOf(this, written);
        if (what === null) return perform.apply(this, values);
        reach(`before ${what}`);
        if (what.startsWith('commit')) reach(`during ${what}`);
        const result = perform.apply(this, values);
        if (!this.database.inTransaction) {
          written.clear();
          reach(`after ${what}`);
        }
        return result;
      },
    });
  }
}

/** Before a request leaves, when all of it has left, and when its answer begins to come. */
export function watchRequests(reach: Reach): void {
  const moments = {
    'undici:client:sendHeaders': 'before',
    'undici:request:bodySent': 'sent',
    'undici:request:headers': 'answered',
  };
  for (const [channel, moment] of Object.entries(moments)) {
    subscribe(channel, (message) => {
      const { method, path } = requestMessage.parse(message).request;
      reach(`${moment} ${method} ${path.replace(/\?.*|\/subaccounts\/[^/]+/g, '')}`);
    });
  }
}

const requestMessage = z.object({ request: z.object({ method: z.string(), path: z.string() }) });

/** What every prepared statement inherits its methods from, those for BEGIN and COMMIT as well. */
function statementPrototype(): Statement {
  const db = new BetterSqlite(':memory:');
  const prototype: Statement = Object.getPrototypeOf(db.prepare('SELECT 1'));
  db.close();
  return prototype;
}

/** Null: it writes nothing. `written` are the tables written to since the last commit. */
function nameOf({ readonly, source }: Statement, written: Set<string>): string | null {
  if (/^\s*commit/i.test(source)) {
    return written.size === 0 ? null : `commit of ${[...written].sort().join(', ')}`;
  }
  if (/^\s*rollback\s*$/i.test(source)) written.clear();
  if (readonly || !/^\s*(insert|update|delete|create|alter|drop)/i.test(source)) return null;
  const [, verb = '', table = ''] = naming.exec(source) ?? [];
  written.add(table);
  return `${verb.toLowerCase()} ${table}`;
}

/** What is done, and the first name after it. */
const naming =
  /^\s*(\w+)(?:\s+(?:or|replace|ignore|into|from|unique|table|trigger|index|if|not|exists))*\s+["'`]?(\w+)/i;
