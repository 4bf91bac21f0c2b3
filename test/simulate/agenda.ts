/** What is going to happen, and when: nothing in a schedule happens that does not stand here. */
export interface Agenda {
  /** How much time has passed, in milliseconds. It never jumps; see the clock for one that does. */
  now(): number;
  /** Plans something in so many milliseconds; returns the way to call it off. */
  plan(inMs: number, run: () => void): () => void;
  /** The same for what somebody only sleeps on: it alone keeps nothing going. */
  planSleep(inMs: number, run: () => void): () => void;
  /** Lets time pass until the next thing, and does it. False: there is none. */
  step(): boolean;
  /** How many things are planned, sleep apart. */
  count(): number;
}

interface Planned {
  readonly at: number;
  /** What was planned first happens first, of two at the same time. */
  readonly number: number;
  readonly isSleep: boolean;
  readonly run: () => void;
}

export function createAgenda(): Agenda {
  const planned: Planned[] = [];
  let now = 0;
  let numbers = 0;
  let sleeps = 0;

  function add(inMs: number, isSleep: boolean, run: () => void): () => void {
    numbers += 1;
    const each = { at: now + Math.max(0, inMs), number: numbers, isSleep, run };
    planned.push(each);
    if (isSleep) sleeps += 1;
    return () => {
      const index = planned.indexOf(each);
      if (index >= 0) remove(index);
    };
  }

  function remove(index: number): void {
    const last = planned.pop();
    const removed = planned[index] ?? last;
    if (last && index < planned.length) planned[index] = last;
    if (removed?.isSleep) sleeps -= 1;
  }

  function firstIndex(): number {
    let first = 0;
    for (let index = 1; index < planned.length; index += 1) {
      if (isBefore(planned[index], planned[first])) first = index;
    }
    return first;
  }

  return {
    now: () => now,
    plan: (inMs, run) => add(inMs, false, run),
    planSleep: (inMs, run) => add(inMs, true, run),
    step() {
      const index = firstIndex();
      const next = planned[index];
      if (!next) return false;
      remove(index);
      now = next.at;
      next.run();
      return true;
    },
    count: () => planned.length - sleeps,
  };
}

function isBefore(a: Planned | undefined, b: Planned | undefined): boolean {
  if (!a || !b) return a !== undefined;
  return a.at < b.at || (a.at === b.at && a.number < b.number);
}
