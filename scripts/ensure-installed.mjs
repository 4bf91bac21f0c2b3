import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { withLock } from './with-lock.mjs';

/**
 * Makes the installed packages those of package-lock.json, and the native one loadable by this
 * Node. Does nothing (in a few milliseconds) when they already are. Ends the process with a
 * sentence when it cannot.
 */
export async function ensureInstalled() {
  requireNode();
  if (installed() && loadError() === null) return;
  await withLock('install', async () => {
    if (!installed()) await install();
    if (loadError() !== null) await rebuild();
  });
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Journeyman needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** npm keeps what it installed in node_modules/.package-lock.json; optional packages may be left out. */
function installed() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesOf(file) {
  if (!existsSync(join(root, file))) return null;
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

/** Why the one package with native code cannot be used by this Node, or null. */
function loadError() {
  try {
    const Database = createRequire(import.meta.url)('better-sqlite3');
    new Database(':memory:').close();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function install() {
  console.log('Installing packages; this takes a minute or two the first time.');
  const command = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install';
  // Said out loud: with NODE_ENV=production npm would leave out what builds the editor.
  const code = await npm(command, '--include=dev');
  if (code !== 0) fail(`npm ${command} failed: its message is above.`);
}

async function rebuild() {
  console.log(`Building better-sqlite3 for Node ${process.versions.node}.`);
  await npm('rebuild', 'better-sqlite3');
  const reason = loadError();
  if (reason === null) return;
  fail(
    `better-sqlite3 cannot be loaded: ${reason}\n` +
      'Where no ready-made build fits, it is compiled: that needs Python 3, make and a C++ compiler.',
  );
}

/** @param {string[]} args */
function npm(...args) {
  const headers = ownHeaders();
  const env = headers === null ? process.env : { ...process.env, npm_config_nodedir: headers };
  return run('npm', [...args, '--loglevel=error'], { env });
}

/** Where the headers of this very Node are, if it came with them: compiling then downloads none. */
function ownHeaders() {
  const folder = dirname(dirname(process.execPath));
  const file = join(folder, 'include', 'node', 'node_version.h');
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const version = ['MAJOR', 'MINOR', 'PATCH'].map((part) => {
    const found = new RegExp(`#define NODE_${part}_VERSION (\\d+)`).exec(text);
    return found === null ? '' : found[1];
  });
  return version.join('.') === process.versions.node ? folder : null;
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
