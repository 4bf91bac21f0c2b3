/**
 * The rules of this codebase, and proof that they hold. Three nets catch a violation: the compiler
 * (a tsconfig per folder), the linter (biome.json) and the rules in support/tidy-rules.ts. Each is
 * shown violations planted for it, because a net that catches nothing looks like clean code.
 */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { inPlantedProject } from './support/planted-project.ts';
import { sourceTree } from './support/source-tree.ts';
import { untidiness } from './support/tidy-rules.ts';

it('this codebase is tidy', () => {
  expect(untidiness(sourceTree())).toEqual([]);
});

describe('the compiler refuses', () => {
  const innocent: Record<string, string> = {
    'engine/index.ts': [
      "import jsep from 'jsep';",
      "import * as jsonLogic from 'json-logic-js';",
      "import { JSONPath } from 'jsonpath-plus';",
      "import { Temporal } from 'temporal-polyfill';",
      "import * as z from 'zod';",
      'export const engine = [jsep, jsonLogic, JSONPath, Temporal.PlainDate, z];',
    ].join('\n'),
    'db/stored.ts': "export { engine as stored } from '../engine/index.ts';",
    'server/app.ts': "export { stored as app } from '../db/stored.ts';",
    'editor/shown.ts':
      "import type { app } from '../server/app.ts';\nexport type Shown = typeof app;",
    'test/tested.ts': "export { app as tested } from '../server/app.ts';",
    ...Object.fromEntries(
      ['db', 'server', 'editor', 'test'].map((it) => [`${it}/leaf.ts`, 'export const leaf = 1;']),
    ),
  };
  const violations: Record<string, string> = {
    'engine/network.ts': 'export const planted = fetch;',
    'engine/environment.ts': 'export const planted = process.env;',
    'engine/timer.ts': 'export const planted = setTimeout;',
    'engine/output.ts': 'export const planted = console;',
    'engine/page.ts': 'export const planted = document;',
    'engine/random-id.ts': 'export const planted = crypto.randomUUID();',
    'engine/stopwatch.ts': 'export const planted = performance.now();',
    'engine/disk.ts': "export { readFileSync } from 'node:fs';",
    'engine/to-db.ts': "export { leaf } from '../db/leaf.ts';",
    'engine/to-server.ts': "export { leaf } from '../server/leaf.ts';",
    'engine/to-editor.ts': "export { leaf } from '../editor/leaf.ts';",
    'db/to-server.ts': "export { leaf } from '../server/leaf.ts';",
    'db/to-editor.ts': "export { leaf } from '../editor/leaf.ts';",
    'server/to-editor.ts': "export { leaf } from '../editor/leaf.ts';",
    'server/to-test.ts': "export { leaf } from '../test/leaf.ts';",
    'editor/to-test.ts': "export { leaf } from '../test/leaf.ts';",
  };
  const refused = inPlantedProject({ ...innocent, ...violations }, (run) =>
    run('tsc', '-b', '--pretty', 'false')
      .split('\n')
      .flatMap((line) => /^(\S+?)\(\d+,\d+\): error/.exec(line)?.[1] ?? []),
  );

  it.each(Object.keys(violations))('%s', (path) => {
    expect(refused).toContain(path);
  });

  it('nothing else', () => {
    expect(refused.filter((path) => !(path in violations))).toEqual([]);
  });
});

