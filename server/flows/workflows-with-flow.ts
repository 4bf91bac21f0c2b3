import type { Database } from '../../db/open.ts';
import { findVersion, listWorkflows } from '../../db/workflows.ts';
import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';

/** The workflows whose published version opens this form, or answers what it asks. */
export function workflowsWithFlow(
  db: Database,
  flowId: string,
): { readonly id: string; readonly name: string }[] {
  return listWorkflows(db)
    .filter(({ id, version }) => {
      const live = version === null ? null : findVersion(db, id, version);
      return live !== null && usesFlow(live.document, flowId);
    })
    .map(({ id, name }) => ({ id, name }));
}

function usesFlow({ trigger, steps }: JsonObject, flowId: string): boolean {
  const places = isJsonObject(steps) ? Object.values(steps).map(configOf) : [];
  return [trigger, ...places].some((place) => isJsonObject(place) && place['form'] === flowId);
}

/** Of a step that sends a form. */
function configOf(step: Json): Json | undefined {
  return isJsonObject(step) && step['type'] === 'send-flow' ? step['config'] : undefined;
}
