import type { MiddlewareHandler } from 'hono';

/** How requests were answered, by status. */
export interface Traffic {
  readonly watch: MiddlewareHandler;
  readonly counts: ReadonlyMap<number, number>;
}

export function createTraffic(): Traffic {
  const counts = new Map<number, number>();
  return {
    async watch(c, next) {
      await next();
      counts.set(c.res.status, (counts.get(c.res.status) ?? 0) + 1);
    },
    counts,
  };
}
