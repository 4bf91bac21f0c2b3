import { posix } from 'node:path';
import { parseSync } from 'vite';
import type { SourceFile } from './source-tree.ts';

/** What the files of one folder may import besides each other. Tests may import anything. */
interface Allowed {
  readonly folders: readonly string[];
  /** Files elsewhere of which only the types may be imported. */
  readonly typesOf?: readonly string[];
  /** Left out: any package but those of SQL. `node:` stands for all of Node's own. */
  readonly packages?: readonly string[];
  readonly notPackages?: readonly string[];
}

const sql = ['better-sqlite3', 'drizzle-orm'];

/** Who may import whom. ARCHITECTURE.md draws it. */
const table: Record<string, Allowed> = {
  engine: {
    folders: [],
    packages: ['zod', 'json-logic-js', 'jsonpath-plus', 'jsep', 'temporal-polyfill'],
  },
  db: { folders: ['engine'], packages: [...sql, 'zod', 'node:'] },
  server: { folders: ['engine', 'db', 'workflows'], notPackages: sql },
  editor: { folders: ['engine'], typesOf: ['server/app.ts'], notPackages: [...sql, 'node:'] },
  workflows: { folders: ['engine'], packages: [] },
  scripts: { folders: ['engine'], notPackages: sql },
};

/** The imports of a file that its folder may not have, each as a sentence. */
export function forbiddenImports(file: SourceFile): string[] {
  const [folder = ''] = file.path.split('/');
  const allowed = table[folder];
  if (!allowed || isTest(file.path) || !isCode(file.path)) return [];
  return importsOf(file).flatMap((found) => {
    const reason = found.target
      ? whyNotFile(folder, allowed, found.target, found.typeOnly)
      : whyNotPackage(allowed, found.specifier);
    return reason ? [`${file.path} imports ${found.target ?? found.specifier}: ${reason}`] : [];
  });
}

export function isTest(path: string): boolean {
  return path.startsWith('test/') || /\.test\.tsx?$/.test(path);
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path);
}

function whyNotFile(
  folder: string,
  allowed: Allowed,
  target: string,
  typeOnly: boolean,
): string | undefined {
  const [targetFolder = ''] = target.split('/');
  if (isTest(target)) return 'nothing imports a test';
  if (targetFolder === folder) return undefined;
  if (allowed.typesOf?.includes(target)) {
    return typeOnly ? undefined : 'only its types may be imported (import type)';
  }
  if (!allowed.folders.includes(targetFolder)) return `${folder} may not import ${targetFolder}`;
  if (targetFolder === 'engine' && target !== 'engine/index.ts') {
    return "engine/index.ts is the engine's only door";
  }
  return undefined;
}

function whyNotPackage(allowed: Allowed, specifier: string): string | undefined {
  const isOneOf = (names: readonly string[]) =>
    names.some((name) =>
      name === 'node:' ? specifier.startsWith(name) : `${specifier}/`.startsWith(`${name}/`),
    );
  if (allowed.packages && !isOneOf(allowed.packages)) return 'not one of its packages';
  if (allowed.notPackages && isOneOf(allowed.notPackages)) return 'not a package for this folder';
  return undefined;
}

interface Import {
  readonly specifier: string;
  /** The imported file's path from the root; undefined for a package. */
  readonly target: string | undefined;
  /** `import type`: nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

function importsOf({ path, text }: SourceFile): Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module;
  const literals = [
    ...staticImports.map((it) => ({ at: it.start, ...it.moduleRequest })),
    ...staticExports.flatMap((it) =>
      it.entries.slice(0, 1).flatMap(({ moduleRequest }) => {
        return moduleRequest ? [{ at: it.start, ...moduleRequest }] : [];
      }),
    ),
    ...dynamicImports.map((it) => ({ at: it.start, ...it.moduleRequest })),
  ];
  return literals.map(({ at, start, end }) => {
    const specifier = text.slice(start + 1, end - 1);
    const target = specifier.startsWith('.')
      ? posix.join(posix.dirname(path), specifier)
      : undefined;
    return { specifier, target, typeOnly: /^(import|export) type\b/.test(text.slice(at, start)) };
  });
}