describe('the linter refuses', () => {
  const innocent: Record<string, string> = {
    'engine/index.ts': "import * as z from 'zod';\nexport const engine = z;",
    'engine/steps/wait.ts': "import { engine } from '../index.ts';\nexport const wait = engine;",
    'db/stored.ts':
      "export { sql } from 'drizzle-orm';\nexport { engine } from '../engine/index.ts';",
    'server/app.ts': "export { sql as app } from '../db/stored.ts';",
    'editor/api.ts': "import type { app } from '../server/app.ts';\nexport type App = typeof app;",
  };
  const violations: [path: string, rule: string, text: string][] = [
    ['engine/clock.ts', 'noRestrictedGlobals', 'export const planted = Date.now();'],
    ['engine/random-id.ts', 'noRestrictedGlobals', 'export const planted = crypto.randomUUID();'],
    ['engine/evaluated.ts', 'noRestrictedGlobals', "export const planted = new Function('1');"],
    ['engine/smuggled.ts', 'noRestrictedGlobals', 'export const planted = globalThis;'],
    ['editor/environment.ts', 'noRestrictedGlobals', 'export const planted = process.env;'],
    ['engine/random.ts', 'noJsRestrictedProperties', 'export const planted = Math.random();'],
    ['engine/now.ts', 'noJsRestrictedProperties', 'export const planted = Temporal.Now.instant();'],
    ['engine/package.ts', 'noRestrictedImports', "export { Hono } from 'hono';"],
    ['engine/subpath.ts', 'noRestrictedImports', "export { planted } from 'zod/v4/core';"],
    ['engine/disk.ts', 'noRestrictedImports', "export { readFileSync } from 'node:fs';"],
    ['engine/steps/to-db.ts', 'noRestrictedImports', "export * from '../../db/stored.ts';"],
    ['engine/to-server.ts', 'noRestrictedImports', "export * from '../server/app.ts';"],
    ['engine/to-editor.ts', 'noRestrictedImports', "export * from '../editor/api.ts';"],
    ['engine/to-test.ts', 'noRestrictedImports', "export * from '../test/tested.ts';"],
    ['db/to-server.ts', 'noRestrictedImports', "export * from '../server/app.ts';"],
    ['db/to-editor.ts', 'noRestrictedImports', "export * from '../editor/api.ts';"],
    ['db/to-workflows.ts', 'noRestrictedImports', "export * from '../workflows/shipped.ts';"],
    ['db/past-the-door.ts', 'noRestrictedImports', "export * from '../engine/steps/wait.ts';"],
    ['server/to-editor.ts', 'noRestrictedImports', "export * from '../editor/api.ts';"],
    ['server/to-test.ts', 'noRestrictedImports', "export * from '../test/tested.ts';"],
    ['server/to-sql.ts', 'noRestrictedImports', "export { sql } from 'drizzle-orm';"],
    ['server/to-driver.ts', 'noRestrictedImports', "export * from 'better-sqlite3';"],
    ['server/past-the-door.ts', 'noRestrictedImports', "export * from '../engine/steps/wait.ts';"],
    ['editor/to-db.ts', 'noRestrictedImports', "export * from '../db/stored.ts';"],
    ['editor/to-server.ts', 'noRestrictedImports', "export * from '../server/main.ts';"],
    ['editor/to-disk.ts', 'noRestrictedImports', "export { readFileSync } from 'node:fs';"],
    ['editor/past-the-door.ts', 'noRestrictedImports', "export * from '../engine/steps/wait.ts';"],
    ['server/one.ts', 'noImportCycles', "export * from './other.ts';"],
    ['server/other.ts', 'noImportCycles', "export * from './one.ts';"],
    ['server/forgotten.ts', 'noFloatingPromises', 'Promise.reject(new Error());'],
    ['server/incomplete.ts', 'useExhaustiveSwitchCases', incompleteSwitch()],
    ['server/nameless.ts', 'noDefaultExport', 'export default 1;'],
    ['server/bang.ts', 'noNonNullAssertion', 'export const planted = (it: string[]) => it[0]!;'],
    ['server/anything.ts', 'noExplicitAny', 'export const planted: any = 1;'],
    ['server/camelCase.ts', 'useFilenamingConvention', 'export const planted = 1;'],
    ['server/long-function.ts', 'noExcessiveLinesPerFunction', longFunction(71)],
    ['server/long-file.ts', 'noExcessiveLinesPerFile', lines(301)],
  ];
  const planted = Object.fromEntries(violations.map(([path, , text]) => [path, text]));
  const reports = inPlantedProject({ ...innocent, ...planted }, (run) =>
    linterReports(run('biome', 'lint', '--reporter=json', '--max-diagnostics=none')),
  );

  it.each(violations)('%s: %s', (path, rule) => {
    expect(reports).toContain(`${path} ${rule}`);
  });

  it('nothing else', () => {
    const expected = violations.map(([path, rule]) => `${path} ${rule}`);
    expect(reports.filter((report) => !expected.includes(report))).toEqual([]);
  });
});

