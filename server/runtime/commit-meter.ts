/** What was stored so far, for whoever watches the process. */
export interface CommitMeter {
  commits: number;
  /** How long they took altogether. */
  commitMs: number;
  /** What wanted to be stored, one or many to a commit. */
  stored: number;
  /** Wants to be stored, and is not yet. */
  waiting: number;
}

export function createCommitMeter(): CommitMeter {
  return { commits: 0, commitMs: 0, stored: 0, waiting: 0 };
}
