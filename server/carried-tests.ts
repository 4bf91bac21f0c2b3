/** Saved tests that come with a workflow: in a file of ours, from the gallery, with a copy. */
import { type FidelityLine, isJsonObject, type SavedTest } from '../engine/index.ts';
import { readTest } from './read-test.ts';
import { testsPerWorkflowMax } from './workflow-tests.ts';

export interface CarriedTests {
  readonly tests: SavedTest[];
  /** What became of them; nothing where none came along. */
  readonly report: FidelityLine[];
}

/** A document of ours is a workflow, and beside its fields `tests` may stand. */
export function apartFromTests(document: unknown): { workflow: unknown; tests: unknown } {
  if (!isJsonObject(document)) return { workflow: document, tests: undefined };
  const { tests, ...workflow } = document;
  return { workflow, tests };
}

/** The tests that can be kept, and of each other one why not. Never throws: the workflow comes in anyway. */
export function readCarriedTests(given: unknown): CarriedTests {
  if (given === undefined) return { tests: [], report: [] };
  if (!Array.isArray(given)) {
    const message = 'The saved tests in this file cannot be read, and are left out.';
    return { tests: [], report: [leftOut('tests', message)] };
  }
  const tests: SavedTest[] = [];
  const report: FidelityLine[] = [];
  for (const [index, each] of given.slice(0, testsPerWorkflowMax).entries()) {
    const read = readTest(each);
    if (read.ok) tests.push(read.test);
    else report.push(leftOut(`tests.${index}`, unreadable(each, index, read.message)));
  }
  if (given.length > testsPerWorkflowMax) {
    const message = `A workflow has at most ${testsPerWorkflowMax} tests; the others are left out.`;
    report.push(leftOut('tests', message));
  }
  const kept = { kind: 'kept', path: 'tests', message: 'Its saved tests come along.' } as const;
  return { tests, report: tests.length === 0 ? report : [kept, ...report] };
}

function unreadable(test: unknown, index: number, why: string): string {
  const name = isJsonObject(test) ? test['name'] : undefined;
  const called = typeof name === 'string' && name.trim() !== '' ? name.trim() : `${index + 1}`;
  return `The saved test “${called.slice(0, 120)}” is left out. ${why}`;
}

function leftOut(path: string, message: string): FidelityLine {
  return { kind: 'needs-you', path, message };
}
