import { runInNewContext } from 'node:vm';

/**
 * What `work` returns, unless it computes longer than `timeoutMs`: then it is stopped wherever it is,
 * and null is returned. For code that a document can send round in circles for ever.
 */
export function withinCpuTime<T>(work: () => T, timeoutMs: number): { readonly done: T } | null {
  let finished: { readonly done: T } | null = null;
  const run = () => {
    finished = { done: work() };
  };
  try {
    runInNewContext('run()', { run }, { timeout: timeoutMs });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  return finished;
}

/** The error is made in the other context: it is not an instance of this one's Error. */
function isTimeout(error: unknown): boolean {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
