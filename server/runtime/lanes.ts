/** One thing after the other within a lane, any number of lanes at once. */
export interface Lanes {
  /** Does this when everything before it in its lane is done. */
  add(lane: string, work: () => Promise<void>): void;
  /** Something in this lane is not done. */
  isBusy(lane: string): boolean;
  /** Resolves when every lane is empty. */
  done(): Promise<void>;
}

export function createLanes(): Lanes {
  const ends = new Map<string, Promise<void>>();
  return {
    add(lane, work) {
      const end = (ends.get(lane) ?? Promise.resolve()).then(work).finally(() => {
        if (ends.get(lane) === end) ends.delete(lane);
      });
      ends.set(lane, end);
    },
    isBusy: (lane) => ends.has(lane),
    async done() {
      while (ends.size > 0) await Promise.allSettled(ends.values());
    },
  };
}
