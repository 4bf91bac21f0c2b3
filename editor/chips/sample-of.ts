import type { Workflow } from '../../engine/index.ts';
import { pathOf } from '../inspector/answers.ts';
import { choicesBefore } from '../inspector/choices-before.ts';
import { chipWords } from './chip-words.ts';

const { samples } = chipWords;

/** What an answer could be, so that one sees what is meant; null where nothing can be guessed. */
export function sampleOf(workflow: Workflow, path: string): string | null {
  const [root, name = '', key = '', part = ''] = pathOf(path);
  if (root === 'contact') return name === 'name' || name === 'phone' ? samples[name] : null;
  const step = root === 'steps' ? workflow.steps[name] : undefined;
  if (step?.type !== 'wait-for-reply' || (key !== 'value' && key !== 'text')) return null;
  switch (step.config.expect.kind) {
    case 'choice':
      return part === 'id' ? null : (choicesBefore(workflow, name)[0]?.title ?? null);
    case 'email':
    case 'phone':
    case 'number':
    case 'time':
      return samples[step.config.expect.kind];
    default:
      return null;
  }
}
