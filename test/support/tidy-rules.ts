import { posix } from 'node:path';
import { forbiddenImports, isCode, isTest } from './import-rules.ts';
import type { SourceFile } from './source-tree.ts';

/** The rules of this codebase that neither the compiler nor the linter knows. */
const rules = [forbiddenImports, unusualName, needlessBarrel, tooLong, leftovers, headings];

/** Everything that is wrong with these files, each as a sentence that begins with its path. */
export function untidiness(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => rules.flatMap((rule) => rule(file)));
}

const namesThatSayNothing = ['utils', 'util', 'helpers', 'common', 'misc', 'types'];
const customaryNames = /^(README|ARCHITECTURE|CONTRIBUTING|CHANGELOG|SECURITY)\.md$|^LICENSE$/;

function unusualName({ path }: SourceFile): string[] {
  return path.split('/').flatMap((name) => {
    const [stem = ''] = name.replace(/^\./, '').split('.');
    if (namesThatSayNothing.includes(stem)) return [`${path}: "${stem}" does not say what it is`];
    const isKebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem);
    return isKebabCase || customaryNames.test(name) ? [] : [`${path}: names are kebab-case`];
  });
}

/** `index.ts` files that only pass on; the engine's door and its list of steps are the two. */
function needlessBarrel({ path }: SourceFile): string[] {
  const isBarrel = /^index\.tsx?$/.test(posix.basename(path));
  const isAgreed = path === 'engine/index.ts' || path === 'engine/steps/index.ts';
  return isBarrel && !isAgreed ? [`${path}: import the file itself instead of a barrel`] : [];
}

function tooLong({ path, text }: SourceFile): string[] {
  if (!isCode(path) && !path.endsWith('.css')) return [];
  const linesMax = isTest(path) ? 600 : 300;
  const lines = text.trimEnd().split('\n').length;
  return lines > linesMax ? [`${path}: ${lines} lines, ${linesMax} at most`] : [];
}

interface Leftover {
  readonly pattern: RegExp;
  readonly where: (path: string) => boolean;
}

const mayPrint = /^(scripts|test\/bench)\//;

const leftoverPatterns: readonly Leftover[] = [
  { pattern: /\b(TODO|FIXME|XXX)\b/, where: () => true },
  { pattern: /\bas any\s*[;,)\]}]/, where: isCode },
  { pattern: /@ts-(ignore|nocheck|expect-error)/, where: isCode },
  { pattern: /biome-ignore|(eslint|prettier|v8|c8|istanbul)[- ](disable|ignore)/, where: isCode },
  { pattern: /\b(it|test|describe|suite)\.(only|skip|todo)\b/, where: isCode },
  { pattern: /\bdebugger\b/, where: isCode },
  { pattern: /\bconsole\.log\b/, where: (path) => isCode(path) && !mayPrint.test(path) },
];

/** This file and its test name what they ban. */
const namesLeftovers = ['test/support/tidy-rules.ts', 'test/tidy.test.ts'];

function leftovers({ path, text }: SourceFile): string[] {
  if (namesLeftovers.includes(path)) return [];
  return leftoverPatterns
    .filter(({ where }) => where(path))
    .flatMap(({ pattern }) => {
      const found = pattern.exec(text);
      return found ? [`${path}: "${found[0]}" is left over`] : [];
    });
}

function headings({ path, text }: SourceFile): string[] {
  if (!path.endsWith('.md')) return [];
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  const titles = prose.match(/^# /gm) ?? [];
  return titles.length === 1 ? [] : [`${path}: ${titles.length} titles (#), one is needed`];
}
