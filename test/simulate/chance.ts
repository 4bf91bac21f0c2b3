/** All that is left to chance in a schedule, decided by its seed. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  happens(probability: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** Between these, and as likely around 10 as around 1,000: for delays. */
  spread(least: number, most: number): number;
  /** One of several. */
  one<T>(first: T, ...others: readonly T[]): T;
}

export function createChance(seed: number): Chance {
  const next = seededRandom(seed);
  return {
    next,
    happens: (probability) => next() < probability,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    spread: (least, most) => Math.round(least * (most / least) ** next()),
    one: (first, ...others) => others[Math.floor(next() * (others.length + 1)) - 1] ?? first,
  };
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
