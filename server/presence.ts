/** Who has a workflow open at the moment, window by window. In memory: it is asked for again and again. */
import type { Feed } from './feed.ts';

/** After this long without a word a window counts as closed. Windows say that they are there every 15 s. */
const presentMs = 40_000;
/** Of one workflow; who is more counts for nothing. */
const windowsMax = 50;

export interface Window {
  /** The window's own name for itself. */
  readonly id: string;
  /** Who is signed in there. */
  readonly name: string;
}

export interface Presence {
  /** This window is there, still or from now on; gives all others. */
  stay(workflowId: string, window: Window): Window[];
  leave(workflowId: string, windowId: string): void;
}

export function createPresence({ feed, now }: { feed: Feed; now: () => number }): Presence {
  /** By workflow and window; only those that anybody has open, so it cannot grow without end. */
  const open = new Map<string, Map<string, Window & { readonly until: number }>>();

  const tell = (workflowId: string) => feed.publish({ type: 'presence', workflowId });

  function forgetClosed() {
    for (const [workflowId, windows] of open) {
      for (const [id, { until }] of windows) if (until <= now()) windows.delete(id);
      if (windows.size === 0) open.delete(workflowId);
    }
  }

  return {
    stay(workflowId, window) {
      forgetClosed();
      const windows = open.get(workflowId) ?? new Map();
      const isNew = !windows.has(window.id);
      if (!isNew || windows.size < windowsMax) {
        windows.set(window.id, { ...window, until: now() + presentMs });
        open.set(workflowId, windows);
        if (isNew) tell(workflowId);
      }
      return [...windows.values()]
        .filter(({ id }) => id !== window.id)
        .map(({ id, name }) => ({ id, name }));
    },
    leave(workflowId, windowId) {
      forgetClosed();
      const windows = open.get(workflowId);
      if (!windows?.delete(windowId)) return;
      if (windows.size === 0) open.delete(workflowId);
      tell(workflowId);
    },
  };
}
