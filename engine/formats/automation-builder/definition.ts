import { boundDocument } from '../../bound-document.ts';
import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { limits } from '../../limits.ts';
import type { Problem } from '../../problem.ts';

/** A step as 8x8 writes it, every part of it in its place. */
export interface SourceStep {
  /** 8x8's id; '' where it has none. */
  readonly id: string;
  readonly stepType: string;
  /** Where it stands: `definition.steps.3`. */
  readonly path: string;
  readonly inputs: JsonObject;
  readonly outputs: JsonObject;
  readonly nextStepId: Json;
  /** Target and condition, in the order of the document. */
  readonly select: readonly (readonly [string, Json])[];
  /** The steps inside an If, in lists that run side by side. */
  readonly do: readonly (readonly SourceStep[])[];
  /** As it stands in the document, whatever it is. */
  readonly raw: Json;
}

/** A workflow definition of 8x8's Automation Builder, whatever envelope it came in. */
export interface Source {
  readonly envelope: JsonObject;
  readonly definition: JsonObject;
  readonly steps: readonly SourceStep[];
}

export type ReadDefinition =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Whether this is meant to be 8x8's document rather than one of ours. */
export function isDefinition(document: unknown): document is JsonObject {
  if (!isJsonObject(document) || 'schemaVersion' in document) return false;
  return isJsonObject(document['definition']) || Array.isArray(document['steps']);
}

/**
 * Reads all three envelopes: the body of an API call, what the builder downloads, and the answer of
 * the API; and a definition without any. Never throws; only what is no definition at all is refused.
 */
export function readDefinition(document: unknown): ReadDefinition {
  const outOfBounds = boundDocument(document, bounds);
  if (outOfBounds) return { ok: false, problems: [outOfBounds] };
  if (!isJsonObject(document)) return refused('', 'This is not a workflow definition of 8x8.');
  const inner = document['definition'];
  const [definition, path] = isJsonObject(inner) ? [inner, 'definition'] : [document, ''];
  const steps = definition['steps'];
  const stepsPath = path === '' ? 'steps' : `${path}.steps`;
  if (!Array.isArray(steps))
    return refused(stepsPath, 'A definition of 8x8 has a list of “steps”.');
  if (countSteps(steps) > limits.stepsPerWorkflowMax / 2) {
    return refused(stepsPath, `At most ${limits.stepsPerWorkflowMax / 2} steps can be imported.`);
  }
  return {
    ok: true,
    source: { envelope: document, definition, steps: readSteps(steps, stepsPath) },
  };
}

/** The import keeps the document two levels further in, and beside the steps it becomes. */
const bounds = {
  charsMax: limits.documentCharsMax / 2,
  depthMax: limits.documentDepthMax - 2,
};

function refused(path: string, message: string): ReadDefinition {
  return { ok: false, problems: [{ code: 'not-a-definition', severity: 'error', path, message }] };
}

function countSteps(steps: readonly Json[]): number {
  return steps.reduce<number>((sum, step) => {
    const inner = isJsonObject(step) ? listsIn(step['do']).flat() : [];
    return sum + 1 + countSteps(inner);
  }, 0);
}

function readSteps(steps: readonly Json[], path: string): SourceStep[] {
  return steps.map((step, index) => readStep(step, `${path}.${index}`));
}

function readStep(step: Json, path: string): SourceStep {
  const given = objectIn(step);
  return {
    id: idIn(given['id']),
    stepType: typeof given['stepType'] === 'string' ? given['stepType'].trim() : '',
    path,
    inputs: objectIn(given['inputs']),
    outputs: objectIn(given['outputs']),
    nextStepId: given['nextStepId'] ?? null,
    select: Object.entries(objectIn(given['selectNextStep'])),
    do: listsIn(given['do']).map((list, index) => readSteps(list, `${path}.do.${index}`)),
    raw: step,
  };
}

function idIn(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function objectIn(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** A list of lists; steps that stand in `do` without a list of their own are one list. */
function listsIn(value: Json | undefined): Json[][] {
  if (!Array.isArray(value)) return [];
  const lists = value.filter((each): each is Json[] => Array.isArray(each));
  return lists.length > 0 || value.length === 0 ? lists : [value];
}
