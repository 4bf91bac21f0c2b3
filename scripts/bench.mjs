// npm run bench: every test/bench/*.ts in turn, or those whose names are given. Each prints its
// table and hands its numbers over with process.send?.(numbers); they are kept, by the bench's
// name, in .build/bench.json.
import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';

const folder = join(root, 'test', 'bench');

await ensureInstalled();
await ensureBuilt();
process.exitCode = await bench(process.argv.slice(2));

/** @param {string[]} chosen */
async function bench(chosen) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => basename(file, '.ts'))
    .filter((name) => chosen.length === 0 || chosen.includes(name));
  /** @type {Record<string, unknown>} */
  const numbers = {};
  let failures = 0;
  for (const name of names) {
    console.log(`\n${name}`);
    const code = await measure(name, (result) => {
      numbers[name] = result;
    });
    if (code !== 0) failures += 1;
  }
  mkdirSync(join(root, '.build'), { recursive: true });
  writeFileSync(join(root, '.build', 'bench.json'), `${JSON.stringify(numbers, null, 2)}\n`);
  console.log(
    `\n${names.length - failures} done, ${failures} failed; numbers in .build/bench.json`,
  );
  return failures === 0 ? 0 : 1;
}

/**
 * @param {string} name
 * @param {(result: unknown) => void} keep
 * @returns {Promise<number>}
 */
function measure(name, keep) {
  const bench = fork(join(folder, `${name}.ts`), { cwd: root, execArgv: ['--import', 'tsx'] });
  bench.on('message', keep);
  return new Promise((resolve) => {
    bench.once('close', (code) => resolve(code === null ? 1 : code));
  });
}
