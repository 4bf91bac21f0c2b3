/** The program as `npm start` runs it: environment in, a listening server and a few lines out. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError, helpText, loadEnvironmentFile, readConfig } from './config.ts';
import { createServer, type RunningServer, type ServerOptions } from './create-server.ts';
import { createLog } from './log.ts';

/** Starts with the process's own environment and arguments; ends the process when it cannot. */
export async function startServer(options: Pick<ServerOptions, 'editor'> = {}): Promise<void> {
  if (process.argv.includes('--help')) return say(helpText());
  const root = process.env['JOURNEYMAN_ROOT'] ?? checkout();
  loadEnvironmentFile(root);
  const log = createLog((line) => process.stderr.write(line), Date.now);
  try {
    const config = readConfig(process.env);
    const server = await createServer({ config, log, root, ...options });
    stopOnSignal(server);
    say(welcome(server));
  } catch (error) {
    say(`\nJourneyman could not start.\n${whyNot(error)}\n`);
    process.exitCode = 1;
  }
}

function welcome({ publicUrl, setupCode }: RunningServer): string {
  const open = `\n  Journeyman is ready:  ${publicUrl}\n`;
  if (setupCode === null) return `${open}\n`;
  return `${open}
  Nobody has signed in yet. Open the address on this machine and choose a password.
  From another machine, open:  ${publicUrl}/?code=${setupCode}\n\n`;
}

function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

function whyNot(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'Another program listens on that port already. Stop it, or set PORT to another number.';
  }
  return error.stack ?? error.message;
}

/** From the sources it is one folder up; from the built file, two. */
function checkout(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const above = resolve(here, '..');
  return existsSync(resolve(above, 'package.json')) ? above : resolve(above, '..');
}

function say(text: string): void {
  process.stdout.write(text);
}
