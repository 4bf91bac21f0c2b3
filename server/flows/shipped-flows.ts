import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { inTransaction } from '../../db/booking/in-transaction.ts';
import { findFlow, publishedFlow } from '../../db/flows.ts';
import type { Database } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';
import { createFlow, type FlowDeps, publishFlow, saveFlowDraft } from './flows.ts';

/** Of each shipped form, by its folder, what was loaded last: so that a deleted one stays away. */
const loadedKey = 'shippedFlows';
const loadedSchema = z.record(z.string(), z.string());

/**
 * The forms that ship with workflows (`<folder>/<name>/flow.json`), published. A newer one replaces
 * that of an earlier start, unless its owner has changed or deleted it.
 */
export async function loadShippedFlows(deps: FlowDeps, folder: string): Promise<void> {
  const { db } = deps;
  const shipped = await readShipped(folder);
  const loaded = loadedSchema.catch({}).parse(readSetting(db, loadedKey) ?? {});
  inTransaction(db, () => {
    for (const { name, document } of shipped) {
      const digest = digestOf(document);
      if (loaded[name] === digest) continue;
      const isNew = loaded[name] === undefined && findFlow(db, name) === null;
      const shown = titleOf(document) ?? inWords(name);
      if (isNew) createFlow(deps, { id: name, name: shown, categories: ['OTHER'], document });
      else if (isAsLoaded(db, name, loaded[name])) replace(deps, name, document);
      else continue;
      publishFlow(deps, name);
      loaded[name] = digest;
    }
    writeSetting(db, loadedKey, loaded);
  });
}

interface ShippedFlow {
  readonly name: string;
  readonly document: JsonObject;
}

async function readShipped(folder: string): Promise<ShippedFlow[]> {
  const files = await readdir(folder, { withFileTypes: true });
  const names = files.filter((each) => each.isDirectory()).map((each) => each.name);
  const read = await Promise.all(names.sort().map((name) => readFlow(folder, name)));
  return read.filter((each) => each !== null);
}

/** Null: this workflow comes without a form. */
async function readFlow(folder: string, name: string): Promise<ShippedFlow | null> {
  const file = join(folder, name, 'flow.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const document: Json = JSON.parse(text);
  if (!isJsonObject(document)) throw new Error(`${file} is no form: it is not a JSON object.`);
  return { name, document };
}

/** Neither the draft nor what is published was changed since. */
function isAsLoaded(db: Database, id: string, digest: string | undefined): boolean {
  const row = findFlow(db, id);
  const live = publishedFlow(db, id);
  if (!row || !live) return false;
  return digestOf(row.draft) === digest && digestOf(live.document) === digest;
}

function replace(deps: FlowDeps, id: string, document: JsonObject): void {
  const row = findFlow(deps.db, id);
  if (row) saveFlowDraft(deps, id, document, row.revision);
}

function digestOf(document: JsonObject): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

/** What customers see first, which is what its owner knows it by; null: nothing. */
function titleOf(document: JsonObject): string | null {
  const parsed = titled.safeParse(document);
  return parsed.success ? (parsed.data.screens[0]?.title ?? null) : null;
}

const titled = z.object({ screens: z.array(z.object({ title: z.string().min(1).optional() })) });

/** `booking-by-flow` as `Booking by flow`. */
function inWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
