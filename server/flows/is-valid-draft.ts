import { perDatabase } from '../../db/booking/per-database.ts';
import type { FlowRow } from '../../db/flows.ts';
import type { Database } from '../../db/open.ts';
import { validateFlow } from '../../engine/index.ts';

interface Known {
  readonly draft: string;
  readonly isValid: boolean;
}

const known = perDatabase(() => new Map<string, Known>());

/** Whether WhatsApp would take the draft. It is remembered, so that a list of large forms is quick. */
export function isValidDraft(db: Database, { id, createdAt, revision, draft }: FlowRow): boolean {
  const which = `${createdAt} ${revision}`;
  const before = known(db).get(id);
  if (before?.draft === which) return before.isValid;
  const { valid: isValid } = validateFlow(draft);
  known(db).set(id, { draft: which, isValid });
  return isValid;
}

/** For a form that is deleted: another one may get its id. */
export function forgetDraft(db: Database, id: string): void {
  known(db).delete(id);
}
