/** One line of JSON per thing that happened; ids join a webhook, an instance and an effect. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, error: unknown, fields?: LogFields): void;
}

export function createLog(write: (line: string) => void, now: () => number): Log {
  function line(level: string, message: string, fields: LogFields): void {
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), level, message, ...fields })}\n`);
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
