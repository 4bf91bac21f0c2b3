import type { StartedEvent } from './event.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { inboundBody } from './messages/inbound-body.ts';
import type { Program } from './program.ts';
import { isoInstant } from './time.ts';

/**
 * `data` at the start: what the trigger brought. A workflow that came from 8x8 also knows when it was
 * started, and for which account and subaccount, as there.
 * Source: 8x8's OpenAPI description of the Automation API, `workflowData`.
 */
export function startData({ workflow }: Program, { data, message, at }: StartedEvent): JsonObject {
  const body = message ? inboundBody(data) : data;
  if (!workflow.origin) return body;
  const { payload } = body;
  const { accountId = null } = workflow.origin.document;
  const subAccountId = isJsonObject(payload) ? (payload['subAccountId'] ?? null) : null;
  return {
    ...body,
    ...(accountId !== null && { accountId }),
    ...(subAccountId !== null && { subAccountId }),
    triggeredAt: isoInstant(at),
  };
}
