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
  rmSync(reportFile, { force: true });
  const code = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    // The engine's coverage is a promise about all tests: a selection cannot keep it.
    ...(selection.length === 0 ? ['--coverage'] : selection),
  ]);
  const { passed, failed, skipped } = countsOf(reportFile);
  // What fails outside a test (coverage, an error nobody awaited) counts as one failure.
  const failures = code !== 0 && failed === 0 ? 1 : failed;
  const skippedToo = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${passed} passed, ${failures} failed${skippedToo}`);
  return failures === 0 ? 0 : 1;
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
