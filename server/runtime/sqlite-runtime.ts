import type { Database } from '../../db/open.ts';
import type { CommitMeter } from './commit-meter.ts';
import type { Runtime } from './runtime.ts';
import { createSqliteStore } from './sqlite-store.ts';
import { createStoreRuntime, type StoreRuntimeDeps } from './store-runtime.ts';

/** The runtime in one process over one SQLite file. */
export function createRuntime({
  db,
  meter,
  ...deps
}: { readonly db: Database; readonly meter?: CommitMeter } & Omit<
  StoreRuntimeDeps,
  'store'
>): Runtime {
  return createStoreRuntime({ ...deps, store: createSqliteStore(db, meter) });
}
