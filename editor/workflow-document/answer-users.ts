import type { Workflow } from '../../engine/index.ts';
import { keptNames } from '../text/answer-names.ts';

/** An answer that steps found out or kept, and where it is used. */
export interface UsedAnswer {
  /** As it stands between braces: `steps.ask.value.title`, `data.slots`. */
  readonly path: string;
  /** Other steps, in the order of the document. */
  readonly users: readonly string[];
}

/** What other steps use of what these steps found out, and of what none but they keep. */
export function usedAnswers({ steps }: Workflow, ids: readonly string[]): UsedAnswer[] {
  const left = Object.entries(steps).filter(([id]) => !ids.includes(id));
  const keptElsewhere = new Set(left.flatMap(([, step]) => keptNames(step)));
  const gone = ids.flatMap((id) => (steps[id] ? keptNames(steps[id]) : []));
  const roots = new Set([
    ...ids.map((id) => `steps.${id}`),
    ...gone.filter((name) => !keptElsewhere.has(name)).map((name) => `data.${name}`),
  ]);
  const users = new Map<string, Set<string>>();
  for (const [id, step] of left) {
    for (const path of pathsIn(step)) {
      if (roots.has(rootOf(path))) users.set(path, (users.get(path) ?? new Set()).add(id));
    }
  }
  return [...users].map(([path, found]) => ({ path, users: [...found] }));
}

/** The other steps that use what these steps learned, in the order of the document. */
export function answerUsers(workflow: Workflow, ids: readonly string[]): string[] {
  const found = new Set(usedAnswers(workflow, ids).flatMap(({ users }) => users));
  return Object.keys(workflow.steps).filter((id) => found.has(id));
}

/** Puts one answer in the place of another, wherever it is used. */
export function replaceAnswers(draft: Workflow, by: ReadonlyMap<string, string>): void {
  for (const [id, step] of Object.entries(draft.steps)) {
    if (!pathsIn(step).some((path) => by.has(path))) continue;
    const replaced = withStrings(step, (text) =>
      text.replace(paths, (path) => by.get(path) ?? path),
    );
    // Only words inside strings change, so the step stays of its type.
    draft.steps[id] = replaced as typeof step;
  }
}

/** `steps.ask.value.title`, `steps["ask"].text` and `data.slots`, in templates and in rules. */
const paths =
  /\b(?:steps(?:\.[A-Za-z][\w-]*|\[["'][A-Za-z][\w-]*["']\])|data\.\w+)(?:\.\w+|\[\d+\])*/g;

function pathsIn(value: unknown): string[] {
  const found: string[] = [];
  withStrings(value, (text) => {
    found.push(...(text.match(paths) ?? []));
    return text;
  });
  return [...new Set(found)];
}

/** `steps["ask"].text` → `steps.ask`; of what is kept, its name. */
function rootOf(path: string): string {
  const [, root = '', name = ''] = /^(steps|data)(?:\.|\[["'])([\w-]+)/.exec(path) ?? [];
  return `${root}.${name}`;
}

function withStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => withStrings(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withStrings(each, change)]),
  );
}
