import { rewriteTemplate } from '../../expression/template.ts';
import { isJsonObject, type Json } from '../../json.ts';

/** Where `step.<path>` of 8x8 stands in ours: the keys below `steps.<id>`, by the path. */
export type StepView = ReadonlyMap<string, readonly string[]>;

/** What 8x8 calls `step` while a step is left, in ours. */
export interface StepScope {
  readonly stepId: string;
  readonly view: StepView;
}

/**
 * The same texts with 8x8's `step`, which is only ever the step that is being left, said as the
 * `steps.<id>` of ours. `data` is `data` in both.
 */
export function translateTemplates(value: Json, scope: StepScope): Json {
  if (typeof value === 'string') {
    return rewriteTemplate(value, (source) => translateExpression(source, scope));
  }
  if (Array.isArray(value)) return value.map((each) => translateTemplates(each, scope));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, translateTemplates(each, scope)]),
  );
}

/** The paths of `step` in a template or a condition that have no place in ours. */
export function unknownStepPaths(text: string, { view }: StepScope): string[] {
  const known = new Set([...view.keys()].map((path) => path.split('.')[0]));
  const found: string[] = [];
  const look = (source: string) => {
    for (const [, path] of source.matchAll(quotedOrStep)) {
      const [key] = path === undefined ? [] : keysOf(path);
      if (key !== undefined && !known.has(key)) found.push(`step.${key}`);
    }
    return source;
  };
  if (text.includes('{{')) rewriteTemplate(text, look);
  else look(text);
  return found;
}

/** What stands inside `{{ }}`, or a condition: every `step` that is a name and not a text. */
export function translateExpression(source: string, scope: StepScope): string {
  return source.replace(quotedOrStep, (found: string, path: string | undefined) =>
    path === undefined ? found : stepPath(path, scope),
  );
}

const key = String.raw`\s*\??\.\s*[\w$]+|\s*\[\s*(?:'[^'\\]*'|"[^"\\]*"|\d+)\s*\]`;
const quotedOrStep = new RegExp(
  String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|(?<![\w$]|\.\s*)step(?![\w$])((?:${key})*)`,
  'gs',
);

/** What is longest in the view wins: `dtmfData.actionDetails.dtmf` before `dtmfData`. */
function stepPath(path: string, { stepId, view }: StepScope): string {
  const keys = keysOf(path);
  for (let count = keys.length; count > 0; count -= 1) {
    const found = view.get(keys.slice(0, count).join('.'));
    if (found) return writePath(['steps', stepId, ...found, ...keys.slice(count)]);
  }
  return writePath(['steps', stepId, ...keys]);
}

/** Of a path: names, places, and keys in quotation marks. */
function keysOf(path: string): string[] {
  const keys = path.match(/[\w$]+|'[^']*'|"[^"]*"/g) ?? [];
  return keys.map((key) => key.replace(/^['"]|['"]$/g, ''));
}

/** `steps.ask.raw.items[0]['a b']` */
export function writePath([first = '', ...keys]: readonly string[]): string {
  return keys.reduce((path, each) => {
    if (/^(0|[1-9]\d*)$/.test(each)) return `${path}[${each}]`;
    if (/^[A-Za-z_$][\w$]*$/.test(each)) return `${path}.${each}`;
    return `${path}['${each.replace(/[\\']/g, '\\$&')}']`;
  }, first);
}
