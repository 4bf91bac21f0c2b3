import type { Workflow } from '../../engine/index.ts';
import { type MirrorCopy, mirroredCopy, openMirror } from '../document/mirror.ts';
import { readVersion } from './read-version.ts';

/** A draft that made room for a version, as this browser kept it. */
export interface SetAside {
  readonly draft: Workflow;
  /** The version that took its place. */
  readonly version: number;
}

/** Keeps the draft that somebody goes back from, for when undo is gone: one for each workflow. */
export function setAside(draft: Workflow, version: number): Promise<void> {
  const copy: MirrorCopy<Workflow> = { document: draft, revision: version };
  return openMirror<Workflow>(keyOf(draft.id)).keep(copy);
}

/** Null: nothing was set aside here, or it cannot be drawn any more. */
export async function findSetAside(workflowId: string): Promise<SetAside | null> {
  const left = await mirroredCopy(keyOf(workflowId));
  if (typeof left !== 'object' || left === null) return null;
  const { document, revision } = left as Partial<Record<string, unknown>>;
  const draft = readVersion(document);
  return draft && typeof revision === 'number' ? { draft, version: revision } : null;
}

export function forgetSetAside(workflowId: string): Promise<void> {
  return openMirror<Workflow>(keyOf(workflowId)).forget();
}

function keyOf(workflowId: string): string {
  return `set-aside:${workflowId}`;
}
