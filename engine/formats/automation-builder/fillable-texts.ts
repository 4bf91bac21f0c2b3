import { checkTemplate } from '../../expression/template.ts';
import type { JsonObject } from '../../json.ts';

/** What cannot be filled in the texts of these steps, each once. */
export function fillableTexts(steps: readonly JsonObject[]): Set<string> {
  const texts = steps.flatMap(templatesOf).filter((text) => text.includes('{{'));
  return new Set(texts.flatMap(checkTemplate));
}

/** The texts of a step in which expressions can stand. */
export function templatesOf(step: JsonObject): string[] {
  return [...textsIn(step['config']), ...textsIn(step['keep'])];
}

export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
