/** One line of JSON per thing that happened; ids join a webhook, an instance and an effect. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, error: unknown, fields?: LogFields): void;
}

/** From the one that says the most. */
export const logLevels = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** `least`: what is below it is not written. */
export function createLog(
  write: (line: string) => void,
  now: () => number,
  least: LogLevel = 'info',
): Log {
  function line(level: LogLevel, message: string, fields: LogFields): void {
    if (logLevels.indexOf(level) < logLevels.indexOf(least)) return;
    const what = { at: new Date(now()).toISOString(), level, message };
    write(`${JSON.stringify({ ...what, ...fields, ...what })}\n`);
  }
  return {
    info: (message, fields = {}) => line('info', message, fields),
    warn: (message, fields = {}) => line('warn', message, fields),
    error(message, error, fields = {}) {
      const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
      line('error', message, { ...fields, cause });
    },
  };
}

/**
 * Writes all that is said in one moment at once, since a write costs more than what it writes; and what
 * is left when the process ends.
 */
export function inBatches(write: (lines: string) => void): (line: string) => void {
  const lines: string[] = [];
  function flush(): void {
    if (lines.length > 0) write(lines.splice(0).join(''));
  }
  process.once('exit', flush);
  return (line) => {
    if (lines.push(line) === 1) setImmediate(flush);
  };
}
