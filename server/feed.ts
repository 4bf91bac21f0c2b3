import type { TraceEntry } from '../engine/index.ts';

/** Something that changed, for whoever is looking: the phone, the trace, the calendar. */
export type FeedItem =
  | { readonly type: 'message'; readonly contactId: string; readonly messageId: string }
  | { readonly type: 'status'; readonly contactId: string; readonly messageId: string }
  /** A person took the conversation, or gave it back. */
  | { readonly type: 'contact'; readonly contactId: string }
  /** A conversation was emptied. */
  | { readonly type: 'emptied'; readonly contactId: string }
  | {
      readonly type: 'trace';
      readonly contactId: string;
      readonly instanceId: string;
      readonly workflowId: string;
      readonly entries: readonly TraceEntry[];
    }
  | { readonly type: 'booking'; readonly bookingId: string }
  | { readonly type: 'workflow'; readonly workflowId: string }
  /** A window opened a workflow, or closed it. */
  | { readonly type: 'presence'; readonly workflowId: string }
  /** When customers are left in peace was changed. */
  | { readonly type: 'quiet-hours' }
  /** What messages tell of the business was changed. */
  | { readonly type: 'business' }
  | { readonly type: 'flow'; readonly flowId: string };

export interface Feed {
  publish(item: FeedItem): void;
  /** Returns the way to stop listening. */
  subscribe(listener: (item: FeedItem) => void): () => void;
}

/** In memory, one process: what is missed is read again from the database. */
export function createFeed(): Feed {
  const listeners = new Set<(item: FeedItem) => void>();
  return {
    publish(item) {
      for (const listener of listeners) listener(item);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
