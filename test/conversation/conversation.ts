/**
 * Recorded conversations: `workflows/<workflow>/conversations/<case>.json`. What is done is written by
 * a person; what was sent and traced then is recorded, and is the test. Each is played twice, through
 * the pure engine and through the running server, and both must say what is recorded.
 *
 * The one that the gallery tells first is also kept as the saved test that the workflow brings along:
 * `workflows/<workflow>/tests.json`.
 *
 * `UPDATE_CONVERSATIONS=1 npm test -- test/conversations.test.ts` records anew, so that the diff can be read.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { type SavedTest, savedTest } from '../../engine/index.ts';
import { projectRoot } from '../support/test-server.ts';

const action = z.union([
  /** The customer writes. */
  z.strictObject({ customer: z.string() }),
  /** The customer taps a choice, by its title: on the latest message that has it, or the nth before. */
  z.strictObject({ taps: z.string(), messagesBack: z.number().int().optional() }),
  /** The customer fills in the latest form, or the nth before, with these answers. */
  z.strictObject({
    fillsIn: z.record(z.string(), z.json()),
    formsBack: z.number().int().optional(),
  }),
  /** The customer sends something else: a ChatApps type and content. */
  z.strictObject({ sends: z.string(), content: z.record(z.string(), z.json()) }),
  /** Another system starts the workflow. */
  z.strictObject({ start: z.record(z.string(), z.json()) }),
  /** Time goes by, in minutes. */
  z.strictObject({ minutesPass: z.number() }),
  /** Somebody else books the choice with this title, from the latest list. */
  z.strictObject({ somebodyBooks: z.string() }),
  /** The office books the boiler service at this time for the customer, or for somebody else. */
  z.strictObject({ books: z.string(), forSomebodyElse: z.boolean().optional() }),
  /** The office cancels what it booked last. */
  z.strictObject({ office: z.literal('cancels') }),
  /** Whoever makes the visit that was booked last says how far they got. */
  z.strictObject({ visitIs: z.enum(['en_route', 'arrived', 'done', 'no_show']) }),
  /** The customer waits for just that time, which somebody else has. */
  z.strictObject({ waitsFor: z.string() }),
  /** The customer is promised a call. */
  z.strictObject({ wantsCall: z.string() }),
  /** Whoever took over a conversation hands it back. */
  z.strictObject({ handsBack: z.record(z.string(), z.json()) }),
  z.strictObject({ calendar: z.enum(['breaks', 'is-mended', 'is-closed']) }),
]);

const turn = z.strictObject({
  do: action,
  sent: z.array(z.string()).default([]),
  trace: z.array(z.string()).default([]),
});

const conversation = z.strictObject({
  title: z.string(),
  /** Local time where the business is, UTC in tests. */
  at: z.iso.datetime(),
  contact: z.strictObject({ phone: z.string(), name: z.string() }),
  turns: z.array(turn),
});

export type Action = z.infer<typeof action>;
export type Conversation = z.infer<typeof conversation>;

/** What an action led to, as a person would read it. */
export interface Happened {
  readonly sent: readonly string[];
  readonly trace: readonly string[];
}

/** Something that can play a conversation. */
export interface World {
  act(action: Action): Promise<Happened>;
  end(): Promise<void>;
}

export interface RecordedConversation {
  readonly workflowId: string;
  readonly name: string;
  readonly file: string;
  readonly conversation: Conversation;
}

export function readConversations(): RecordedConversation[] {
  const folder = join(projectRoot, 'workflows');
  return folders(folder).flatMap((workflowId) => {
    const cases = join(folder, workflowId, 'conversations');
    return readdirSync(cases).map((file) => ({
      workflowId,
      name: basename(file, '.json'),
      file: join(cases, file),
      conversation: conversation.parse(readJson(join(cases, file))),
    }));
  });
}

/** Workflows with the conversations that the gallery tells first of them, as `workflow/case`. */
export function toldFirst(): ReadonlySet<string> {
  const { groups } = gallery.parse(readJson(join(projectRoot, 'workflows', 'gallery.json')));
  return new Set(
    groups.flatMap(({ journeys }) => journeys.map(({ id, first }) => `${id}/${first}`)),
  );
}

const gallery = z.object({
  groups: z.array(z.object({ journeys: z.array(z.object({ id: z.string(), first: z.string() })) })),
});

/** The saved tests that a workflow brings along. */
export function readShippedTests(workflowId: string): SavedTest[] {
  return z.array(savedTest).parse(readJson(testsFile(workflowId)));
}

export function recordTests(workflowId: string, tests: readonly SavedTest[]): void {
  writeJson(testsFile(workflowId), tests);
}

function testsFile(workflowId: string): string {
  return join(projectRoot, 'workflows', workflowId, 'tests.json');
}

/** The conversation as it went in this world. */
export async function play(world: World, script: Conversation): Promise<Conversation> {
  const turns: Conversation['turns'] = [];
  for (const { do: each } of script.turns) {
    const { sent, trace } = await world.act(each);
    turns.push({ do: each, sent: sent.map(withoutChance), trace: trace.map(withoutChance) });
  }
  return { ...script, turns };
}

export function record(file: string, played: Conversation): void {
  writeJson(file, played);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeJson(file: string, json: unknown): void {
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}

/** References, ids and signed slots are different every time. */
export function withoutChance(text: string): string {
  return text
    .replace(/\bBK-[A-Z0-9]{4,8}\b/g, 'BK-•••••')
    .replace(/\bAPT-[A-Z0-9]{4,8}\b/g, 'APT-•••••')
    .replace(/\bhttps?:\/\/\S+\/media\/\S+/g, '(photo)')
    .replace(/\b[\w-]{20,}\.[\w-]{20,}\b/g, '(slot)')
    .replace(/\/(bookings|holds)\/[\w-]{12,}/g, '/$1/(id)')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function folders(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
