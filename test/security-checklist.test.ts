/** The security checklist is honest as far as a program can tell: what it points to is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCode, isTest } from './support/import-rules.ts';
import { projectRoot, sourceTree } from './support/source-tree.ts';

const file = 'docs/security-checklist.md';
const text = readFileSync(join(projectRoot, file), 'utf8');
const states = ['holds', 'does not hold', 'by the operator', 'does not apply'] as const;

interface Line {
  readonly number: string;
  readonly level: string;
  readonly state: string;
  readonly shownBy: string;
}

/** The rows of the tables: those of ASVS have a level, those of the Top 10 have none. */
const lines: readonly Line[] = text.split('\n').flatMap((row) => {
  const cells = row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const [number = '', ...rest] = cells;
  if (!/^(API)?\d/.test(number)) return [];
  const [shownBy = '', state = ''] = rest.toReversed();
  return [{ number, level: number.startsWith('API') ? '' : (rest[0] ?? ''), state, shownBy }];
});

function pathsIn({ shownBy }: { shownBy: string }): string[] {
  return shownBy.match(/[\w./-]+\.(ts|tsx|md|json)\b/g) ?? [];
}

function countOf(level: string, state: string): number {
  return lines.filter((line) => line.level === level && line.state === state).length;
}

describe('the security checklist', () => {
  it('has a line for each requirement, once', () => {
    const numbers = lines.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((each) => each.startsWith('API'))).toHaveLength(10);
    const chapters = new Set(numbers.map((each) => Number.parseInt(each, 10)));
    for (let chapter = 1; chapter <= 17; chapter += 1) expect(chapters).toContain(chapter);
  });

  it.each(lines)('$number says whether it holds, and names what is there', (line) => {
    expect(states).toContain(line.state);
    for (const path of pathsIn(line)) {
      expect([path, existsSync(join(projectRoot, path))]).toEqual([path, true]);
    }
    if (line.state === 'holds' || line.state === 'by the operator') {
      expect(pathsIn(line)).not.toEqual([]);
    }
    if (line.state === 'does not hold') expect(line.shownBy.length).toBeGreaterThan(20);
  });

  it.each(['L1', 'L2'])('counts rightly at the top: %s', (level) => {
    const counts = states.slice(0, 3).map((state) => countOf(level, state));
    const applying = counts.reduce((sum, each) => sum + each, 0);
    const row = `| ${level} | ${applying} | ${counts.join(' | ')} |`;
    expect(text).toContain(row);
  });
});

/** Runs the one constant text `run()`, since only that way can Node stop what computes for too long. */
const stopwatch = 'server/booking/within-cpu-time.ts';

/** Keeps drafts that the server does not have yet, and forgets them when somebody signs out. */
const mirror = 'editor/document/mirror.ts';

/** Keeps what was tried, and what other systems answered meanwhile, and forgets both in the same moment. */
const keptTrials = 'editor/trial/forgiving-storage.ts';

/** Keeps in which language the page speaks to this browser. */
const preferences = 'editor/words/preferences.ts';

const known = [stopwatch, mirror, keptTrials, preferences];

describe('nowhere in the program', () => {
  const program = sourceTree().filter(({ path }) => {
    return /^(engine|db|server|editor)\//.test(path) && isCode(path) && !isTest(path);
  });

  it.each([
    ['is a command of the operating system run', /child_process/],
    ['is a text run as code', /\beval\(|new Function\b|node:vm/],
    ['is a text shown as HTML', /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML/],
    ['is a weak hash used', /create(Hash|Hmac)\('(md5|sha1)/i],
    ['is a certificate let pass', /rejectUnauthorized|NODE_TLS_REJECT/],
    ['is anything kept in the browser by hand', /\b(localStorage|sessionStorage|indexedDB)\b/],
  ])('%s', (_what, pattern) => {
    expect(program.length).toBeGreaterThan(300);
    const others = program.filter(({ path }) => !known.includes(path));
    const found = others.filter(({ text }) => pattern.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
