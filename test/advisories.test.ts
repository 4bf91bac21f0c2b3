/**
 * What is known to be wrong with earlier versions of what the program is built on, as far as it would
 * touch it: none of those versions is installed. Looking further needs the network: `npm audit`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { projectRoot } from './support/source-tree.ts';

const manifest = z
  .looseObject({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));
const lock = z
  .looseObject({
    packages: z.record(
      z.string(),
      z.looseObject({
        version: z.string().optional(),
        integrity: z.string().optional(),
        dev: z.boolean().default(false),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')));

const fixed: readonly [name: string, version: string, what: string][] = [
  ['hono', '4.12.18', 'CVE-2026-44456: a chunked body passed the limit of body-limit'],
  ['hono', '4.12.21', 'CVE-2026-47673 and its three neighbours'],
  ['jsonpath-plus', '10.3.0', 'CVE-2025-1302: code in a filter was run'],
  ['undici', '6.21.1', 'CVE-2025-22150: boundaries of forms could be guessed'],
  ['undici', '6.21.2', 'CVE-2025-47279: memory was lost on bad certificates'],
  ['zod', '3.22.3', 'CVE-2023-4316: an e-mail address could take for ever'],
];

function parts(version: string): number[] {
  return version.split(/[.-]/).slice(0, 3).map(Number);
}

function isOlder(version: string, than: string): boolean {
  const [left, right] = [parts(version), parts(than)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at !== -1 && (left[at] ?? 0) < (right[at] ?? 0);
}

describe('what the program is built on', () => {
  it.each(fixed)('%s is at least %s (%s)', (name, version) => {
    const installed = Object.entries(lock.packages)
      .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
      .map(([, found]) => found.version ?? '');
    expect(installed).not.toEqual([]);
    expect(installed.filter((each) => isOlder(each, version))).toEqual([]);
  });

  it('is little, fixed to a version, and each has its reason written down', () => {
    const names = Object.keys(manifest.dependencies);
    expect(names.length).toBeLessThanOrEqual(16);
    const reasons = readFileSync(join(projectRoot, 'ARCHITECTURE.md'), 'utf8');
    for (const name of names) {
      expect(reasons).toContain(name);
      expect(manifest.dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it('has a checksum, each part of it that runs', () => {
    const unsure = Object.entries(lock.packages).filter(
      ([path, { integrity, dev }]) => path !== '' && !dev && integrity === undefined,
    );
    expect(unsure.map(([path]) => path)).toEqual([]);
  });
});
