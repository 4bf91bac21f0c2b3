import { isJsonObject, type JsonObject } from './json.ts';
import type { Problem } from './problem.ts';

/** Makes a document of one schema version into one of the next. Total; leaves its argument alone. */
export type Upgrade = (document: JsonObject) => JsonObject;

export type Upgraded =
  /** `from`: the schema version it was written in, when that was an older one. */
  | { readonly ok: true; readonly document: unknown; readonly from: number | null }
  | { readonly ok: false; readonly problem: Problem };

/** The first makes version 1 into 2, and so on: there is one for every version but the newest. */
const upgrades: readonly Upgrade[] = [];

/**
 * The document in the newest schema version. What is not a versioned document at all is given back
 * as it is, for the schema to say what is wrong with it.
 */
export function upgrade(document: unknown, table: readonly Upgrade[] = upgrades): Upgraded {
  const newest = table.length + 1;
  const version = isJsonObject(document) ? document['schemaVersion'] : undefined;
  if (!isJsonObject(document) || !isVersion(version)) return { ok: true, document, from: null };
  if (version > newest) return { ok: false, problem: tooNew(version, newest) };
  const upgraded = table
    .slice(version - 1)
    .reduce<JsonObject>(
      (older, each, index) => ({ ...each(older), schemaVersion: version + index + 1 }),
      document,
    );
  return { ok: true, document: upgraded, from: version < newest ? version : null };
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function tooNew(version: number, newest: number): Problem {
  return {
    code: 'newer-schema',
    severity: 'error',
    path: 'schemaVersion',
    message: `This workflow was made by a newer Journeyman: its schema version is ${version}, and this one reads up to ${newest}.`,
    fix: 'Update Journeyman, then open it again.',
  };
}
