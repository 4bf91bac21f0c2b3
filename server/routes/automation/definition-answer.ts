import type { WorkflowVersion } from '../../../db/workflows.ts';
import {
  exportWorkflow,
  isJsonObject,
  type JsonObject,
  parseWorkflow,
} from '../../../engine/index.ts';
import { stamp } from './instance-answer.ts';

/** A version of a workflow as 8x8's API shows it (`definition` of its contract). */
export interface Definition {
  readonly accountId: string;
  readonly subAccountId?: string;
  readonly trigger: string;
  readonly status: 'enabled' | 'disabled';
  readonly createdAt: string;
  readonly id: string;
  readonly version: number;
  readonly definition: JsonObject;
}

/**
 * `id` and `version` stand inside `definition`, as in 8x8's examples, and beside it, as in its schema. Null:
 * the document is no workflow any more.
 */
export function definitionAnswer(
  { document, version, createdAt }: WorkflowVersion,
  of: { readonly accountId: string; readonly definitionId: string; readonly enabled: boolean },
): Definition | null {
  const { accountId, definitionId: id, enabled } = of;
  const parsed = parseWorkflow(document);
  if (!parsed.ok) return null;
  const exported = exportWorkflow(parsed.workflow).document;
  const inner = isJsonObject(exported['definition']) ? exported['definition'] : exported;
  const { id: _, version: __, name = '', ...others } = inner;
  const subAccountId = subAccountIn(document);
  return {
    accountId,
    ...(subAccountId !== null && { subAccountId }),
    trigger: triggers.get(parsed.workflow.trigger.type) ?? 'http_request',
    status: enabled ? 'enabled' : 'disabled',
    createdAt: stamp(createdAt),
    id,
    version,
    definition: { id, name, version, ...others },
  };
}

/** What 8x8 has no word for is started by another system there. */
const triggers = new Map<string, string>([
  ['inbound-chatapps', 'inbound_chat_apps'],
  ['inbound-sms', 'inbound_sms'],
]);

/** The subaccount that a workflow is for; null: for all of them. Both spellings of 8x8's occur. */
export function subAccountIn({ trigger, origin }: JsonObject): string | null {
  const own = isJsonObject(trigger) ? trigger['subAccountId'] : null;
  const imported =
    isJsonObject(origin) && isJsonObject(origin['document']) ? origin['document'] : {};
  const found = own ?? imported['subAccountId'] ?? imported['subaccountId'];
  return typeof found === 'string' && found !== '' ? found : null;
}
