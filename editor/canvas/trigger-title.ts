import type { Workflow } from '../../engine/index.ts';
import { words } from '../words/words.ts';

/** What starts the workflow, as the title of its card. */
export function triggerTitle(trigger: Workflow['trigger']): string {
  if (trigger.type !== 'inbound-chatapps') return words.canvas.requestTitle;
  if (trigger.match.kind === 'any') return words.canvas.anyTitle;
  return words.canvas.keywordTitle(trigger.match.keywords[0]?.text ?? '');
}
