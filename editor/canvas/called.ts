import type { Workflow } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';

/** What is done to one step by its name, to several by their number. */
export function called(
  { steps }: Workflow,
  ids: readonly string[],
  one: (name: string) => string,
  many: (count: number) => string,
): string {
  const [id = '', another] = ids;
  if (another !== undefined) return many(ids.length);
  return one(id === triggerId ? editingWords.canvas.start : (steps[id]?.name ?? ''));
}
