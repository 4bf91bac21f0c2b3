/** The program as `npm start` runs it: environment in, a listening server and a few lines out. */
import { NewerStoreError } from '../db/open.ts';
import { checkout } from './checkout.ts';
import { ConfigError, helpText, loadEnvironmentFile, readConfig } from './config.ts';
import { createServer, type RunningServer, type ServerOptions } from './create-server.ts';
import { createLog, inBatches } from './log.ts';

export { backUpCommand, restoreCommand } from './back-up.ts';

/** Starts with the process's own environment and arguments; ends the process when it cannot. */
export async function startServer(options: Pick<ServerOptions, 'editor'> = {}): Promise<void> {
  if (process.argv.includes('--help')) return say(helpText());
  const root = checkout();
  loadEnvironmentFile(root);
  try {
    const config = readConfig(process.env);
    const write = inBatches((lines) => process.stderr.write(lines));
    const log = createLog(write, Date.now, config.logLevel);
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
  if (error instanceof ConfigError || error instanceof NewerStoreError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'Another program listens on that port already. Stop it, or set PORT to another number.';
  }
  return error.stack ?? error.message;
}

function say(text: string): void {
  process.stdout.write(text);
}
