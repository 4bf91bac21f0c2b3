/** Real calendar servers from Debian, started for a test on loopback with a folder of their own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface CalendarProgram {
  /** Where the calendars of its one user are. */
  readonly homeUrl: string;
  readonly username: string;
  readonly password: string;
  stop(): Promise<void>;
}

type Start = (port: number, folder: string) => { readonly args: string[]; readonly home: string };

const username = 'oak';
const password = 'a password for tests';

const programs = {
  radicale: (port, folder) => {
    writeFileSync(join(folder, 'users'), `${username}:${password}\n`);
    const config = [
      ...['[server]', `hosts = 127.0.0.1:${port}`],
      ...['[auth]', 'type = htpasswd', `htpasswd_filename = ${join(folder, 'users')}`],
      ...['htpasswd_encryption = plain', 'delay = 0'],
      ...['[rights]', 'type = owner_only'],
      ...['[storage]', `filesystem_folder = ${join(folder, 'collections')}`],
      ...['[logging]', 'level = error', ''],
    ];
    writeFileSync(join(folder, 'config'), config.join('\n'));
    return { args: ['--config', join(folder, 'config')], home: `/${username}/` };
  },
  xandikos: (port, folder) => ({
    args: ['--defaults', '-d', join(folder, 'dav'), '-l', '127.0.0.1', '-p', String(port)],
    home: '/user/calendars/',
  }),
} as const satisfies Record<string, Start>;

export type CalendarProgramName = keyof typeof programs;

/** Whether it is there; Debian packages are installed where that is allowed. */
export function hasCalendarProgram(name: CalendarProgramName): boolean {
  if (isInstalled(name)) return true;
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], {
    stdio: 'ignore',
    timeout: 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (isInstalled(name)) return true;
  process.stdout.write(`Not tried against ${name}: it is not installed on this machine.\n`);
  return false;
}

function isInstalled(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Rejects when it does not answer within some seconds. */
export async function startCalendarProgram(name: CalendarProgramName): Promise<CalendarProgram> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const port = await freePort();
  const { args, home } = programs[name](port, folder);
  const child = spawn(name, args, { stdio: 'ignore' });
  const homeUrl = `http://127.0.0.1:${port}${home}`;
  try {
    await answering(homeUrl, child);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    homeUrl,
    username,
    password,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await sleep(100);
  }
  throw new Error(`Nothing answers at ${url}.`);
}

/** A port nobody has at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
