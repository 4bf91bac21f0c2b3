import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const onWindows = process.platform === 'win32';

/**
 * Runs a program in the checkout and answers its exit code. It shares this terminal unless `stdio`
 * says otherwise, and ends when this process is told to end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', shell: onWindows, ...options });
  const end = () => child.kill('SIGTERM');
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGTERM', end);
      process.off('SIGINT', end);
      resolve(code === null ? 1 : code);
    });
  });
}

/**
 * Runs one of the installed development tools.
 *
 * @param {string} name its name in node_modules/.bin
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runTool(name, args, options) {
  return run(join(root, 'node_modules', '.bin', name), args, options);
}
