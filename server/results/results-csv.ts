import type { Outcome } from '../../db/results.ts';
import { isJsonObject, type Workflow } from '../../engine/index.ts';
import { askedBy, questionsOf } from './tally.ts';

/** The first line: what stands in each column. */
export function csvHead(workflow: Workflow): string {
  const names = questionsOf(workflow).map(([id, { name }]) => askedBy(id, workflow) ?? name);
  return line(['Started', 'Ended', 'Status', 'Name', 'Phone', ...names]);
}

/** One conversation: who, when, and what was answered to each question. */
export function csvLine(workflow: Workflow, each: Outcome): string {
  const { startedAt, endedAt, status, name, phone, results } = each;
  const answers = questionsOf(workflow).map(([id]) => answerIn(results.get(id)));
  const ended = endedAt === null ? '' : iso(endedAt);
  return line([iso(startedAt), ended, status, name ?? '', phone ?? '', ...answers]);
}

function answerIn(reply: unknown): string {
  if (!isJsonObject(reply) || reply['value'] == null) return '';
  const { value } = reply;
  if (isJsonObject(value) && typeof value['title'] === 'string') return value['title'];
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** What a spreadsheet would work out as a formula is made a text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
