import { type Json, pickedPlace, templateReads, type Workflow } from '../../engine/index.ts';
import { placeOfItems, type Role, workflowReads } from './workflow-reads.ts';

/** What a workflow takes a value for: an object or a list by what is read of it, else a single value. */
export interface Shape {
  readonly fields: Map<string, Shape>;
  /** Of any of its items, where it is a list. */
  item: Shape | null;
  itemsMin: number;
  /** A value for which the first comparison with it passes. */
  passes: Json | undefined;
  role: Role | null;
  /** What it is called besides its key. */
  readonly names: string[];
}

/** What the workflow reads of the body that this step is answered with, however it comes by it. */
export function answerShape(workflow: Workflow, stepId: string): Shape {
  const shape = emptyShape();
  const step = workflow.steps[stepId];
  for (const { name, path } of step?.type === 'http-request' ? step.config.keep : []) {
    const place = pickedPlace(path);
    if (place) shapeAt(shape, place.keys).names.push(name);
  }
  for (const { path, passes, role } of workflowReads(workflow)) {
    for (const keys of placesInBody(path, { workflow, stepId })) {
      const found = shapeAt(shape, keys);
      found.passes ??= passes;
      found.role ??= role;
    }
  }
  return shape;
}

function emptyShape(): Shape {
  return {
    fields: new Map(),
    item: null,
    itemsMin: 0,
    passes: undefined,
    role: null,
    names: [],
  };
}

const depthMax = 12;

/** The shape of what is there; it is one of these from now on. */
function shapeAt(root: Shape, keys: readonly string[]): Shape {
  let shape = root;
  for (const key of keys.slice(0, depthMax)) {
    if (key === '*' || key === 'length' || /^-?\d+$/.test(key)) {
      shape.item ??= emptyShape();
      shape.itemsMin = Math.max(shape.itemsMin, Math.min(itemsMax, Math.abs(Number(key) || 0) + 1));
      shape = shape.item;
    } else {
      const field = shape.fields.get(key) ?? emptyShape();
      shape.fields.set(key, field);
      shape = field;
    }
  }
  return shape;
}

const itemsMax = 20;

interface Asked {
  readonly workflow: Workflow;
  readonly stepId: string;
}

/** Answers can be kept of answers that were kept: this often. */
const hopsMax = 6;

/** Where in the body of the answer a path of the workflow leads: several, where a name is kept more than once. */
function placesInBody(path: readonly string[], asked: Asked, hops = 0): (readonly string[])[] {
  const [root, name = '', ...rest] = path;
  if (hops > hopsMax) return [];
  if (root === 'data') return placesOfKept(name, rest, asked, hops);
  if (root !== 'steps') return [];
  const [part, ...inside] = rest;
  if (name === asked.stepId) return part === 'body' ? [inside] : [];
  const isChoice = part === 'value' && inside.length > 0;
  return isChoice ? placesOfChosen(name, inside, asked, hops) : [];
}

function placesOfKept(name: string, rest: readonly string[], asked: Asked, hops: number) {
  const { workflow, stepId } = asked;
  return Object.entries(workflow.steps).flatMap(([id, step]) => {
    const values = (step.keep ?? []).filter((each) => each.name === name);
    const copied = values.flatMap(({ value }) => {
      const [read, another] = typeof value === 'string' ? templateReads(value) : [];
      if (!read || another) return [];
      return placesInBody([...read.path, ...rest], asked, hops + 1);
    });
    const kept = step.type === 'http-request' && id === stepId ? step.config.keep : [];
    const picked = kept
      .filter((each) => each.name === name)
      .flatMap(({ path }) => inPicked(path, rest));
    return [...picked, ...copied];
  });
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
function placesOfChosen(waitId: string, inside: readonly string[], asked: Asked, hops: number) {
  return Object.values(asked.workflow.steps).flatMap((step) => {
    if (step.type !== 'chatapps-message') return [];
    const { message } = step.config;
    const leadsThere = step.exits.some(({ to }) => to === waitId);
    const choices = message.kind === 'list' || message.kind === 'buttons' ? message.choices : null;
    if (!leadsThere || choices?.from !== 'data') return [];
    const items = placeOfItems(choices.items);
    return items ? placesInBody([...items, '*', ...inside], asked, hops + 1) : [];
  });
}
