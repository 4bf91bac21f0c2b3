import { findFlow } from '../../db/flows.ts';
import { listFlowsAt8x8 } from '../../db/flows-at-8x8.ts';
import type { Database } from '../../db/open.ts';
import { channelOfSubAccount, isOpen } from './flow-channels.ts';

/** How a message names a form at 8x8; or why there is none to name, and what to press. */
export type FlowIdAt8x8 =
  | { readonly ok: true; readonly flowId: string; readonly mode: 'draft' | 'published' }
  | { readonly ok: false; readonly message: string };

/**
 * The id at 8x8 of a form of ours, for a message from this subaccount: of what is published there and,
 * where nothing is, of the draft. Null: it is no form of ours, so the id is 8x8's already.
 */
export function flowIdAt8x8(
  db: Database,
  flowId: string,
  subAccountId: string | null,
): FlowIdAt8x8 | null {
  const row = findFlow(db, flowId);
  if (row === null) return null;
  const channel = channelOfSubAccount(db, subAccountId);
  if (channel === null) {
    const sender = subAccountId === null ? '' : ` of the subaccount “${subAccountId}”`;
    const message = `The form “${row.name}” cannot be sent: the WhatsApp channel${sender} is not known. Open Forms, press “Channels”, and add it.`;
    return { ok: false, message };
  }
  const there = listFlowsAt8x8(db, flowId, channel.id);
  const live = there.find(isOpen);
  if (live) return { ok: true, flowId: live.externalId, mode: 'published' };
  const draft = there.find(({ status }) => status === 'DRAFT');
  if (draft) return { ok: true, flowId: draft.externalId, mode: 'draft' };
  const why = there[0]
    ? `is ${there[0].status.toLowerCase()} at 8x8`
    : `is not at 8x8 on the channel “${channel.name}” yet`;
  const message = `The form “${row.name}” ${why}. Open Forms, press “On WhatsApp” beside it, and “Publish”.`;
  return { ok: false, message };
}
