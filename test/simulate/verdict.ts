/** A promise that was not kept, and what shows it. */
export interface Fault {
  readonly rule: string;
  readonly text: string;
}

/** The first fault of a schedule: what comes after it may only follow from it. */
export interface Verdict {
  fault(): Fault | null;
  fail(rule: string, text: string): void;
}

export function createVerdict(): Verdict {
  let first: Fault | null = null;
  return {
    fault: () => first,
    fail(rule, text) {
      first ??= { rule, text };
    },
  };
}
