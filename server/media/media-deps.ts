import type { Database } from '../../db/open.ts';
import type { Download } from './download.ts';

/** What the media store needs of the world. */
export interface MediaDeps {
  readonly db: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly randomId: () => string;
  /** Where the files lie. */
  readonly folder: string;
  /** Of one file. */
  readonly bytesMax: number;
  /** Signs links. When it changes, those already sent are refused. */
  readonly linkSecret: string;
  /** How the outside reaches the server. */
  readonly publicUrl: string;
  readonly download: Download;
}
