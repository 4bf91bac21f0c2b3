import { isJsonObject, type JsonObject, parseWorkflow, type Workflow } from '../../engine/index.ts';

/** As much of a broken workflow as can be read, to be looked at. */
export interface ReadablePart {
  readonly workflow: Workflow;
  /** How many steps stand in it only by their names. */
  readonly unreadable: number;
  /** What starts it cannot be read; what is drawn in its place is made up. */
  readonly isStartUnknown: boolean;
}

/**
 * Reads each step by itself: one that is right is drawn as it is, any other by its name alone, in the
 * words of `unreadable`. Null: it has no steps that could be told apart. The document itself stays as
 * it is.
 */
export function readablePart(
  document: unknown,
  unreadable: (name: string) => string,
): ReadablePart | null {
  if (!isJsonObject(document) || !isJsonObject(document['steps'])) return null;
  const trigger = read({ trigger: document['trigger'] ?? null })?.trigger;
  const steps: JsonObject = {};
  let count = 0;
  for (const [id, step] of Object.entries(document['steps'])) {
    const whole = read({ steps: { [id]: step } })?.steps[id];
    const shown = whole ? step : standIn(id, step, unreadable);
    // An id that no step can have.
    if (!whole && !read({ steps: { [id]: shown } })) continue;
    if (!whole) count += 1;
    steps[id] = shown;
  }
  if (Object.keys(steps).length === 0) return null;
  const { name, start } = document;
  const around = {
    ...(typeof name === 'string' && read({ name }) && { name }),
    ...(trigger && { trigger: document['trigger'] ?? null }),
  };
  const workflow = read({ ...around, steps, start: start ?? null }) ?? read({ ...around, steps });
  return workflow && { workflow, unreadable: count, isStartUnknown: trigger === undefined };
}

const blank = {
  schemaVersion: 1,
  id: 'readable',
  name: '–',
  trigger: { type: 'http-request' },
  start: null,
  steps: {},
};

function read(part: JsonObject): Workflow | null {
  const parsed = parseWorkflow({ ...blank, ...part });
  return parsed.ok ? parsed.workflow : null;
}

/** In the place of a step that cannot be read: its name, and where its exits lead as far as they say. */
function standIn(id: string, step: unknown, unreadable: (name: string) => string): JsonObject {
  const { name, type, exits } = isJsonObject(step) ? step : {};
  const called = typeof name === 'string' && name.trim() !== '' ? name.trim() : id;
  const kind = typeof type === 'string' ? type.slice(0, 200) : '';
  const shown = {
    type: 'unknown-step',
    name: unreadable(called).slice(0, 120),
    config: { kind },
  };
  const kept = Array.isArray(exits) ? exits : [];
  const whole = { ...shown, exits: kept };
  return read({ steps: { [id]: whole } }) ? whole : { ...shown, exits: [] };
}
