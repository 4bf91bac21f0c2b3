import { isJsonObject, type Json, type JsonObject } from '../../json.ts';

/** Rewrites every text inside, however deep, in place. Names of properties stay. */
export function rewriteTexts(inside: JsonObject, rewrite: (text: string) => string): void {
  for (const [key, value] of Object.entries(inside)) {
    const after = rewritten(value, rewrite);
    if (after !== value) inside[key] = after;
  }
}

function rewritten(value: Json, rewrite: (text: string) => string): Json {
  if (typeof value === 'string') return rewrite(value);
  if (isJsonObject(value)) rewriteTexts(value, rewrite);
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      const after = rewritten(each, rewrite);
      if (after !== each) value[index] = after;
    }
  }
  return value;
}
