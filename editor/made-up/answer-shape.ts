import { pickedPlace, templateReads, type Workflow } from '../../engine/index.ts';
import { declareShape } from './declare-shape.ts';
import { type Forms, handedToForms } from './handed-to-forms.ts';
import { emptyShape, type Shape, shapeAt } from './shape.ts';
import { placeOfItems, type WorkflowRead, workflowReads } from './workflow-reads.ts';

/**
 * What the workflow reads of the body that this step is answered with, however it comes by it; and what
 * these forms say of it, where they are handed it.
 */
export function answerShape(workflow: Workflow, stepId: string, forms?: Forms): Shape {
  const shape = emptyShape();
  const step = workflow.steps[stepId];
  for (const { name, path } of step?.type === 'http-request' ? step.config.keep : []) {
    const place = pickedPlace(path);
    if (place) shapeAt(shape, place.keys).names.push(name);
  }
  const known = knownOf(workflow);
  const shapesAt = (path: readonly string[]) =>
    placesInBody(path, { ...known, workflow, stepId, followed: new Set() }).map((keys) =>
      shapeAt(shape, keys),
    );
  for (const { path, passes, role } of known.reads) {
    for (const found of shapesAt(path)) {
      found.passes ??= passes;
      found.role ??= role;
    }
  }
  for (const { path, declared } of forms ? handedToForms(workflow, forms) : []) {
    for (const found of shapesAt(path)) declareShape(found, declared);
  }
  return shape;
}

/** What is the same whichever step is answered. */
interface Known {
  readonly reads: readonly WorkflowRead[];
  /** The one path that each value is made of which is kept, by its name; there can be several of a name. */
  readonly copies: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const remembered = new WeakMap<Workflow, Known>();

function knownOf(workflow: Workflow): Known {
  const known = remembered.get(workflow) ?? {
    reads: distinctReads(workflowReads(workflow)),
    copies: copiesIn(workflow),
  };
  remembered.set(workflow, known);
  return known;
}

function distinctReads(reads: readonly WorkflowRead[]): WorkflowRead[] {
  return [...new Map(reads.map((read) => [JSON.stringify(read), read])).values()];
}

function copiesIn({ steps }: Workflow): Known['copies'] {
  const copies = new Map<string, (readonly string[])[]>();
  for (const { name, value } of Object.values(steps).flatMap(({ keep }) => keep ?? [])) {
    const [read, another] = typeof value === 'string' ? templateReads(value) : [];
    if (read && !another) copies.set(name, [...(copies.get(name) ?? []), read.path]);
  }
  return copies;
}

interface Asked extends Pick<Known, 'copies'> {
  readonly workflow: Workflow;
  readonly stepId: string;
  /** The paths that were followed, as JSON: what counts itself up is kept of itself. */
  readonly followed: Set<string>;
}

/** What is chosen from a list of what was chosen is further in each time. */
const keysMax = 16;

/** Where in the body of the answer a path of the workflow leads: several, where a name is kept more than once. */
function placesInBody(path: readonly string[], asked: Asked): (readonly string[])[] {
  const [root, name = '', ...rest] = path;
  const followed = JSON.stringify(path);
  if (path.length > keysMax || asked.followed.has(followed)) return [];
  asked.followed.add(followed);
  if (root === 'data') return placesOfKept(name, rest, asked);
  if (root !== 'steps') return [];
  const [part, ...inside] = rest;
  if (name === asked.stepId) return part === 'body' ? [inside] : [];
  const isChoice = part === 'value' && inside.length > 0;
  return isChoice ? placesOfChosen(name, inside, asked) : [];
}

function placesOfKept(name: string, rest: readonly string[], asked: Asked) {
  const step = asked.workflow.steps[asked.stepId];
  const kept = step?.type === 'http-request' ? step.config.keep : [];
  const picked = kept.flatMap((each) => (each.name === name ? inPicked(each.path, rest) : []));
  const copies = asked.copies.get(name) ?? [];
  return [...picked, ...copies.flatMap((path) => placesInBody([...path, ...rest], asked))];
}

/** What a path finds in many places is a list already: its items are what was found. */
function inPicked(path: string, rest: readonly string[]): (readonly string[])[] {
  const place = pickedPlace(path);
  if (!place) return [];
  const [first = ''] = rest;
  const isOfList = place.isMany && /^(\*|-?\d+|length)$/.test(first);
  return [[...place.keys, ...(isOfList ? rest.slice(1) : rest)]];
}

/** What was chosen is one of the items that were offered. */
function placesOfChosen(waitId: string, inside: readonly string[], asked: Asked) {
  return Object.values(asked.workflow.steps).flatMap((step) => {
    if (step.type !== 'chatapps-message') return [];
    const { message } = step.config;
    const leadsThere = step.exits.some(({ to }) => to === waitId);
    const choices = message.kind === 'list' || message.kind === 'buttons' ? message.choices : null;
    if (!leadsThere || choices?.from !== 'data') return [];
    const items = placeOfItems(choices.items);
    return items ? placesInBody([...items, '*', ...inside], asked) : [];
  });
}
