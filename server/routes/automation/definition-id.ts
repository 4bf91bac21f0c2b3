import { createHash } from 'node:crypto';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * 8x8 knows a definition by a uuid, we know a workflow by an id such as `booking-by-list`. A workflow
 * that was made through 8x8's API has a uuid for its id; any other has one that follows from its id.
 */
export function definitionIdOf(workflowId: string): string {
  if (uuid.test(workflowId)) return workflowId;
  const hash = createHash('sha256').update(`workflow ${workflowId}`).digest('hex');
  // Version 8 of a uuid is one that its maker makes up.
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`];
  return [...parts, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}

/** In the small letters in which it is kept; null: it is no uuid. */
export function readDefinitionId(text: string): string | null {
  const id = text.toLowerCase();
  return uuid.test(id) ? id : null;
}
