import type BetterSqlite from 'better-sqlite3';
import { is, Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Database } from './open.ts';

type Values = Readonly<Record<string, unknown>>;
export type PreparedWrite = (values: Values) => BetterSqlite.RunResult;

/** A place for each of these values, under its name, in a query that is prepared. */
export function given<const Name extends string>(...names: Name[]): Record<Name, SQL> {
  const places = names.map((name) => [name, sql`${sql.placeholder(name)}`]);
  return Object.fromEntries(places);
}

/**
 * A query with places, prepared. It does what drizzle's own `prepare` does at half the price: which
 * value goes where is found out once, not on every call. Values go in as SQLite takes them.
 */
export function prepareWrite(
  { sqlite }: Database,
  query: { toSQL(): { readonly sql: string; readonly params: readonly unknown[] } },
): PreparedWrite {
  const { sql: text, params } = query.toSQL();
  const statement = sqlite.prepare(text);
  return (values) =>
    statement.run(params.map((param) => (is(param, Placeholder) ? values[param.name] : param)));
}
