// npm test: every test, or those that the arguments name (npm test -- engine/expression).
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runTool } from './run.mjs';

/** Told to end: what has not begun does not begin any more. */
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    isEnding = true;
  });
}

await ensureInstalled();
await ensureBrowser();
await ensureBuilt();
process.exitCode = await test(process.argv.slice(2));

/** @param {string[]} selection */
async function test(selection) {
  const counted = selection.length === 0 ? await everything() : [await counts('tests', selection)];
  const sumOf = (/** @type {'passed' | 'failed' | 'skipped'} */ kind) =>
    counted.reduce((sum, each) => sum + each[kind], 0);
  const [passed, failed, skipped] = [sumOf('passed'), sumOf('failed'), sumOf('skipped')];
  // Once more at the end, where it is found among thousands of lines.
  for (const failure of counted.flatMap((each) => each.failures)) console.log(`\n${failure}`);
  const skippedToo = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${passed} passed, ${failed} failed${skippedToo}`);
  return failed === 0 ? 0 : 1;
}

async function everything() {
  // What mostly waits goes on beside the others, and says what it found when they have ended.
  const beside = join(root, '.build', 'campaigns.txt');
  const campaigns = counts('campaigns', ['--project', 'campaigns'], openSync(beside, 'w'));
  // The engine's coverage is a promise about all of its tests: a selection cannot keep it.
  const engine = await counts('engine', ['--project', 'engine', '--coverage']);
  const others = await counts('others', ['--project', 'unit', '--project', 'whole']);
  const all = [engine, others, await campaigns];
  console.log(readFileSync(beside, 'utf8'));
  return all;
}

/**
 * @param {string} name of the report that is left in `.build`
 * @param {string[]} options
 * @param {'inherit' | number} [out] where to print, as `stdio` takes it
 */
async function counts(name, options, out = 'inherit') {
  const file = join(root, '.build', `test-report-${name}.json`);
  rmSync(file, { force: true });
  if (isEnding) return countsOf(file);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runTool('vitest', ['run', ...reporters, ...options], {
    stdio: ['inherit', out, out],
  });
  const counted = countsOf(file);
  // What fails outside a test (coverage, an error nobody awaited) counts as one failure.
  if (code === 0 || counted.failed > 0) return counted;
  return { ...counted, failed: 1, failures: [`FAILED ${name}, outside its tests: see above`] };
}

/** @param {string} file vitest's JSON report; missing when vitest itself did not get that far */
function countsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: [] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {{ name: string, status: string, message: string, assertionResults: TestResult[] }[]} */
  const files = report.testResults;
  const unreadable = files.filter(
    (it) => it.status === 'failed' && it.assertionResults.length === 0,
  );
  const failures = files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((it) => inWords(name, it.fullName, it.failureMessages.join('\n'))),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unreadable.length,
    skipped: report.numPendingTests,
    failures: [...failures, ...unreadable.map((it) => inWords(it.name, '', it.message))],
  };
}

/**
 * @param {string} file
 * @param {string} test
 * @param {string} why
 */
function inWords(file, test, why) {
  return `FAILED ${relative(root, file)} ${test}\n${why.slice(0, 2_000)}`;
}

/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} TestResult */
