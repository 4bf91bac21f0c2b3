import type { MirrorCopy } from './mirror.ts';

/** Somebody else saved in between: here is what. */
export class SaveConflict extends Error {
  override readonly name = 'SaveConflict';
  readonly theirs: MirrorCopy<unknown>;

  constructor(theirs: MirrorCopy<unknown>) {
    super('Somebody else has saved this document.');
    this.theirs = theirs;
  }
}

/** The server was not reached: it is tried again by itself. */
export class SaveOffline extends Error {
  override readonly name = 'SaveOffline';
}
