import type { FlowAnswer } from '../../engine/index.ts';
import type { Clock } from './clock.ts';

/** The forms that wait for an answer of a workflow, each by the id of its request. */
export interface FlowRequests {
  /** The answer, when it comes; null: the time is up, or `stop` was called. */
  wait(request: string): { readonly answer: Promise<FlowAnswer | null>; stop(): void };
  /** False: nobody waits for it, any more or at all. */
  answer(request: string, answer: FlowAnswer): boolean;
}

/** WhatsApp gives up after ten seconds. */
const timeoutMs = 9_000;

/** In memory: who waits is a connection, and does not outlive the process. */
export function createFlowRequests(clock: Clock): FlowRequests {
  const waiting = new Map<string, (answer: FlowAnswer | null) => void>();
  return {
    wait(request) {
      let settle: (answer: FlowAnswer | null) => void = () => {};
      const answer = new Promise<FlowAnswer | null>((resolve) => {
        settle = resolve;
      });
      function end(given: FlowAnswer | null): void {
        forgetTime();
        if (waiting.get(request) === end) waiting.delete(request);
        settle(given);
      }
      const forgetTime = clock.wakeAt(clock.now() + timeoutMs, () => end(null));
      waiting.set(request, end);
      return { answer, stop: () => end(null) };
    },
    answer(request, answer) {
      const end = waiting.get(request);
      end?.(answer);
      return end !== undefined;
    },
  };
}
