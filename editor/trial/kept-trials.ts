import { keptInTab } from './forgiving-storage.ts';

/** Where what was done in one conversation is kept over a reload of the page. */
export interface KeptTrial {
  /** As it was written, or null. */
  read(): unknown;
  write(script: object | null): void;
}

const name = 'journeyman-trials';
const trialsMax = 5;
/** How much of one conversation is kept, as JSON. */
const keptCharsMax = 500_000;

/** Of the conversation of a customer with the draft of a workflow, in this tab. */
export function keptTrial(workflowId: string, contact: string): KeptTrial {
  const key = `${workflowId} ${contact}`;
  return {
    read: () => readAll().get(key) ?? null,
    write(script) {
      const all = readAll();
      // What was written last stands last.
      all.delete(key);
      if (script && JSON.stringify(script).length <= keptCharsMax) all.set(key, script);
      keptInTab.setItem(name, JSON.stringify([...all].slice(-trialsMax)));
    },
  };
}

/** Whoever signs out leaves nothing of what was tried. */
export function forgetKeptTrials(): void {
  keptInTab.removeItem(name);
}

function readAll(): Map<string, unknown> {
  try {
    const entries: unknown = JSON.parse(keptInTab.getItem(name) ?? '[]');
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(entry: unknown): entry is [string, unknown] {
  return Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string';
}