describe('the rules of tidiness refuse', () => {
  it.each([
    [
      'a value of the server in the editor',
      'editor/api.ts',
      "import { app } from '../server/app.ts';",
    ],
    ['another type of the server', 'editor/api.ts', "import type { Log } from '../server/log.ts';"],
    ['the store in the editor', 'editor/api.ts', "import type { Row } from '../db/row.ts';"],
    ['Node in the editor', 'editor/ui/page.tsx', "import { join } from 'node:path';"],
    ['SQL in the server', 'server/routes/api.ts', "import { eq } from 'drizzle-orm';"],
    ['SQL by a subpath', 'server/main.ts', "await import('drizzle-orm/better-sqlite3');"],
    ['the editor in the server', 'server/dev.ts', "export * from '../editor/app.tsx';"],
    ['the server in the store', 'db/open.ts', "import '../server/main.ts';"],
    ['a package too many in the store', 'db/open.ts', "import { Hono } from 'hono';"],
    ['a package too many in the engine', 'engine/advance.ts', "import type { Hono } from 'hono';"],
    ['the store in the engine', 'engine/steps/wait/step.ts', "import '../../../db/open.ts';"],
    ['a way past the door', 'server/main.ts', "import { fold } from '../engine/answers/fold.ts';"],
    ['a test in the program', 'server/main.ts', "import { fake } from '../test/fakes/fake.ts';"],
    ['a test in a script', 'scripts/check.mjs', "import '../test/support/source-tree.ts';"],
    ['a test beside in the program', 'db/open.ts', "import { it } from './open.test.ts';"],
    ['a name that says nothing', 'server/utils.ts', ''],
    ['a folder that says nothing', 'server/helpers/dates.ts', ''],
    ['a name in another case', 'server/mainFile.ts', ''],
    ['a barrel', 'server/routes/index.ts', "export * from './api.ts';"],
    ['a long file', 'server/main.ts', lines(301)],
    ['a long test', 'server/main.test.ts', lines(601)],
    ['a long style sheet', 'editor/page.css', lines(301)],
    ['a promise to do it later', 'server/main.ts', '// TODO later'],
    ['a promise in a document', 'README.md', '# Title\n\nFIXME'],
    ['a blind cast', 'server/main.ts', 'export const it = 1 as any;'],
    ['a silenced compiler', 'server/main.ts', '// @ts-expect-error\nexport const it = 1;'],
    ['a silenced linter', 'server/main.ts', '// biome-ignore lint: no\nexport const it = 1;'],
    ['a lonely test', 'server/main.test.ts', "it.only('runs', () => {});"],
    ['a sleeping test', 'server/main.test.ts', "describe.skip('runs', () => {});"],
    ['a test to come', 'server/main.test.ts', "it.todo('runs');"],
    ['a stray print', 'server/main.ts', "console.log('here');"],
    ['a document with two titles', 'docs/steps.md', '# One\n\n# Two'],
    ['a document without a title', 'docs/steps.md', '## One'],
  ])('%s', (_, path, text) => {
    expect(untidiness([{ path, text }])).toEqual([expect.stringContaining(path)]);
  });

  it.each([
    [
      'the type of the server in the editor',
      'editor/api.ts',
      "import type { App } from '../server/app.ts';",
    ],
    ['the store in the server', 'server/main.ts', "import { open } from '../db/open.ts';"],
    ['anything in a test', 'server/main.test.ts', "import { sql } from 'drizzle-orm';"],
    ['the two agreed barrels', 'engine/steps/index.ts', "export { wait } from './wait/step.ts';"],
    [
      'a test that depends on the machine',
      'server/main.test.ts',
      "it.skipIf(true)('runs', () => {});",
    ],
    ['a script that prints', 'scripts/start.mjs', "console.log('here');"],
    ['a comment in a code block', 'README.md', '# Title\n\n```sh\n# not a title\n```\n'],
  ])('but not %s', (_, path, text) => {
    expect(untidiness([{ path, text }])).toEqual([]);
  });
});

/** `path rule` for each of the linter's diagnostics. */
function linterReports(output: string): string[] {
  const { diagnostics } = z
    .object({
      diagnostics: z.array(
        z.object({ category: z.string(), location: z.object({ path: z.string() }) }),
      ),
    })
    .parse(JSON.parse(output));
  return diagnostics.map(({ category, location }) => {
    return `${location.path} ${category.slice(category.lastIndexOf('/') + 1)}`;
  });
}

function incompleteSwitch(): string {
  return [
    "export function planted(kind: 'a' | 'b') {",
    "  switch (kind) { case 'a': return 1; }",
    '  return 2;',
    '}',
  ].join('\n');
}

function longFunction(count: number): string {
  return `export function planted() {\n${lines(count)}}`;
}

function lines(count: number): string {
  return 'planted;\n'.repeat(count);
}
