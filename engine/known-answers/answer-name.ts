import type { AnswerPath } from './proven-paths.ts';

/**
 * What is known or not known as a whole: `steps.ask.value` of everything within it, `data.slots`; null for what
 * everybody has, such as `contact.name`.
 */
export function answerName([root, name, key]: AnswerPath): string | null {
  if (name === undefined) return null;
  if (root === 'data') return `data.${name}`;
  if (root !== 'steps') return null;
  return key === undefined ? `steps.${name}` : `steps.${name}.${key}`;
}
