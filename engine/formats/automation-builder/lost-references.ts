import { ruleReferences } from '../../expression/rule-references.ts';
import { templateReferences } from '../../expression/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { templatesOf } from './fillable-texts.ts';
import { writePath } from './step-scope.ts';
import type { Translation } from './translation.ts';

/** What these steps read of `data` that nothing brings. Each once. */
export function lostReferences(
  { trigger, brought }: Translation,
  steps: readonly JsonObject[],
): Set<string> {
  const paths = steps.flatMap((step) => [
    ...templatesOf(step).flatMap(templateReferences),
    ...rulesIn(step).flatMap(ruleReferences),
  ]);
  const isLost = ([scope, first, second]: readonly string[]) =>
    scope === 'data' &&
    first !== undefined &&
    !brought.has(first) &&
    !isBrought(trigger, first, second);
  return new Set(paths.filter(isLost).map(writePath));
}

function rulesIn({ exits }: JsonObject): Json[] {
  const ruled = [exits].flat().filter(isJsonObject);
  return ruled.flatMap(({ when }): Json[] => (when === undefined ? [] : [when]));
}

/** The account is known where 8x8's API gave the definition. */
const always = ['subAccountId', 'triggeredAt'];
const envelope = ['namespace', 'eventType', 'description', 'version', 'payload'];

/** Which fields the payload of a trigger never has, although 8x8's own pages read them. */
const absent: ReadonlyMap<string, readonly string[]> = new Map([
  ['inbound_sms', ['content', 'user', 'type', 'recipient']],
  ['inbound_chat_apps', ['body', 'source', 'destination', 'status']],
]);

function isBrought(trigger: string, first: string, second: string | undefined): boolean {
  const missing = absent.get(trigger);
  if (!missing || always.includes(first)) return true;
  if (!envelope.includes(first)) return false;
  return first !== 'payload' || second === undefined || !missing.includes(second);
}
