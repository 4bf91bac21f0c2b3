/** How many things may be under way at once; who comes first is served first. */
export interface Slots {
  /** Resolves with the way to give the slot back, when there is one. */
  take(): Promise<() => void>;
  /** Nothing is under way, and nobody waits. */
  isIdle(): boolean;
}

export function createSlots(slotsMax: number): Slots {
  const waiting: (() => void)[] = [];
  let taken = 0;

  function giveBack(): void {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }

  return {
    async take() {
      if (taken < slotsMax) taken += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return giveBack;
    },
    isIdle: () => taken === 0 && waiting.length === 0,
  };
}
