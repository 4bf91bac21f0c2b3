/** A form as somebody has it: the document, and its name where that is known. */
export interface FormFile {
  readonly name: string | null;
  readonly document: object;
}

/**
 * A form from the text of a file: Flow JSON, or what 8x8 is asked with to create one, which holds it as
 * text in `flowJson`. `fileName` names it where nothing in it does.
 */
export function readFormFile(
  text: string,
  fileName: string | null = null,
): FormFile | 'not-json' | 'not-a-form' {
  const parsed = parse(text);
  if (parsed === undefined) return 'not-json';
  if (!isObject(parsed)) return 'not-a-form';
  const fromFile = fileName?.replace(/\.json$/i, '') || null;
  const { flowJson, name } = parsed;
  if (flowJson === undefined) return { name: fromFile, document: parsed };
  const inside = typeof flowJson === 'string' ? parse(flowJson) : flowJson;
  if (!isObject(inside)) return 'not-a-form';
  return {
    name: typeof name === 'string' && name.trim() !== '' ? name : fromFile,
    document: inside,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
