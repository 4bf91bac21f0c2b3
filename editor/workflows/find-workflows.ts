import type { WorkflowSummary } from '../api/workflows.ts';
import { startInWords } from './start-in-words.ts';

/** Those whose name, or what starts them, has all the words that are looked for. */
export function findWorkflows(
  workflows: readonly WorkflowSummary[],
  search: string,
): readonly WorkflowSummary[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return workflows.filter(({ name, trigger }) => {
    const text = plain(`${name} ${startInWords(trigger)}`);
    return wanted.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
