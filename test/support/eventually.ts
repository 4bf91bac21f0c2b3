import { vi } from 'vitest';

/**
 * Waits until a check holds, and gives what it says. Much longer than it ever takes, so that a busy
 * machine is not taken for a broken program.
 */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 30_000, interval: 10 });
}
