import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Feed, FeedItem } from '../feed.ts';

const pingMs = 25_000;
const queueMax = 1_000;

/**
 * What happens, as it happens (server-sent events): the phone, the trace and the calendar listen.
 * An item says what changed; the reader fetches it. A reader who is too slow is let go, and comes
 * back by itself.
 */
export function eventRoutes(deps: { feed: Feed }) {
  return new Hono().get('/api/events', (c) => {
    const contactId = c.req.query('contact') ?? null;
    return streamSSE(c, async (stream) => {
      const queue: FeedItem[] = [];
      let wake = () => {};
      const unsubscribe = deps.feed.subscribe((item) => {
        if (contactId !== null && 'contactId' in item && item.contactId !== contactId) return;
        queue.push(item);
        if (queue.length > queueMax) stream.abort();
        wake();
      });
      stream.onAbort(() => {
        unsubscribe();
        wake();
      });
      await stream.writeSSE({ event: 'hello', data: '{}' });
      while (!stream.aborted) {
        const item = queue.shift();
        if (item) await stream.writeSSE({ event: item.type, data: JSON.stringify(item) });
        else if (!(await nextItem((found) => (wake = found)))) {
          await stream.writeSSE({ event: 'ping', data: '{}' });
        }
      }
    });
  });
}

/** True when an item arrived, false when nothing happened for a while. */
function nextItem(onWake: (wake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), pingMs);
    onWake(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
