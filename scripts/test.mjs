// npm test: every test, or those that the arguments name (npm test -- engine/expression).
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runTool } from './run.mjs';

const reportFile = join(root, '.build', 'test-report.json');

await ensureInstalled();
await ensureBrowser();
await ensureBuilt();
process.exitCode = await test(process.argv.slice(2));

/** @param {string[]} selection */
async function test(selection) {
  // The engine's coverage is a promise about all of its tests: a selection cannot keep it.
  const engine = ['--project', 'engine', '--coverage'];
  const others = ['--project', 'unit', '--project', 'whole'];
  /** @type {ReturnType<typeof countsOf>[]} */
  const counted = [];
  for (const run of selection.length === 0 ? [engine, others] : [selection]) {
    counted.push(await countedRun(run));
  }
  const { passed, failed, skipped } = counted.reduce((all, counts) => ({
    passed: all.passed + counts.passed,
    failed: all.failed + counts.failed,
    skipped: all.skipped + counts.skipped,
  }));
  const skippedToo = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${passed} passed, ${failed} failed${skippedToo}`);
  return failed === 0 ? 0 : 1;
}

/** @param {string[]} options */
async function countedRun(options) {
  rmSync(reportFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const code = await runTool('vitest', ['run', ...reporters, ...options]);
  const counts = countsOf(reportFile);
  // What fails outside a test (coverage, an error nobody awaited) counts as one failure.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file vitest's JSON report; missing when vitest itself did not get that far */
function countsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const unreadable = files.filter(
    (it) => it.status === 'failed' && it.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unreadable.length,
    skipped: report.numPendingTests,
  };
}
