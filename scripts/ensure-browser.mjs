import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Finds the browser for the tests that draw in one, installing it where that is possible, and
 * leaves its path in `CHROME_PATH`. Where there is none those tests say so.
 */
export async function ensureBrowser() {
  if (process.env.CHROME_PATH) return;
  const found = onPath(names) || (await installed());
  if (found) process.env.CHROME_PATH = found;
}

async function installed() {
  const root = process.getuid && process.getuid() === 0;
  if (!root || !onPath(['apt-get'])) return null;
  console.log('Installing a browser for the tests.');
  const quiet = {
    /** @type {import('node:child_process').StdioOptions} */
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  await run('apt-get', ['update', '-qq'], quiet);
  const packages = ['chromium', 'fonts-noto-color-emoji'];
  await run('apt-get', ['install', '-y', '-qq', ...packages], quiet);
  return onPath(names);
}

/** @param {string[]} programs */
function onPath(programs) {
  const folders = (process.env.PATH || '').split(delimiter);
  const files = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return files.find((file) => existsSync(file)) || null;
}
