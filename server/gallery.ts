/** The journeys that ship with the product, as the gallery shows them: files that never change while it runs. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import {
  isJsonObject,
  type Json,
  type JsonObject,
  parseWorkflow,
  type SavedTest,
  savedTest,
} from '../engine/index.ts';
import { ApiError } from './errors.ts';

/** `first`: which of its conversations is told first. */
const listedJourney = z.object({ id: z.string(), first: z.string() });

const gallerySchema = z.object({
  groups: z.array(z.object({ id: z.string(), journeys: z.array(listedJourney) })).default([]),
  /** These come only when somebody takes them. */
  notPreloaded: z.array(z.string()).default([]),
});

const turnSchema = z.object({ do: z.record(z.string(), z.json()), sent: z.array(z.string()) });
const conversationSchema = z.object({ title: z.string(), turns: z.array(turnSchema) });

type Gallery = z.infer<typeof gallerySchema>;

interface GalleryGroup {
  readonly id: string;
  readonly journeys: GalleryEntry[];
}

interface GalleryEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly workflow: JsonObject;
}

/** One thing that is seen of a recorded conversation. */
type ToldLine =
  | { readonly kind: 'customer' | 'business'; readonly text: string }
  /** The customer filled in a form. */
  | { readonly kind: 'form' }
  | { readonly kind: 'time'; readonly minutes: number };

interface ToldConversation {
  readonly title: string;
  readonly lines: ToldLine[];
}

/** `gallery.json` in the folder; where there is none, nothing is grouped and everything is preloaded. */
export async function readGallery(folder: string): Promise<Gallery> {
  const text = await readFile(join(folder, 'gallery.json'), 'utf8').catch(orElse('{}'));
  return gallerySchema.parse(JSON.parse(text));
}

/** Where a file is not there, this is read instead. */
function orElse(text: string) {
  return (error: unknown): string => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return text;
    throw error;
  };
}

/** Every journey, in its group. */
export async function listGallery(folder: string): Promise<GalleryGroup[]> {
  const { groups } = await readGallery(folder);
  return Promise.all(
    groups.map(async ({ id, journeys }) => ({
      id,
      journeys: await Promise.all(journeys.map((journey) => readEntry(folder, journey.id))),
    })),
  );
}

/** One journey with the conversations that were recorded of it, and the saved tests it brings along. */
export async function readJourney(folder: string, id: string) {
  const { groups } = await readGallery(folder);
  const listed = groups.flatMap(({ journeys }) => journeys).find((each) => each.id === id);
  if (!listed) throw new ApiError('not_found', `There is no journey “${id}” in the gallery.`);
  const [entry, conversations, tests] = await Promise.all([
    readEntry(folder, id),
    readConversations(join(folder, id, 'conversations'), listed.first),
    readShippedTests(join(folder, id)),
  ]);
  return { ...entry, conversations, tests };
}

/** The saved tests of the journey in this folder. */
export async function readShippedTests(folder: string): Promise<SavedTest[]> {
  const text = await readFile(join(folder, 'tests.json'), 'utf8').catch(orElse('[]'));
  return z.array(savedTest).parse(JSON.parse(text));
}

async function readEntry(folder: string, id: string): Promise<GalleryEntry> {
  const json: Json = JSON.parse(await readFile(join(folder, id, 'workflow.json'), 'utf8'));
  const parsed = parseWorkflow(json);
  if (!parsed.ok || !isJsonObject(json)) throw new Error(`The shipped workflow “${id}” is broken.`);
  const { name, description = '' } = parsed.workflow;
  const { $schema: _, ...workflow } = json;
  return { id, name, description, workflow };
}

async function readConversations(folder: string, first: string): Promise<ToldConversation[]> {
  const names = (await readdir(folder)).filter((file) => file !== `${first}.json`).sort();
  const files = [`${first}.json`, ...names].map((file) => join(folder, file));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.map((text) => tell(JSON.parse(text))).filter(({ lines }) => lines.length > 0);
}

function tell(recorded: unknown): ToldConversation {
  const { title, turns } = conversationSchema.parse(recorded);
  const lines = turns.flatMap(({ do: done, sent }): ToldLine[] => [
    ...seen(done),
    ...sent.map((text) => ({ kind: 'business' as const, text })),
  ]);
  return { title, lines };
}

/** What was done, as it is seen in a chat; nothing for what happens out of sight. */
function seen(done: Readonly<Record<string, Json>>): ToldLine[] {
  const { customer, taps, minutesPass, fillsIn } = done;
  const text = customer ?? taps;
  if (typeof text === 'string') return [{ kind: 'customer', text }];
  if (typeof minutesPass === 'number') return [{ kind: 'time', minutes: minutesPass }];
  return fillsIn === undefined ? [] : [{ kind: 'form' }];
}
